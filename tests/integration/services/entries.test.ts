import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { type EntryFields, entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import { aboutEntry, aboutNewEntry } from '#lib/domain/interaction/draft-edit.ts';
import { newId } from '#lib/domain/id.ts';
import { createEntry } from '#lib/services/entries/create-entry.ts';
import { deleteEntry } from '#lib/services/entries/delete-entry.ts';
import { getDraft, giveUpDraft, saveDraft } from '#lib/services/entries/entry-drafts.ts';
import { entryHistory } from '#lib/services/entries/entry-history.ts';
import { setFollowUp } from '#lib/services/entries/follow-up.ts';
import { listEntries } from '#lib/services/entries/list-entries.ts';
import { offerMessage, recordPrepared } from '#lib/services/entries/tell-customer.ts';
import { addTopic } from '#lib/services/entries/topics.ts';
import { updateEntry } from '#lib/services/entries/update-entry.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { record } from '#lib/services/journal/record.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, ok, ticket } from './desk.ts';

let db: Database;
let deps: ServiceDeps;
const interaction = ticket('12');

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db, { agent: { id: 'agent-1', name: 'Ada', email: 'ada@help.example' } });
});

function fields(changes: Partial<EntryFields> = {}): EntryFields {
  return entryFieldsSchema.parse({ kind: 'inbound', at: 1_700_000_000_000, notes: 'The tray is stuck.', ...changes });
}
async function log(changes: Partial<EntryFields> = {}, id = newId()): Promise<string> {
  return (await ok(createEntry(deps, { id, interaction, fields: fields(changes) }))).entryId;
}
const list = async (agent = deps) => (await ok(listEntries(agent, { interaction }))).entries.map(({ entry }) => entry);

describe('logging', () => {
  it('R50: keeps topic, moment, follow-up and the rest under the interaction’s key, resolved or not', async () => {
    const topic = { code: 'billing', name: 'Billing' };
    const id = await log({ topic, followUpAt: 1_700_000_900_000, durationSeconds: 95, reference: 'PO 7' });
    expect(await list()).toMatchObject([
      { id, topic, followUp: { at: 1_700_000_900_000 }, durationSeconds: 95, reference: 'PO 7', interaction },
    ]);
    expect(await db.entries.where('owedAt').belowOrEqual(1_700_000_900_000).primaryKeys()).toEqual([id]);
  });

  it('R14: makes no contact and no interaction; reading makes nothing at all', async () => {
    await log();
    expect([await db.contacts.count(), await db.interactions.count()]).toEqual([0, 0]);
    const before = await allRecords(db, { stamps: true });
    await list();
    expect(await allRecords(db, { stamps: true })).toEqual(before);
  });

  it('R51: is entered by the agent unless somebody else is named', async () => {
    await log({ at: 2 });
    await log({ at: 1, enteredBy: 'Grace' });
    expect((await list()).map(({ enteredBy }) => enteredBy)).toEqual(['Ada', 'Grace']);
  });

  it('R50: takes the contact and the organization down as they are now', async () => {
    const organizationId = await addOrganization(deps, 'Rivière', { creditHold: true, tier: 'premium' });
    const contactId = await add(deps, 'Ana Ruiz', ['ana@x.example'], { memberships: [{ organizationId }] });
    await log({ contactId, contactPhone: '+33 1 42 68 53 00' });
    await record(db, { id: newId(), action: 'organization.update', by: 'x', at: 1 }, async (journal) => {
      const organization = await journal.get('organizations', organizationId);
      await journal.put('organizations', { ...organization!, name: 'Other', creditHold: false });
    });
    expect(await list()).toMatchObject([
      {
        contactName: 'Ana Ruiz',
        contactPhone: '+33 1 42 68 53 00',
        organization: { id: organizationId, name: 'Rivière', creditHold: true, tier: 'premium' },
      },
    ]);
  });

  it('R50: a name and a phone for this record alone change no contact', async () => {
    const contactId = await add(deps, 'Ana Ruiz', ['ana@x.example']);
    await log({ contactId, contactName: 'Her assistant', contactPhone: '07' });
    expect(await list()).toMatchObject([{ contactId, contactName: 'Her assistant' }]);
    expect(await db.contacts.get(contactId)).toMatchObject({ givenName: 'Ana', revision: 1 });
  });

  it('keeps the note when its contact was erased meanwhile', async () => {
    const contactId = newId();
    await log({ contactId, contactName: 'Ana Ruiz' });
    const [entry] = await list();
    expect(entry).toMatchObject({ contactName: 'Ana Ruiz', notes: 'The tray is stuck.' });
    expect(entry?.contactId).toBeUndefined();
  });

  it('shows a merged contact’s entries with the one it went into', async () => {
    const old = await add(deps, 'A. Ruiz');
    await log({ contactId: old });
    const kept = await add(deps, 'Ana Ruiz');
    await ok(associate(deps, { interaction, contactId: kept }));
    await record(db, { id: newId(), action: 'contact.delete', by: 'x', at: 1 }, async (journal) => {
      const contact = await journal.get('contacts', kept);
      await journal.put('contacts', { ...contact!, aliases: [old] });
      await journal.removeMany('contacts', [old]);
    });
    const { entries } = await ok(listEntries(deps, { interaction }));
    expect(entries).toMatchObject([{ contactId: kept, entry: { contactId: old, contactName: 'A. Ruiz' } }]);
  });

  it('R10, R61: what was said with a private contact is for its owner alone', async () => {
    const contactId = await add(deps, 'Secret Person', [], { visibility: 'private' });
    const id = await log({ contactId });
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    expect(await list()).toHaveLength(1);
    expect(await list(other)).toEqual([]);
    expect(await deleteEntry(other, { id })).toMatchObject({ failure: { code: 'not-found' } });
    expect(await entryHistory(other, { id })).toMatchObject({ failure: { code: 'not-found' } });
  });

  it('R51: refuses an entry that says nothing', async () => {
    const answer = await createEntry(deps, { id: newId(), interaction, fields: fields({ notes: ' \n ' }) });
    expect(answer).toEqual({ ok: false, failure: { code: 'invalid', detail: 'notes' } });
  });

  it('saves once what is asked for twice, and Undo takes it back', async () => {
    const id = newId();
    const first = await ok(createEntry(deps, { id, interaction, fields: fields() }));
    expect(await ok(createEntry(deps, { id, interaction, fields: fields() }))).toEqual(first);
    const other = await createEntry(deps, { id, interaction, fields: fields({ notes: 'Something else' }) });
    expect(other).toMatchObject({ failure: { code: 'conflict' } });
    const undone = await ok(undoChange(deps, first));
    expect(await list()).toEqual([]);
    await ok(undoChange(deps, undone));
    expect(await list()).toMatchObject([{ id, notes: 'The tray is stuck.' }]);
  });

  it('can be undone although the interaction was resolved since, and the other way round', async () => {
    const { changeId } = await ok(createEntry(deps, { id: newId(), interaction, fields: fields() }));
    const contactId = await add(deps, 'Ana');
    const association = await ok(associate(deps, { interaction, contactId }));
    await log({ notes: 'later' });
    await ok(undoChange(deps, { changeId }));
    await ok(undoChange(deps, association));
    expect(await list()).toMatchObject([{ notes: 'later' }]);
  });
});

describe('changing and deleting', () => {
  it('R51: changes the named fields alone and keeps what they were', async () => {
    const id = await log({ topic: { code: 'a', name: 'A' } });
    await ok(updateEntry(deps, { id, fields: fields({ notes: 'Mended.' }), changed: ['notes'] }));
    expect(await list()).toMatchObject([{ notes: 'Mended.', topic: { code: 'a' }, editedAt: expect.any(Number) }]);
    const history = await ok(entryHistory(deps, { id }));
    expect(history.map(({ step, own }) => [step, own])).toEqual([
      ['changed', true],
      ['created', true],
    ]);
    expect(history[0]?.fields).toEqual([{ field: 'notes', before: 'The tray is stuck.', after: 'Mended.' }]);
  });

  it('keeps what two agents change in different fields', async () => {
    const id = await log();
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    await ok(updateEntry(deps, { id, fields: fields({ notes: 'Mended.' }), changed: ['notes'] }));
    await ok(updateEntry(other, { id, fields: fields({ reference: 'PO 8' }), changed: ['reference'] }));
    expect(await list()).toMatchObject([{ notes: 'Mended.', reference: 'PO 8' }]);
  });

  it('R51: an entry may not be emptied, only deleted', async () => {
    const id = await log();
    const answer = await updateEntry(deps, { id, fields: fields({ notes: '' }), changed: ['notes'] });
    expect(answer).toMatchObject({ failure: { code: 'invalid', detail: 'notes' } });
  });

  it('R51: deletes in any state, asked for twice as well, and Undo brings it back whole', async () => {
    const id = await log({ followUpAt: 5 });
    await ok(setFollowUp(deps, { id, done: true }));
    await ok(recordPrepared(deps, { id, via: 'clipboard', to: 'ana@x.example' }));
    const [before] = await list();
    const { changeId } = await ok(deleteEntry(deps, { id }));
    expect(await ok(deleteEntry(deps, { id }))).toEqual({ changeId });
    expect(await list()).toEqual([]);
    await ok(undoChange(deps, { changeId }));
    expect(await list()).toMatchObject([{ ...before, revision: 4, updatedAt: expect.any(Number) }]);
    expect((await ok(entryHistory(deps, { id }))).map(({ step }) => step)).toEqual([
      'restored',
      'deleted',
      'prepared',
      'followed-up',
      'created',
    ]);
  });

  it('does not find what is not there', async () => {
    const id = newId();
    const gone = { ok: false, failure: { code: 'not-found', detail: id } };
    expect(await deleteEntry(deps, { id })).toEqual(gone);
    expect(await updateEntry(deps, { id, fields: fields(), changed: ['notes'] })).toEqual(gone);
    expect(await setFollowUp(deps, { id, done: true })).toEqual(gone);
  });
});

describe('R50: a follow-up', () => {
  it('is done, is owed again, and moves; each can be undone', async () => {
    const id = await log({ followUpAt: 5_000 });
    const done = await ok(setFollowUp(deps, { id, done: true }));
    expect(await list()).toMatchObject([{ followUp: { at: 5_000, doneBy: 'agent-1' } }]);
    expect(await db.entries.where('owedAt').above(0).count()).toBe(0);
    await ok(undoChange(deps, done));
    const moved = await ok(setFollowUp(deps, { id, done: false, at: 9_000 }));
    expect((await list())[0]?.followUp).toEqual({ at: 9_000 });
    expect(await ok(setFollowUp(deps, { id, done: false, at: 9_000 }))).toEqual(moved);
    expect((await list())[0]?.editedAt).toBeUndefined();
  });

  it('is refused without a moment', async () => {
    const answer = await setFollowUp(deps, { id: await log(), done: false });
    expect(answer).toMatchObject({ failure: { code: 'invalid', detail: 'followUp' } });
  });
});

describe('topics', () => {
  it('R50: come last used first, and the same name is one topic', async () => {
    const names = ['Billing', 'Delivery', 'Réparation'];
    const topics = [];
    // oxlint-disable-next-line no-await-in-loop
    for (const name of names) topics.push((await ok(addTopic(deps, { name }))).topic);
    expect((await ok(addTopic(deps, { name: ' reparation ' }))).topic).toEqual(topics[2]);
    await log({ topic: topics[1] });
    await log({ topic: topics[2] });
    const shown = (await ok(listEntries(deps, { interaction }))).topics.map(({ name }) => name);
    expect(shown).toEqual(['Réparation', 'Delivery', 'Billing']);
  });

  it('stay on their entries when they are taken back', async () => {
    const { topic, changeId } = await ok(addTopic(deps, { name: 'Billing' }));
    await log({ topic });
    await ok(undoChange(deps, { changeId: changeId! }));
    const { entries, topics } = await ok(listEntries(deps, { interaction }));
    expect([entries[0]?.topic, topics]).toEqual(['Billing', []]);
  });

  it('R60: need the right to change lists', async () => {
    const answer = await addTopic({ ...deps, rights: [] }, { name: 'X' });
    expect(answer).toEqual({ ok: false, failure: { code: 'forbidden', detail: 'definitions.edit' } });
  });
});

describe('telling the customer', () => {
  it('R51: is prepared for the contact’s default address in the contact’s language', async () => {
    const addresses = [
      { medium: 'email', value: 'office@x.example' },
      { medium: 'email', value: 'ana@x.example', isDefault: true },
    ] as const;
    const contactId = await add(deps, 'Ana Ruiz', [], { addresses: [...addresses], language: 'fr-FR' });
    const id = await log({ contactId });
    expect(await ok(offerMessage(deps, { id }))).toMatchObject({
      state: 'ready',
      to: ['ana@x.example', 'office@x.example'],
      language: 'fr',
      text: expect.stringContaining('ada@help.example'),
    });
    expect(await ok(offerMessage(deps, { id, language: 'en' }))).toMatchObject({
      text: expect.stringContaining('Hello Ana Ruiz'),
    });
  });

  it.each(['', 'ada', 'ada@'])('R52: is not possible while the agent’s own address is %j', async (email) => {
    const id = await log();
    const nobody = { ...deps, agent: { ...deps.agent, email } };
    expect(await ok(offerMessage(nobody, { id }))).toEqual({ state: 'no-own-address' });
    const recorded = await recordPrepared(nobody, { id, via: 'clipboard', to: '' });
    expect(recorded).toEqual({ ok: false, failure: { code: 'invalid', detail: 'agentEmail' } });
  });

  it('R51: an internal entry is never told, and never quoted', async () => {
    const secret = await log({ kind: 'internal', notes: 'They never pay.', tell: true });
    expect(await offerMessage(deps, { id: secret })).toMatchObject({ failure: { code: 'invalid', detail: 'kind' } });
    const recorded = await recordPrepared(deps, { id: secret, via: 'clipboard', to: '' });
    expect(recorded).toMatchObject({ failure: { code: 'invalid' } });
    expect((await list())[0]).toMatchObject({ tell: false, prepared: [] });
    const answer = await log({ kind: 'outbound', notes: 'It is on its way.', replyTo: secret });
    expect(JSON.stringify(await ok(offerMessage(deps, { id: answer })))).not.toContain('They never pay.');
  });

  it('R51: says prepared, when and for whom, and Undo takes that back', async () => {
    const id = await log({ tell: true });
    const { changeId } = await ok(recordPrepared(deps, { id, via: 'mail-program', to: 'ana@x.example' }));
    expect((await list())[0]?.prepared).toMatchObject([{ via: 'mail-program', to: 'ana@x.example', by: 'agent-1' }]);
    await ok(undoChange(deps, { changeId }));
    expect((await list())[0]?.prepared).toEqual([]);
  });
});

describe('a draft', () => {
  const about = aboutNewEntry(interaction.key);
  const save = (typed: Record<string, string>, by = 'one', entryId = newId()) =>
    ok(saveDraft(deps, { about, entryId, fields: typed, by }));

  it('keeps of each field the last text, under the id of the first form', async () => {
    const first = await save({ notes: 'a', topic: 't' });
    const second = await save({ notes: 'b' }, 'two');
    expect(second.entryId).toBe(first.entryId);
    const { draft } = await ok(listEntries(deps, { interaction }));
    expect(draft?.fields).toMatchObject({ notes: { value: 'b', by: 'two' }, topic: { value: 't', by: 'one' } });
  });

  it('goes when its entry is saved, also when the worker was stopped before that', async () => {
    const { entryId } = await save({ notes: 'a' });
    const [row] = await db.drafts.toArray();
    await log({}, entryId);
    expect(await db.drafts.count()).toBe(0);
    await db.drafts.add(row!);
    expect((await ok(listEntries(deps, { interaction }))).draft).toBeUndefined();
  });

  it('stays when another entry of the interaction is saved', async () => {
    await save({ notes: 'a' });
    await log();
    expect(await ok(getDraft(deps, { about }))).toMatchObject({ fields: { notes: { value: 'a' } } });
    await ok(giveUpDraft(deps, { about }));
    expect(await ok(getDraft(deps, { about }))).toBeNull();
  });

  it('of a change goes with the change', async () => {
    const id = await log();
    await ok(saveDraft(deps, { about: aboutEntry(id), entryId: id, fields: { notes: 'x' }, by: 'one' }));
    await ok(updateEntry(deps, { id, fields: fields({ notes: 'x' }), changed: ['notes'] }));
    expect(await ok(getDraft(deps, { about: aboutEntry(id) }))).toBeNull();
  });

  it('is the agent’s own', async () => {
    await save({ notes: 'a' });
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    expect(await ok(getDraft(other, { about }))).toBeNull();
  });

  it('keeps a note that is too long to be saved', async () => {
    const notes = '<b>x</b>'.repeat(131_072);
    await save({ notes });
    expect((await ok(getDraft(deps, { about })))?.fields.notes?.value).toBe(notes);
  });

  it('that cannot be read any more is as if it were not there', async () => {
    await save({ notes: 'a' });
    await db.drafts.toCollection().modify({ values: { entryId: 'x' } });
    expect(await ok(getDraft(deps, { about }))).toBeNull();
    expect((await save({ notes: 'b' })).fields).toMatchObject({ notes: { value: 'b' } });
  });
});
