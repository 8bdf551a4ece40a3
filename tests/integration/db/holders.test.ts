import { IDBIndex } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contactRepository } from '#lib/db/contact-repository.ts';
import type { Database } from '#lib/db/database.ts';
import { add, agentOf, emptyStore } from '../services/desk.ts';

let db: Database;

beforeEach(async () => {
  db = await emptyStore();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const mine = { agentId: 'agent-1', seesPrivate: true };

describe('who holds address keys', () => {
  it('R1: answers for every key, ordered by id, records without index fields', async () => {
    const deps = agentOf(db);
    const ana = await add(deps, 'Ana', ['+33 6 12 34 56 78', 'info@x.example']);
    const bo = await add(deps, 'Bo', ['info@x.example']);
    const keys = ['tel:+33612345678', 'mailto:info@x.example', 'mailto:nobody@x.example'];
    const holders = await contactRepository(db, mine).holdersOf([...keys, keys[0]!]);
    expect([...holders].map(([key, contacts]) => [key, contacts.map(({ id }) => id)])).toEqual([
      [keys[0], [ana]],
      [keys[1], [ana, bo].sort()],
      [keys[2], []],
    ]);
    expect(Object.keys(holders.get(keys[0]!)![0]!)).not.toEqual(expect.arrayContaining(['keys']));
  });

  it('reads all keys in one transaction of index reads', async () => {
    const transactions = vi.spyOn(db.backendDB(), 'transaction');
    const reads = vi.spyOn(IDBIndex.prototype, 'getAll');
    await contactRepository(db, mine).holdersOf(Array.from({ length: 50 }, (_, index) => `nat:${index}`));
    expect([transactions.mock.calls.length, reads.mock.calls.length]).toEqual([1, 50]);
  });

  it("R10: leaves out other agents' private contacts, and the own ones without the right", async () => {
    const theirs = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    await add(theirs, 'Theirs', ['a@x.example'], { visibility: 'private' });
    const own = await add(agentOf(db), 'Own', ['a@x.example'], { visibility: 'private' });
    const idsFor = async (seesPrivate: boolean) =>
      (await contactRepository(db, { ...mine, seesPrivate }).holdersOf(['mailto:a@x.example']))
        .get('mailto:a@x.example')
        ?.map(({ id }) => id);
    expect([await idsFor(true), await idsFor(false)]).toEqual([[own], []]);
  });

  it('opens the store again when the browser closed it', async () => {
    await add(agentOf(db), 'Ana', ['a@x.example']);
    db.close({ disableAutoOpen: false });
    const holders = await contactRepository(db, mine).holdersOf(['mailto:a@x.example']);
    expect(holders.get('mailto:a@x.example')).toHaveLength(1);
  });
});
