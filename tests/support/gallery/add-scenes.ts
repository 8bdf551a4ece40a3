import { succeed } from '#lib/domain/result.ts';
import { prefill } from '../view-builders.ts';
import { helene } from './people.ts';
import type { Scene } from './scenes.ts';
import { resolved, searching } from './scene-views.ts';

/** Adding somebody to an interaction, or taking another. */
export const addScenes: Readonly<Record<string, Scene>> = {
  add: { view: resolved, script: searching, play: (model) => model.startAdd() },
  'add-search': {
    view: resolved,
    script: searching,
    play: (model) => {
      model.startAdd();
      model.search.value?.setText('l');
    },
  },
  'add-new': {
    view: resolved,
    script: {
      'contact.prefill': () =>
        succeed(
          prefill(
            { organizationNameProposal: 'Garage Blin', domain: 'garage-blin.example' },
            {
              givenName: 'Luc',
              familyName: 'Blin',
              addresses: [{ medium: 'email', value: 'luc@garage-blin.example' }],
            },
          ),
        ),
    },
    play: async (model) => {
      model.startAdd();
      await model.create();
    },
  },
  change: { view: resolved, play: (model) => model.startChange(helene.id) },
};
