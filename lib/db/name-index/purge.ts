import type { Table } from 'dexie';
import type { Database } from '../database.ts';
import { readerOf } from '../name-table/table-reader.ts';
import { withoutRows } from './merge-segments.ts';
import type { PageKind, PageValues } from './page-kinds.ts';
import { pagedReader } from './paged-reader.ts';
import { wholeOf } from './read-whole.ts';
import { type SegmentKey, type SegmentRecord, isPaged, isSound, isUnbroken, newSegment, noTables } from './segment.ts';
import { type ReadPages, pageKeys, segmentKeys } from './stored-pages.ts';

type Stored = Pick<Database, 'searchTables' | 'searchPages' | 'paging'>;

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
  const table = isPaged(segment) ? pagedReader(segment, read) : readerOf(segment);
  return (await table.rowsOf(ids)).length > 0;
}

/** Writes a segment anew without some rows. Its key says how many rows there are, so that it is another. */
async function leaveOut(db: Stored, segment: SegmentRecord, ids: ReadonlySet<string>): Promise<boolean> {
  const whole = await wholeOf(segment, pagesOf(db.searchPages));
  if (whole === undefined) return false;
  const { from, through, size, tables, replaced } = whole;
  const kept = withoutRows(tables, noTables(), ids);
  const { segment: left, pages } = newSegment({ from, through }, kept, replaced, db.paging);
  await db.searchTables.delete([from, through, size]);
  await db.searchPages
    .where(':id')
    .between(...segmentKeys(segment))
    .delete();
  await db.searchTables.put(left);
  for (const { kind, number, value } of pages) {
    // Requests of one transaction: each is done when it is asked for.
    // oxlint-disable-next-line no-await-in-loop
    await db.searchPages.put(value, pageKeys(left, { kind, from: number, to: number })[0]);
  }
  return true;
}

/**
 * Takes out of the name index what earlier segments still say of contacts that were deleted since, inside the caller's
 * transaction, after the deletion: the segments that say anything are written anew. If one cannot be read all are thrown
 * away, and the next search makes the index anew from the rows.
 */
export async function purgeNames(db: Stored, ids: ReadonlySet<string>): Promise<void> {
  const segments = await db.searchTables.toArray();
  let isWhole = isUnbroken(segments) && segments.every(isSound);
  for (const segment of isWhole ? segments : []) {
    // One after the other: a large one takes much memory.
    // oxlint-disable-next-line no-await-in-loop
    if (await tellsOf(segment, pagesOf(db.searchPages), ids)) isWhole &&= await leaveOut(db, segment, ids);
  }
  if (!isWhole) await Promise.all([db.searchTables.clear(), db.searchPages.clear()]);
}
