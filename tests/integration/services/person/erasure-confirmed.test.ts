import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { newId } from '#lib/domain/id.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { erasePerson, previewErasure } from '#lib/services/person/erase-person.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { rightSchema } from '#lib/settings/settings.ts';
import { add, agentOf, allRecords, emptyStore, ok, ticket } from '../desk.ts';
import { storeWithPerson, WILHELMINA } from './person-desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

describe('before erasing', () => {
  it('says what would go, by kind and number, and writes nothing', async () => {
    const { id } = await storeWithPerson(deps);
    const before = await allRecords(db, { stamps: true });
    const preview = await ok(previewErasure(deps, { id }));
    expect(preview).toMatchObject({ id, name: WILHELMINA, isDeleted: false, sharedAddresses: [], hasNamesake: false });
    expect(preview.counts).toMatchObject({
      contacts: 2,
      addresses: 2,
      interactionsErased: 1,
      interactionsKept: 1,
      entriesErased: 1,
      entriesCleared: 1,
      unresolved: 1,
      drafts: 3,
    });
    // The notes of the colleague, of the organization, and the entry with the colleague.
    expect(preview.counts.mentions).toBe(3);
    expect(await allRecords(db, { stamps: true })).toEqual(before);
  });

  it('refuses when it is not what was confirmed any more, and writes nothing', async () => {
    const { id } = await storeWithPerson(deps);
    const { counts } = await ok(previewErasure(deps, { id }));
    await ok(associate(deps, { interaction: ticket('5'), contactId: id }));
    const before = await allRecords(db, { stamps: true });
    const answer = await erasePerson(deps, { id, receiptId: newId(), expected: counts });
    expect(answer).toEqual({ ok: false, failure: { code: 'conflict', detail: 'counts' } });
    expect(await allRecords(db, { stamps: true })).toEqual(before);
  });

  it('R60: refuses without the right to delete contacts, and erases nothing', async () => {
    const { id } = await storeWithPerson(deps);
    const { counts } = await ok(previewErasure(deps, { id }));
    const rights = rightSchema.options.filter((right) => right !== 'contacts.delete');
    const answer = await erasePerson(agentOf(db, { rights }), { id, receiptId: newId(), expected: counts });
    expect(answer).toEqual({ ok: false, failure: { code: 'forbidden', detail: 'contacts.delete' } });
    expect(await db.contacts.count()).toBe(3);
  });

  it('R10: does not know another agent’s private contact', async () => {
    const id = await add(agentOf(db, { agent: { id: 'other', name: 'O' } }), 'Eve Holt', [], { visibility: 'private' });
    expect(await previewErasure(deps, { id })).toMatchObject({ failure: { code: 'not-found' } });
  });
});
