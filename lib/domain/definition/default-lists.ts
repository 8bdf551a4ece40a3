import type { ChoiceList } from './definition.ts';

/**
 * What each editable list offers before the team changes it (R41, R42), as codes that the interface names in its
 * language. Topics are the team's alone.
 */
export const DEFAULT_LISTS: Readonly<Record<ChoiceList, readonly string[]>> = {
  'organization-type': ['system', 'external', 'internal', 'customer', 'partner', 'vendor', 'public-relations'],
  'address-type': ['home', 'shipping', 'billing'],
  // As files of other programs write them: what is imported needs no translation.
  'address-label': ['Work', 'Mobile', 'Home', 'Direct', 'Switchboard', 'Fax', 'Pager'],
  // Their own names, in every language.
  network: [
    'WhatsApp',
    'Telegram',
    'Signal',
    'Messenger',
    'Microsoft Teams',
    'Skype',
    'Slack',
    'LinkedIn',
    'X',
    'Facebook',
    'Instagram',
    'Mastodon',
    'SIP',
  ],
  health: ['happy', 'okay', 'at-risk'],
  tier: ['basic', 'premium', 'enterprise'],
  industry: [
    'agriculture',
    'automotive',
    'construction',
    'consulting',
    'education',
    'energy',
    'finance',
    'food',
    'government',
    'health',
    'hospitality',
    'insurance',
    'legal',
    'logistics',
    'manufacturing',
    'media',
    'non-profit',
    'pharmaceuticals',
    'real-estate',
    'retail',
    'software',
    'telecommunications',
    'tourism',
    'transport',
  ],
  topic: [],
};
