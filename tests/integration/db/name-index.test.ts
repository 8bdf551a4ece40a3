import fc from 'fast-check';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { contactSearchFields, contactToRow } from '#lib/db/contact-row.ts';
import type { Database } from '#lib/db/database.ts';
import { readPresentKeys } from '#lib/db/name-index/compact.ts';
import { purgeNames } from '#lib/db/name-index/purge.ts';
import { readWhole } from '#lib/db/name-index/read-whole.ts';
import { CONTACT_NAMES, storesOf } from '#lib/db/name-index/source.ts';
import { rebuildNames } from '#lib/db/name-index/rebuild.ts';
import type { Paging } from '#lib/db/name-index/page-kinds.ts';
import { type ColumnRecord, isPaged } from '#lib/db/name-index/segment.ts';
import { readerOf } from '#lib/db/name-table/table-reader.ts';
import { readRawTables } from '#lib/db/raw-read.ts';
import { openStore } from '#lib/db/open-store.ts';
import { searchContacts } from '#lib/db/search-contacts.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import { parseQuery } from '#lib/domain/search/parse-query.ts';
import { rankMatch } from '#lib/domain/search/rank-match.ts';
import { SMALL_PAGES } from './small-pages.ts';
import { contactMaker } from './rows.ts';

const viewer = { agentId: 'me', seesPrivate: true };
const make = contactMaker();
/** The same few ids again and again: they are added, changed and deleted in turn. */
const IDS = Array.from({ length: 40 }, (_, index) => make(`x${index}`).id);

function connect(factory: IDBFactory, paging?: Paging): Database {
  return openStore({ indexedDB: factory, IDBKeyRange, ...(paging && { paging }) }).db;
}

async function opened(): Promise<Database> {
  const db = connect(new IDBFactory());
  await db.open();
  return db;
}

function contactOf(id: number, name: string): Contact {
  return { ...make(name, [`m${id}@place${id % 3}.example`, '+33 6 12 34 56 7' + (id % 10)]), id: IDS[id]! };
}

function naive(model: ReadonlyMap<string, Contact>, typed: string): string[] {
  const query = parseQuery(typed)!;
  const fits = (each: Contact) => rankMatch(query, contactSearchFields(each, contactToRow(each).keys)) !== undefined;
  return [...model.values()]
    .filter(fits)
    .map(({ id }) => id)
    .sort();
}

const QUERIES = ['j', 'ma', 'jean', 'jean ma', 'm1', '@place1', 'place', '5671', 'mar jean'];

async function expectSame(db: Database, model: ReadonlyMap<string, Contact>): Promise<void> {
  for (const typed of QUERIES) {
    // oxlint-disable-next-line no-await-in-loop
    const { contacts } = await searchContacts(db, typed, { viewer, limit: 100 });
    expect([typed, contacts.map(({ id }) => id).sort()]).toEqual([typed, naive(model, typed)]);
  }
}

/** One thing that happens to a store: by one of two programs that have it open. */
type Event =
  | { type: 'put' | 'add'; ids: number[]; name: string }
  | { type: 'delete'; ids: number[] }
  | { type: 'clear' | 'compact' | 'rebuild' | 'reopen' | 'kill' | 'lose' | 'damage' | 'search' };

const ids = fc.uniqueArray(fc.nat(IDS.length - 1), { minLength: 1, maxLength: 8 });
const names = fc.constantFrom('Jean Martin', 'Marie Jeanne', 'Jean Ma', 'Ma', 'Jean-Marie Li', 'Éric Jeannot');
const writing: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constantFrom('put' as const, 'add' as const), ids, name: names }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('delete' as const), ids }) },
);
const others = ['clear', 'compact', 'rebuild', 'reopen', 'kill', 'lose', 'damage', 'search'] as const;
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: writing },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom(...others) }) },
);

/** Writes as the services do, all or nothing. */
async function write(db: Database, model: Map<string, Contact>, written: Event, isKilled: boolean): Promise<void> {
  const next = new Map(model);
  const outcome = db.transaction('rw', db.contacts, async (transaction) => {
    if (written.type === 'put' || written.type === 'add') {
      const contacts = written.ids.map((id) => contactOf(id, written.name));
      const fresh = contacts.filter(({ id }) => written.type === 'put' || !model.has(id));
      const rows = fresh.map(contactToRow);
      if (written.type === 'put') await db.contacts.bulkPut(rows);
      else await db.contacts.bulkAdd(rows);
      for (const each of fresh) next.set(each.id, each);
    } else if (written.type === 'delete') {
      await db.contacts.bulkDelete(written.ids.map((id) => IDS[id]!));
      for (const id of written.ids) next.delete(IDS[id]!);
    } else {
      await db.contacts.clear();
      next.clear();
    }
    if (isKilled) transaction.abort();
  });
  await outcome.catch((error: unknown) => {
    if (!isKilled) throw error;
  });
  if (isKilled) return;
  model.clear();
  for (const [id, each] of next) model.set(id, each);
}

async function happen(db: Database, model: Map<string, Contact>, what: Event): Promise<void> {
  switch (what.type) {
    case 'compact':
      return db.nameIndex.tend();
    case 'rebuild':
      await rebuildNames(db, CONTACT_NAMES);
      return undefined;
    case 'reopen':
      return db.close({ disableAutoOpen: false });
    case 'kill':
      return write(db, model, { type: 'put', ids: [1, 2, 3], name: 'Jean Killed' }, true);
    case 'lose':
      await db.searchTables.clear();
      await db.searchColumns.clear();
      return db.searchPages.clear();
    case 'damage': {
      const [page] = await db.searchPages.toCollection().primaryKeys();
      if (page !== undefined) return db.searchPages.delete(page);
      const [key] = await db.searchTables.toCollection().primaryKeys();
      if (key !== undefined) await db.searchTables.delete(key);
      return undefined;
    }
    case 'search':
      return expectSame(db, model);
    default:
      return write(db, model, what, false);
  }
}

function turnFlags({ columns }: ColumnRecord): void {
  columns.flags[0]! ^= 1;
}

describe('the name index', () => {
  it.each([
    ['in one record for each segment', undefined],
    ['in pages', SMALL_PAGES],
  ])(
    'finds the same as going through all contacts, whatever happens, in either of two programs, %s',
    async (_, paging) => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), event), { maxLength: 40 }), async (events) => {
          const factory = new IDBFactory();
          const programs = [connect(factory, paging), connect(factory, paging)] as const;
          const model = new Map<string, Contact>();
          for (const [second, what] of events) {
            // oxlint-disable-next-line no-await-in-loop
            await happen(programs[second ? 1 : 0], model, what);
          }
          for (const db of programs) {
            // oxlint-disable-next-line no-await-in-loop
            await expectSame(db, model);
            // oxlint-disable-next-line no-await-in-loop
            expect(await db.nameIndex.isRight()).toBe(true);
          }
          for (const db of programs) db.close();
        }),
        { numRuns: 60 },
      );
    },
    120_000,
  );

  it('keeps right while it is made anew and contacts are written at the same time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(writing, { minLength: 1, maxLength: 30 }), async (events) => {
        const factory = new IDBFactory();
        const [worker, page] = [connect(factory), connect(factory)];
        const model = new Map<string, Contact>();
        for (const what of events.slice(0, 5)) {
          // oxlint-disable-next-line no-await-in-loop
          await happen(worker, model, what);
        }
        const rebuilding = rebuildNames(page, CONTACT_NAMES);
        for (const what of events.slice(5)) {
          // oxlint-disable-next-line no-await-in-loop
          await happen(worker, model, what);
        }
        await rebuilding;
        await expectSame(page, model);
        expect(await page.nameIndex.isRight()).toBe(true);
        worker.close();
        page.close();
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('writes with each change of contacts, in the same transaction, and no row of another table', async () => {
    const db = await opened();
    await db.contacts.bulkAdd([contactToRow(contactOf(1, 'Jean'))]);
    await db.meta.put({ key: 'other', value: 1 });
    expect(await db.searchTables.count()).toBe(1);
    await write(db, new Map(), { type: 'put', ids: [2], name: 'Marie' }, true);
    expect(await db.searchTables.count()).toBe(1);
  });

  it('leaves out of a write what the store refused of it', async () => {
    const db = await opened();
    await db.contacts.add(contactToRow(contactOf(1, 'Jean Martin')));
    await db.transaction('rw', db.contacts, async () => {
      const rows = [contactOf(1, 'Marie Other'), contactOf(2, 'Marie New')].map(contactToRow);
      await db.contacts.bulkAdd(rows).catch(() => undefined);
    });
    await expectSame(
      db,
      new Map([contactOf(1, 'Jean Martin'), contactOf(2, 'Marie New')].map((each) => [each.id, each])),
    );
  });

  it('stays a few segments however many writes there are', async () => {
    const db = await opened();
    for (let turn = 0; turn < 120; turn += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await db.contacts.put(contactToRow(contactOf(turn % IDS.length, `Jean ${turn}`)));
    }
    expect(await db.searchTables.count()).toBeLessThan(20);
    await db.nameIndex.tend();
    expect(await db.searchTables.count()).toBeLessThanOrEqual(8);
  });

  it('sees that a segment is not what was written, and makes it anew', async () => {
    const db = await opened();
    await db.contacts.add(contactToRow(contactOf(1, 'Jean Martin')));
    const [segment] = await db.searchTables.toArray();
    if (segment === undefined || isPaged(segment)) throw new Error('one small segment was expected');
    segment.names.postings[0] = 7;
    await db.searchTables.put(segment);
    expect(await db.nameIndex.isRight()).toBe(false);
    await db.nameIndex.tend();
    expect(await db.nameIndex.isRight()).toBe(true);
    await expectSame(db, new Map([[IDS[1]!, contactOf(1, 'Jean Martin')]]));
  });

  it('makes segments of another format anew', async () => {
    const db = await opened();
    await db.contacts.add(contactToRow(contactOf(1, 'Jean Martin')));
    const [segment] = await db.searchTables.toArray();
    await db.searchTables.put({ ...segment!, format: 99 });
    await expectSame(db, new Map([[IDS[1]!, contactOf(1, 'Jean Martin')]]));
    expect(await db.nameIndex.isRight()).toBe(true);
  });

  it.each([
    ['are lost', (db: Database) => db.searchColumns.clear()],
    ['are not what was written', (db: Database) => db.searchColumns.toCollection().modify(turnFlags)],
  ])('sees that the columns of a segment %s, and makes it anew', async (_, spoil) => {
    const db = await opened();
    await db.contacts.add(contactToRow(contactOf(1, 'Jean Martin')));
    await spoil(db);
    expect(await db.nameIndex.isRight()).toBe(false);
    await db.nameIndex.tend();
    expect(await db.nameIndex.isRight()).toBe(true);
    expect(await db.searchColumns.count()).toBe(await db.searchTables.count());
  });

  it('forgets what a changed contact was called, when that is asked for', async () => {
    const db = await opened();
    await db.contacts.bulkAdd([1, 2].map((id) => contactToRow(contactOf(id, 'Jean Wilhelmina'))));
    await db.contacts.bulkPut([1, 2].map((id) => contactToRow(contactOf(id, 'Jean'))));
    await db.transaction('rw', db.tables, async () => {
      await purgeNames(db, CONTACT_NAMES, new Set([IDS[1]!]));
    });
    const [first] = await db.searchTables.toArray();
    expect(first?.size).toBe(1);
    await expectSame(db, new Map([1, 2].map((id) => [IDS[id]!, contactOf(id, 'Jean')])));
    expect(await db.nameIndex.isRight()).toBe(true);
  });

  it.each([
    ['one record', undefined],
    ['pages', SMALL_PAGES],
  ])('forgets what an erased contact was called, in %s, and nothing else', async (_, paging) => {
    const db = connect(new IDBFactory(), paging);
    const people = IDS.map((_id, index) => contactOf(index, index === 7 ? 'Wilhelmina Only' : `Jean N${index % 5}`));
    await db.contacts.bulkAdd(people.map(contactToRow));
    await db.nameIndex.tend();
    await rebuildNames(db, CONTACT_NAMES);
    await db.contacts.put(contactToRow(contactOf(7, 'Wilhelmina Later')));
    await db.transaction('rw', db.tables, async () => {
      await db.contacts.delete(IDS[7]!);
      await purgeNames(db, CONTACT_NAMES, new Set([IDS[7]!]));
    });
    const whole = await readRawTables(db, storesOf(CONTACT_NAMES), async (transaction) =>
      readWhole(transaction, CONTACT_NAMES, db.keyRange, await readPresentKeys(transaction, CONTACT_NAMES)),
    );
    for (const { tables } of whole!) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await readerOf(tables).under('wilhelm')).toMatchObject({ size: 0 });
    }
    expect(await db.nameIndex.isRight()).toBe(true);
    const left = people.filter(({ id }) => id !== IDS[7]);
    await expectSame(db, new Map(left.map((each) => [each.id, each])));
    // Not made anew: the numbers of writes go on.
    expect(await db.nameIndex.latest()).toMatchObject({ write: 5 });
  });

  it('says what was written since a write, as long as that is the end of a segment', async () => {
    const db = await opened();
    await db.contacts.bulkAdd([1, 2].map((id) => contactToRow(contactOf(id, 'Jean'))));
    const latest = await db.nameIndex.latest();
    expect(latest.rows).toBe(2);
    expect(await db.nameIndex.writtenSince(latest.write)).toEqual([]);
    await db.contacts.put(contactToRow(contactOf(2, 'Marie')));
    await db.contacts.delete(IDS[1]!);
    expect(new Set(await db.nameIndex.writtenSince(latest.write))).toEqual(new Set([IDS[1], IDS[2]]));
    await rebuildNames(db, CONTACT_NAMES);
    expect(await db.nameIndex.writtenSince(latest.write)).toBeUndefined();
  });
});
