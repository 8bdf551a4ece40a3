import { fail, succeed } from '#lib/domain/result.ts';
import { interaction, prefill, tabView } from '../view-builders.ts';
import { helene } from './people.ts';
import type { Scene } from './scenes.ts';
import { empty, searching, unknownMail } from './scene-views.ts';

/** Addresses that nobody has, and names without an address: quick-add and search. */
export const nobodyScenes: Readonly<Record<string, Scene>> = {
  nobody: { view: tabView({ interaction: interaction({ title: 'Appel sans dossier' }) }) },
  'nobody-mail': { view: unknownMail },
  'nobody-title': { view: unknownMail, press: ['.sc-quick-add__more'] },
  'nobody-denied': { view: unknownMail, rights: [], focus: '.sc-quick-add__actions button' },
  'nobody-no-private': { view: unknownMail, rights: ['contacts.edit'] },
  'nobody-duplicate': {
    view: unknownMail,
    script: {
      'contact.duplicates': () =>
        succeed([{ card: { ...helene, name: 'J.-P. Dupont', initials: 'JD' }, because: 'same-name-and-organization' }]),
    },
  },
  'nobody-mistake': {
    view: unknownMail,
    play: (model) => {
      model.quickAdd.value?.setRow('row-1', 'jean-pierre.dupont@');
      return model.quickAdd.value?.save();
    },
  },
  'nobody-failed': {
    view: unknownMail,
    play: (model) => model.quickAdd.value?.save(),
    script: { 'contact.create': () => fail('store-full') },
  },
  'nobody-search': {
    view: unknownMail,
    script: searching,
    play: (model) => model.search.value?.setText('riv'),
  },
  'name-only': {
    view: tabView({
      ...empty,
      interaction: interaction({ medium: 'chat', title: 'Question sur une facture' }),
      requesterName: 'Marie Durand',
      prefill: prefill({}, { givenName: 'Marie', familyName: 'Durand', addresses: [] }),
    }),
    script: searching,
  },
};
