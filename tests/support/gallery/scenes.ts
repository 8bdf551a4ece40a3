import { fail } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { LookupResult } from '#lib/messages/protocol/lookup.ts';
import type { Right } from '#lib/settings/settings.ts';
import type { PanelModel } from '#lib/state/panel-model.ts';
import { succeed } from '#lib/domain/result.ts';
import type { Script } from '../scripted-worker.ts';
import {
  ambiguousView,
  idOf,
  interaction,
  participant,
  prefill,
  proposedView,
  rankedMail,
  rankedPhone,
  reason,
  tabView,
} from '../view-builders.ts';
import { logScenes } from './log-scenes.ts';
import { atelier, awa, endless, helene, layla, paul, riviere, threeMatches } from './people.ts';

/** One state of the panel: what the worker answers, and what is pressed before the picture is taken. */
export interface Scene {
  view?: TabView;
  script?: Script;
  /** Runs once the panel stands. */
  play?: (model: PanelModel) => void | Promise<void>;
  /** Presses these one after the other: CSS selectors. */
  press?: readonly string[];
  /** Has the focus in the picture. */
  focus?: string;
  /** What the agent may do; everything unless told otherwise. */
  rights?: readonly Right[];
}

const off = { origin: 'https://help.example.com', host: 'help.example.com', managed: false };
const empty = {
  interaction: undefined,
  addresses: [],
  adapter: undefined,
  prefill: undefined,
  resolution: { status: 'unresolved', rule: 'no-address', because: 'nothing-on-page', candidates: [] },
} as const satisfies Partial<TabView>;
const resolved = tabView({
  resolution: proposedView({ card: helene, reason: reason() }).resolution,
  participants: [participant({ card: helene, otherHolders: 0 })],
  addresses: [
    rankedPhone(),
    rankedMail('helene.riviere@notaires-riviere.example', { rank: 2, name: 'Hélène Rivière', role: 'from' }),
    rankedMail('archives@atelier-moreau.example', { rank: 3, role: 'cc' }),
  ],
  setAside: [{ medium: 'email', value: 'support@help.example.com', reason: 'helpdesk-mailbox' }],
});
const unheld = { ...resolved, resolution: tabView().resolution };
const unknownMail = tabView({
  interaction: interaction({ medium: 'email', title: 'Devis pour deux imprimantes', id: '4313' }),
  addresses: [rankedMail('jean-pierre.dupont@notaires-riviere.example', { name: 'Jean-Pierre Dupont' })],
  suggestions: [helene, paul],
  prefill: prefill(
    { organization: riviere, domain: 'notaires-riviere.example' },
    {
      givenName: 'Jean-Pierre',
      familyName: 'Dupont',
      addresses: [{ medium: 'email', value: 'jean-pierre.dupont@notaires-riviere.example', isDefault: true }],
    },
  ),
});

function found(fields: Partial<LookupResult>): Script {
  return {
    'lookup.text': ({ text }) =>
      succeed({ text, matches: [], suggestions: [], prefill: prefill(), own: false, ...fields }),
  };
}

const searching: Script = {
  'contact.search': () =>
    succeed({ matches: [{ card: helene }, { card: paul }, { card: layla }], hiddenElsewhere: 12 }),
};

/** Every state there is to look at, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
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
  'proposed-forward': {
    view: proposedView(
      { card: helene, reason: reason() },
      {
        addresses: [
          rankedMail('helene.riviere@notaires-riviere.example', {
            role: 'forwarded',
            proposedBecause: 'forward',
            mayAssociate: false,
          }),
        ],
      },
    ),
  },
  'proposed-alone': { view: proposedView({ card: helene, reason: reason() }, { interaction: undefined }) },
  choose: { view: ambiguousView(threeMatches) },
  'choose-shared': {
    view: ambiguousView(
      [
        { card: helene, reason: reason() },
        { card: paul, reason: reason({ rule: 'base-number', matchedValue: '01 42 68 53 00 poste 12' }) },
      ],
      {},
      true,
    ),
  },
  'choose-shared-across': {
    view: ambiguousView(
      [
        { card: helene, reason: reason() },
        { card: awa, reason: reason() },
        { card: paul, reason: reason() },
      ],
      {},
      true,
    ),
  },
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
  'store-blocked': { script: { 'tab.view': () => fail('store-blocked') } },
  'store-newer': { script: { 'tab.view': () => fail('store-newer') } },
  'store-full': { script: { 'tab.view': () => fail('store-full') } },
  unavailable: { script: { 'tab.view': () => fail('unavailable') } },
  ...logScenes,
};
