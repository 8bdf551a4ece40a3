import type { Table } from 'dexie';
import type { Database } from '../database.ts';
import { allIds } from '../name-table/id-list.ts';
import { readerOf } from '../name-table/table-reader.ts';
import { withoutRows } from './merge-segments.ts';
import type { PageKind, PageValues } from './page-kinds.ts';
import { pagedReader } from './paged-reader.ts';
import { wholeOf } from './read-whole.ts';
import {
  type ColumnRecord,
  type SegmentKey,
  type SegmentRecord,
  isPaged,
  isSound,
  isUnbroken,
  newSegment,
  noTables,
  storedKey,
} from './segment.ts';
import { type NameStores, storesOf } from './source.ts';
import { type ReadPages, pageKeys, segmentKeys } from './stored-pages.ts';

/** Reads pages in the transaction of the moment. */
function pagesOf(table: Table<unknown, number[]>): ReadPages {
  return async <Kind extends PageKind>(
    segment: SegmentKey,
    wanted: { kind: Kind; from: number; to: number },
  ): Promise<PageValues[Kind][]> => {
    const [from, to] = pageKeys(segment, wanted);
    const pages = await table.where(':id').between(from, to, true, false).toArray();
    // What lies under these keys.
    // oxlint-disable-next-line no-unsafe-type-assertion
    return pages as PageValues[Kind][];
  };
}

/** Whether a segment says anything of one of the ids. */
async function tellsOf(segment: SegmentRecord, read: ReadPages, ids: ReadonlySet<string>): Promise<boolean> {
  if (ids.size === 0) return false;
  const table = isPaged(segment) ? pagedReader(segment, read) : readerOf(segment);
  return (await table.rowsOf(ids)).length > 0;
}

/** Writes a segment anew without some rows. Its key says how many rows there are, so that it is another. */
async function leaveOut(
  db: Database,
  stores: NameStores,
  segment: SegmentRecord,
  ids: ReadonlySet<string>,
): Promise<boolean> {
  const columnTable = db.table<ColumnRecord>(stores.columns);
  const pageTable = db.table<unknown, number[]>(stores.pages);
  const columns = await columnTable.get(storedKey(segment));
  const whole = await wholeOf({ segment, columns }, pagesOf(pageTable));
  if (whole === undefined) return false;
  const { from, through, tables, replaced } = whole;
  const left = newSegment({ from, through }, withoutRows(tables, noTables(), ids), replaced, db.paging);
  await db.table(stores.segments).delete(storedKey(segment));
  await columnTable.delete(storedKey(segment));
  await pageTable
    .where(':id')
    .between(...segmentKeys(segment))
    .delete();
  await db.table(stores.segments).put(left.segment);
  await columnTable.put(left.columns);
  // Thousands of pages: none waits until the one before is written.
  await Promise.all(
    left.pages.map(({ kind, number, value }) =>
      pageTable.put(value, pageKeys(left.segment, { kind, from: number, to: number })[0]),
    ),
  );
  return true;
}

/**
 * Takes out of a name index what earlier segments still say of rows that were deleted or changed since, inside the
 * caller's transaction, after those writes: the segments that say anything of one of the `ids` as it was are written
 * anew. If one cannot be read all are thrown away, and the next search makes the index anew from the rows.
 */
export async function purgeNames(db: Database, stores: NameStores, ids: ReadonlySet<string>): Promise<void> {
  const segments = await db.table<SegmentRecord>(stores.segments).toArray();
  const read = pagesOf(db.table<unknown, number[]>(stores.pages));
  let isWhole = isUnbroken(segments) && segments.every(isSound);
  /** Of the ids, those of which a later segment says that earlier ones no longer count. */
  const past = new Set<string>();
  for (const segment of isWhole ? segments.toReversed() : []) {
    // One after the other: a large one takes much memory.
    // oxlint-disable-next-line no-await-in-loop
    if (await tellsOf(segment, read, past)) isWhole &&= await leaveOut(db, stores, segment, past);
    for (const id of allIds(segment.replaced)) if (ids.has(id)) past.add(id);
  }
  if (!isWhole) await Promise.all(storesOf(stores).map((store) => db.table(store).clear()));
}
