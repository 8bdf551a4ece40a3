import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { newId } from '#lib/domain/id.ts';
import { createEntry } from '#lib/services/entries/create-entry.ts';
import { deleteEntry } from '#lib/services/entries/delete-entry.ts';
import { entryHistory } from '#lib/services/entries/entry-history.ts';
import { listEntries } from '#lib/services/entries/list-entries.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { record } from '#lib/services/journal/record.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, ok } from './desk.ts';
import { fields, interaction, list, log } from './entry-desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db, { agent: { id: 'agent-1', name: 'Ada', email: 'ada@help.example' } });
});

describe('logging', () => {
  it('R50: keeps topic, moment, follow-up and the rest under the interaction’s key, resolved or not', async () => {
    const topic = { code: 'billing', name: 'Billing' };
    const id = await log(deps, { topic, followUpAt: 1_700_000_900_000, durationSeconds: 95, reference: 'PO 7' });
    expect(await list(deps)).toMatchObject([
      { id, topic, followUp: { at: 1_700_000_900_000 }, durationSeconds: 95, reference: 'PO 7', interaction },
    ]);
    expect(await db.entries.where('owedAt').belowOrEqual(1_700_000_900_000).primaryKeys()).toEqual([id]);
  });

  it('R14: makes no contact and no interaction; reading makes nothing at all', async () => {
    await log(deps);
    expect([await db.contacts.count(), await db.interactions.count()]).toEqual([0, 0]);
    const before = await allRecords(db, { stamps: true });
    await list(deps);
    expect(await allRecords(db, { stamps: true })).toEqual(before);
  });

  it('R51: is entered by the agent unless somebody else is named', async () => {
    await log(deps, { at: 2 });
    await log(deps, { at: 1, enteredBy: 'Grace' });
    expect((await list(deps)).map(({ enteredBy }) => enteredBy)).toEqual(['Ada', 'Grace']);
  });

  it('R50: takes the contact and the organization down as they are now', async () => {
    const organizationId = await addOrganization(deps, 'Rivière', { creditHold: true, tier: 'premium' });
    const contactId = await add(deps, 'Ana Ruiz', ['ana@x.example'], { memberships: [{ organizationId }] });
    await log(deps, { contactId, contactPhone: '+33 1 42 68 53 00' });
    await record(db, { id: newId(), action: 'organization.update', by: 'x', at: 1 }, async (journal) => {
      const organization = await journal.get('organizations', organizationId);
      await journal.put('organizations', { ...organization!, name: 'Other', creditHold: false });
    });
    expect(await list(deps)).toMatchObject([
      {
        contactName: 'Ana Ruiz',
        contactPhone: '+33 1 42 68 53 00',
        organization: { id: organizationId, name: 'Rivière', creditHold: true, tier: 'premium' },
      },
    ]);
  });

  it('R50: a name and a phone for this record alone change no contact', async () => {
    const contactId = await add(deps, 'Ana Ruiz', ['ana@x.example']);
    await log(deps, { contactId, contactName: 'Her assistant', contactPhone: '07' });
    expect(await list(deps)).toMatchObject([{ contactId, contactName: 'Her assistant' }]);
    expect(await db.contacts.get(contactId)).toMatchObject({ givenName: 'Ana', revision: 1 });
  });

  it('keeps the note when its contact was erased meanwhile', async () => {
    const contactId = newId();
    await log(deps, { contactId, contactName: 'Ana Ruiz' });
    const [entry] = await list(deps);
    expect(entry).toMatchObject({ contactName: 'Ana Ruiz', notes: 'The tray is stuck.' });
    expect(entry?.contactId).toBeUndefined();
  });

  it('shows a merged contact’s entries with the one it went into', async () => {
    const old = await add(deps, 'A. Ruiz');
    await log(deps, { contactId: old });
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
    const id = await log(deps, { contactId });
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    expect(await list(deps)).toHaveLength(1);
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
    expect(await list(deps)).toEqual([]);
    await ok(undoChange(deps, undone));
    expect(await list(deps)).toMatchObject([{ id, notes: 'The tray is stuck.' }]);
  });

  it('can be undone although the interaction was resolved since, and the other way round', async () => {
    const { changeId } = await ok(createEntry(deps, { id: newId(), interaction, fields: fields() }));
    const contactId = await add(deps, 'Ana');
    const association = await ok(associate(deps, { interaction, contactId }));
    await log(deps, { notes: 'later' });
    await ok(undoChange(deps, { changeId }));
    await ok(undoChange(deps, association));
    expect(await list(deps)).toMatchObject([{ notes: 'later' }]);
  });
});
