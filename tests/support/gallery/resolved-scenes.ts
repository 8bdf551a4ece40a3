import { fail, succeed } from '#lib/domain/result.ts';
import { idOf, interaction, participant, prefill, tabView } from '../view-builders.ts';
import { awa, endless, helene, layla } from './people.ts';
import type { Scene } from './scenes.ts';
import { found, off, resolved } from './scene-views.ts';

const unheld = { ...resolved, resolution: tabView().resolution };

/** Interactions of which it is known who they are with. */
export const resolvedScenes: Readonly<Record<string, Scene>> = {
  resolved: { view: resolved },
  'resolved-unheld': { view: unheld },
  'resolved-denied': { view: unheld, rights: [], focus: '.sc-participant-unheld button' },
  'resolved-unfinished': {
    view: resolved,
    script: { ...found({}), 'contact.prefill': () => succeed(prefill({}, { givenName: 'Nora', addresses: [] })) },
    play: async (model) => {
      model.openLookup('Nora Lind');
      await model.create();
      model.quickAdd.value?.setFamilyName('Lind');
      model.close();
    },
  },
  'resolved-why': { view: resolved, press: ['.sc-why .sc-icon-button'] },
  'resolved-others': { view: resolved, press: ['.sc-interaction-head .sc-disclosure__button'] },
  'resolved-menu': { view: resolved, press: ['.sc-card-head .sc-icon-button'] },
  'resolved-keys': { view: resolved, press: ['.sc-interaction-head__tools > .sc-icon-button'] },
  'resolved-toast': {
    view: resolved,
    play: (model) => model.tag(helene.id, 'subject', false),
    script: { 'interaction.tag': () => succeed({ changeId: idOf(70) }) },
  },
  'resolved-failed': {
    view: resolved,
    play: (model) => model.tag(helene.id, 'subject', false),
    script: { 'interaction.tag': () => fail('store-full') },
  },
  'resolved-attention': {
    view: { ...resolved, adapter: { id: 'freescout', name: 'FreeScout', needsAttention: true } },
  },
  'resolved-read-once': { view: { ...resolved, site: { status: 'disabled', ...off } } },
  'resolved-several': {
    view: {
      ...resolved,
      participants: [
        participant({ card: helene, tags: ['primary-contact', 'requester'] }),
        participant({ card: awa, tags: ['original-requester'], origin: 'manual', match: undefined }),
        participant({ card: layla, tags: ['subject', 'legal'], origin: 'manual', match: undefined }),
      ],
      tags: [...resolved.tags, { id: 'legal', name: 'Juridique', exclusive: false }],
    },
  },
  'resolved-long': {
    view: tabView({
      interaction: interaction({
        id: 'PRJ-2026-0000000000000000000000000000000000000042',
        title:
          'Fwd: RE: [EXT] AW: Donaudampfschifffahrtsgesellschaftskapitänsmützenbestellung 9876543210987654321098765432109876543210',
      }),
      participants: [participant({ card: endless }), participant({ card: layla, tags: [] })],
    }),
  },
};
