import { interaction, tabView } from '../view-builders.ts';
import type { Scene } from './scenes.ts';
import { empty, off } from './scene-views.ts';

/** Pages that are not read, are being read, or hold nobody. */
export const siteScenes: Readonly<Record<string, Scene>> = {
  'site-off': { view: tabView({ ...empty, site: { status: 'disabled', ...off } }) },
  'site-managed': { view: tabView({ ...empty, site: { status: 'disabled', ...off, managed: true } }) },
  'site-refused': {
    view: tabView({ ...empty, site: { status: 'disabled', ...off } }),
    press: ['[data-focus-first]'],
  },
  'site-revoked': { view: tabView({ ...empty, site: { status: 'revoked', ...off } }) },
  'site-hidden': { view: tabView({ ...empty, pageTitle: undefined, site: { status: 'hidden', managed: false } }) },
  'site-unsupported': {
    view: tabView({ ...empty, pageTitle: 'Extensions', site: { status: 'unsupported', managed: false } }),
  },
  loading: { script: { 'tab.view': () => new Promise(() => {}) } },
  looking: { view: tabView({ ...empty, looking: true }) },
  nothing: { view: tabView(empty) },
  'own-only': {
    view: tabView({
      ...empty,
      interaction: interaction(),
      resolution: { ...empty.resolution, because: 'only-own-addresses' },
      setAside: [
        { medium: 'phone', value: '+33 1 44 55 66 00', reason: 'own-address' },
        { medium: 'email', value: 'support@help.example.com', reason: 'helpdesk-mailbox' },
        { medium: 'email', value: 'no-reply@help.example.com', reason: 'no-reply' },
      ],
    }),
  },
  anonymous: {
    view: tabView({
      ...empty,
      interaction: interaction({ title: undefined }),
      resolution: { ...empty.resolution, because: 'anonymous' },
    }),
  },
};
