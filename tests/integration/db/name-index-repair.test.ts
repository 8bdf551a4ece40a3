import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { contactToRow } from '#lib/db/contact-row.ts';
import type { Database } from '#lib/db/database.ts';
import { readPresentKeys } from '#lib/db/name-index/compact.ts';
import { purgeNames } from '#lib/db/name-index/purge.ts';
import { readWhole } from '#lib/db/name-index/read-whole.ts';
import { rebuildNames } from '#lib/db/name-index/rebuild.ts';
import { type ColumnRecord, isPaged } from '#lib/db/name-index/segment.ts';
import { CONTACT_NAMES, storesOf } from '#lib/db/name-index/source.ts';
import { readerOf } from '#lib/db/name-table/table-reader.ts';
import { readRawTables } from '#lib/db/raw-read.ts';
import { connect, contactOf, expectSame, IDS, opened } from './name-index-model.ts';
import { SMALL_PAGES } from './small-pages.ts';

function turnFlags({ columns }: ColumnRecord): void {
  columns.flags[0]! ^= 1;
}

describe('a name index that is wrong', () => {
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
});

describe('a name index that must forget', () => {
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
});
