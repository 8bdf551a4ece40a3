import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { newId } from '#lib/domain/id.ts';
import { erasePerson, listReceipts, previewErasure } from '#lib/services/person/erase-person.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { agentOf, emptyStore, ok } from '../desk.ts';
import { erase, storeWithPerson } from './person-desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

describe('the receipt', () => {
  it('says what, how much, when and by whom, and names nobody', async () => {
    const { id, twin } = await storeWithPerson(deps);
    const receiptId = await erase(deps, id);
    const receipts = await ok(listReceipts(deps));
    expect(receipts).toMatchObject([
      { id: receiptId, kind: 'erasure', by: { id: 'agent-1', name: 'Ada' }, references: [id, twin] },
    ]);
    expect(receipts[0]?.at).toBeGreaterThan(1_700_000_000_000);
    expect(receipts[0]?.counts).toMatchObject({ contacts: 2, interactionsErased: 1 });
  });

  it('is answered again to who asks again, and nothing more is erased', async () => {
    const { id } = await storeWithPerson(deps);
    const { counts } = await ok(previewErasure(deps, { id }));
    const receiptId = newId();
    const first = await ok(erasePerson(deps, { id, receiptId, expected: counts }));
    expect(await ok(erasePerson(deps, { id, receiptId, expected: counts }))).toEqual(first);
    expect(await db.receipts.count()).toBe(1);
  });
});
