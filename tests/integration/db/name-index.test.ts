import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { contactToRow } from '#lib/db/contact-row.ts';
import type { Database } from '#lib/db/database.ts';
import { rebuildNames } from '#lib/db/name-index/rebuild.ts';
import { CONTACT_NAMES } from '#lib/db/name-index/source.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import { connect, contactOf, expectSame, IDS, opened } from './name-index-model.ts';
import { SMALL_PAGES } from './small-pages.ts';

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
