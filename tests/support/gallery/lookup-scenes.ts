import { fail } from '#lib/domain/result.ts';
import { idOf, rankedPhone, reason } from '../view-builders.ts';
import { atelier, awa, endless, helene, layla, paul } from './people.ts';
import type { Scene } from './scenes.ts';
import { found, resolved } from './scene-views.ts';

/** Looking up what was typed. */
export const lookupScenes: Readonly<Record<string, Scene>> = {
  'lookup-empty': { view: resolved, play: (model) => model.openLookup() },
  'lookup-one': {
    view: resolved,
    script: found({
      address: rankedPhone().address,
      matches: [{ card: awa, reason: reason() }],
      resolution: {
        status: 'resolved',
        rule: 'only-holder',
        automatic: false,
        contactId: awa.id,
        candidates: [{ contactId: awa.id, visibility: 'private', reason: reason() }],
      },
    }),
    play: (model) => model.openLookup('06 12 34 56 78'),
  },
  'lookup-names': {
    view: resolved,
    script: found({ matches: [{ card: helene }, { card: layla }, { card: endless }] }),
    play: (model) => model.openLookup('rivière'),
  },
  'lookup-nobody': {
    view: resolved,
    script: found({ suggestions: [{ ...paul, organization: atelier }] }),
    play: (model) => model.openLookup('contact@atelier-moreau.example'),
  },
  'lookup-place': {
    view: resolved,
    script: found({
      organizations: [
        { organization: atelier, reason: reason() },
        { organization: { ...atelier, id: idOf(951), name: 'Atelier Zola' } },
      ],
      suggestions: [{ ...paul, organization: atelier }],
    }),
    play: (model) => model.openLookup('atelier'),
  },
  'lookup-denied': {
    view: resolved,
    rights: [],
    script: found({}),
    play: (model) => model.openLookup('Nora Lind'),
    focus: '.sc-button--denied',
  },
  'lookup-own': {
    view: resolved,
    script: found({ own: true }),
    play: (model) => model.openLookup('support@help.example.com'),
  },
  'lookup-failed': {
    view: resolved,
    script: { 'lookup.text': () => fail('unavailable') },
    play: (model) => model.openLookup('06'),
  },
};
