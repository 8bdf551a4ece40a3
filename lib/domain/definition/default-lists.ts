import type { ChoiceList } from './definition.ts';

/**
 * What each editable list offers before the team changes it (R41, R42), as codes that the interface names in its
 * language. Topics are the team's alone.
 */
export const DEFAULT_LISTS: Readonly<Record<ChoiceList, readonly string[]>> = {
  'organization-type': ['system', 'external', 'internal', 'customer', 'partner', 'vendor', 'public-relations'],
  'address-type': ['home', 'shipping', 'billing'],
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
