import { fail, succeed } from '#lib/domain/result.ts';
import { idOf, interaction, organization, prefill, rankedMail, reason, tabView } from '../view-builders.ts';
import { awa, helene, paul } from './people.ts';
import type { Scene } from './scenes.ts';
import { empty, searching, unknownMail } from './scene-views.ts';

const marie = { ...helene, id: idOf(71), name: 'Marie Durand', initials: 'MD' };
/** A chat whose page gives a name that two contacts have. */
const named = tabView({
  ...empty,
  interaction: interaction({ medium: 'chat', title: 'Question sur une facture' }),
  requesterName: 'Marie Durand',
  namesakes: [marie, { ...paul, id: idOf(72), name: 'Marie Durand', initials: 'MD' }],
  prefill: prefill({}, { givenName: 'Marie', familyName: 'Durand', addresses: [] }),
});

/** Addresses that nobody has, and names without an address: quick-add and search. */
export const nobodyScenes: Readonly<Record<string, Scene>> = {
  nobody: { view: tabView({ interaction: interaction({ title: 'Appel sans dossier' }) }) },
  'nobody-mail': { view: unknownMail },
  'nobody-place': {
    view: tabView({
      interaction: interaction({ title: 'Appel sans dossier', medium: 'call' }),
      organizations: [
        {
          organization: organization({ name: 'Omega Lines', creditHold: true }),
          site: { id: idOf(950), name: 'Lyon Part-Dieu' },
          reason: { rule: 'exact', key: 'tel:+33478371234', matchedValue: '04 78 37 12 34', seenValue: '' },
        },
      ],
      suggestions: [helene, awa],
    }),
  },
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
  'name-only': { view: named },
  'name-only-nobody': { view: { ...named, namesakes: [] } },
  'name-in-text': {
    view: {
      ...named,
      adapter: { id: 'zendesk', name: 'Zendesk', needsAttention: false, tickets: 'not-asked' },
      addresses: [
        rankedMail('reception@notaires-riviere.example', { trust: 'body', mayAssociate: false, inTextOnly: true }),
      ],
      matches: [{ card: paul, reason: reason({ key: 'mailto:reception@notaires-riviere.example' }) }],
      suggestions: [helene],
      resolution: {
        status: 'resolved',
        contactId: paul.id,
        rule: 'only-holder',
        automatic: false,
        candidates: [{ contactId: paul.id, visibility: 'public', reason: reason() }],
      },
    },
  },
  'name-ask-signed-out': {
    view: {
      ...named,
      adapter: {
        id: 'zendesk',
        name: 'Zendesk',
        needsAttention: false,
        tickets: 'asked',
        ticketTrouble: 'signed-out',
      },
    },
  },
  'nobody-named': {
    view: tabView({ interaction: interaction(), requesterName: 'Marie Durand', namesakes: [marie] }),
  },
};
