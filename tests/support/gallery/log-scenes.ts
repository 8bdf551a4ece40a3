import { type Entry, entrySchema } from '#lib/domain/interaction/entry.ts';
import { aboutNewEntry } from '#lib/domain/interaction/draft-edit.ts';
import { fail, succeed } from '#lib/domain/result.ts';
import type { EntryView, InteractionLog } from '#lib/messages/protocol/entry.ts';
import type { Script } from '../scripted-worker.ts';
import { idOf, interaction, participant, tabView } from '../view-builders.ts';
import { awa, helene, riviere } from './people.ts';
import type { Scene } from './scenes.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = Date.now();
const TOPICS = ['Facturation', 'Livraison', 'Réparation'].map((name) => ({ code: name.toLowerCase(), name }));

function entry(number: number, fields: Partial<Entry>): EntryView {
  const made: Entry = entrySchema.parse({
    id: idOf(200 + number),
    interaction: interaction(),
    kind: 'inbound',
    at: now - number * DAY,
    enteredBy: 'Ada Byron',
    contactId: helene.id,
    contactName: helene.name,
    visibility: 'public',
    ownerId: 'agent',
    createdAt: now,
    createdBy: 'agent',
    updatedAt: now,
    updatedBy: 'agent',
    revision: 1,
    ...fields,
  });
  return { entry: made, topic: made.topic?.name, contactId: made.contactId };
}

const conversation = [
  entry(0, {
    kind: 'internal',
    at: now - HOUR,
    notes: 'Facture 2026-118 impayée depuis mars. Ne pas promettre de remplacement avant accord du service.',
    followUp: { at: now - HOUR / 2 },
    editedAt: now - HOUR / 4,
    topic: TOPICS[0],
  }),
  entry(1, {
    kind: 'outbound',
    notes: 'Envoyé la procédure : https://help.example.com/guides/cartouche?lang=fr. Rappel convenu.',
    replyTo: idOf(202),
    durationSeconds: 192,
    followUp: { at: now + 2 * DAY },
    prepared: [{ at: now - HOUR, by: 'agent', via: 'mail-program', to: 'helene.riviere@notaires-riviere.example' }],
    tell: true,
  }),
  entry(2, {
    notes: 'La cartouche reste coincée.\n<b>Pas de HTML</b>\nElle rappelle demain.',
    contactPhone: '+33 6 12 34 56 78',
    organization: { id: riviere.id, name: riviere.name, creditHold: true },
    salesperson: 'Grace Hopper',
    reference: 'BC 4471',
    tell: true,
    topic: TOPICS[2],
  }),
];

function logOf(entries: EntryView[], more: Partial<InteractionLog> = {}): Script {
  return {
    'entry.list': () =>
      succeed({ entries, topics: TOPICS, agent: { name: 'Ada Byron', email: 'ada@help.example.com' }, ...more }),
    'entry.draft': () => succeed(null),
    'entry.draft-save': ({ about, entryId }) => succeed({ about, entryId, fields: {}, updatedAt: now }),
    'entry.draft-drop': () => succeed(null),
  };
}

const call = tabView({ participants: [participant({ card: helene })] });
const mail = tabView({
  interaction: interaction({ medium: 'email' }),
  participants: [participant({ card: helene }), participant({ card: awa, tags: [] })],
});
const text = [
  'Hello Hélène Rivière,',
  'We have recorded what you told us on 20 November 2026 at 14:05:',
  'The cartridge is stuck.',
  'Kind regards,\nAda Byron\nada@help.example.com',
].join('\n\n');
const offer: Script = {
  'entry.message': () =>
    succeed({
      state: 'ready',
      to: ['helene.riviere@notaires-riviere.example'],
      subject: 'Recorded: Cartouche bloquée (#4312)',
      text,
      language: 'en',
    }),
};

/** The states of the log beside an interaction. */
export const logScenes: Readonly<Record<string, Scene>> = {
  'log-conversation': { view: call, script: logOf(conversation) },
  'log-call': { view: call, script: logOf([]), press: ['[data-log-open]'] },
  'log-internal': {
    view: mail,
    script: logOf(conversation.slice(2)),
    press: ['[data-log-open]'],
    play: async (model) => {
      await model.log.open();
      model.log.form.value?.set('notes', 'Ne paie jamais à temps.');
      model.log.form.value?.set('kind', 'internal');
      model.log.form.value?.set('topic', 'livraison');
    },
  },
  'log-more': {
    view: mail,
    script: logOf([]),
    press: ['[data-log-open]', '.sc-log-form .sc-disclosure__button'],
  },
  'log-topics': { view: call, script: logOf([]), press: ['[data-log-open]', '.sc-log__topic > .sc-icon-button'] },
  'log-mistakes': {
    view: call,
    script: logOf([]),
    play: async (model) => {
      await model.log.open();
      const form = model.log.form.value;
      form?.set('notes', 'x'.repeat(100_250));
      form?.set('at', '1969-01-01T10:00');
      form?.set('followUp', '2020-01-01T10:00');
      form?.set('startedAt', '');
      form?.set('duration', 'long');
      await form?.save();
    },
  },
  'log-refused': {
    view: call,
    script: {
      ...logOf([]),
      'entry.create': () => fail('store-full'),
      'entry.draft-save': () => fail('store-full'),
    },
    play: async (model) => {
      await model.log.open();
      model.log.form.value?.set('notes', 'La cartouche reste coincée.');
      await model.log.form.value?.save();
    },
  },
  'log-recovered': {
    view: call,
    script: logOf([], {
      draft: {
        about: aboutNewEntry(interaction().key),
        entryId: idOf(300),
        updatedAt: now - 2 * HOUR,
        fields: { notes: { value: 'Elle demande un', at: now - 2 * HOUR, by: 'other' } },
      },
    }),
  },
  'log-unresolved': { view: tabView(), script: logOf(conversation.slice(0, 1)) },
  'log-message': {
    view: call,
    script: { ...logOf(conversation.slice(2)), ...offer },
    press: ['.sc-entry__to-tell button'],
  },
  'log-message-no-address': {
    view: call,
    script: { ...logOf(conversation.slice(2)), 'entry.message': () => succeed({ state: 'no-own-address' }) },
    press: ['.sc-entry__to-tell button'],
  },
  'log-history': {
    view: call,
    script: {
      ...logOf(conversation.slice(0, 1)),
      'entry.history': () =>
        succeed([
          {
            id: idOf(401),
            at: now - HOUR / 4,
            own: true,
            step: 'changed',
            fields: [
              { field: 'notes', before: 'Facture impayée.', after: 'Facture 2026-118 impayée depuis mars.' },
              { field: 'followUp', after: String(now + DAY) },
            ],
          },
          { id: idOf(400), at: now - HOUR, own: false, step: 'created', fields: [] },
        ]),
    },
    press: ['.sc-entry [aria-expanded]:not([aria-haspopup])'],
  },
  'log-menu': { view: call, script: logOf(conversation.slice(0, 1)), press: ['.sc-entry__head .sc-icon-button'] },
  'log-saved': {
    view: call,
    script: { ...logOf(conversation), 'entry.create': ({ id }) => succeed({ changeId: idOf(90), entryId: id }) },
    play: async (model) => {
      await model.log.open();
      model.log.form.value?.set('notes', 'Rappelé.');
      await model.log.form.value?.save();
    },
  },
};
