import type { Database } from '../database.ts';
import { allIds, idCount, packIds } from '../name-table/id-list.ts';
import { mergeTables } from '../name-table/merge.ts';
import { type Tables, buildTables } from '../name-table/table.ts';
import { answerOf, readRawTables, writeRaw } from '../raw-read.ts';
import { readPresentKeys } from './compact.ts';
import { withoutRows } from './merge-segments.ts';
import { readWhole } from './read-whole.ts';
import { newSegment, noTables, smallSegment } from './segment.ts';
import { type NameSource, type NameStores, storesOf } from './source.ts';
import { putSegment } from './stored-pages.ts';

/** Rows that are read at once. */
const CHUNK = 5000;

/**
 * Throws all segments away and says under which number the new ones begin. The number before was never given: what is
 * made from the rows will have it. Until then the numbers have a gap, and everybody sees that the index is not there.
 */
async function begin(db: Database, stores: NameStores): Promise<number> {
  return writeRaw(db, storesOf(stores), async (transaction) => {
    const keys = await readPresentKeys(transaction, stores);
    const start = (keys.at(-1)?.through ?? 0) + 2;
    for (const store of storesOf(stores)) transaction.objectStore(store).clear();
    // Writes that come meanwhile go on counting from here.
    await putSegment(transaction, stores, smallSegment({ from: start, through: start }, noTables(), packIds([])));
    return start;
  });
}

const everyRow = { keepsOne: () => true, keepsOther: () => true };

/** The tables of all rows, read piece by piece: rows may change meanwhile. */
async function tablesOfRows<Row extends { id: string }>(db: Database, source: NameSource<Row>): Promise<Tables> {
  const parts: Tables[] = [];
  const joinLast = (): void => {
    const [last, before] = [parts.pop()!, parts.pop()!];
    parts.push(mergeTables(before, last, everyRow));
  };
  const size = (part: Tables | undefined): number => (part === undefined ? Infinity : idCount(part.names.ids));
  for (let after: string | undefined; ;) {
    const range = after === undefined ? null : db.keyRange.lowerBound(after, true);
    // Each piece begins where the last one ended.
    // oxlint-disable-next-line no-await-in-loop
    const rows = await readRawTables(db, [source.rows], (transaction) =>
      answerOf<Row[]>(transaction.objectStore(source.rows).getAll(range, CHUNK)),
    );
    parts.push(buildTables(rows.map((row) => source.entryOf(row))));
    // Equals are put together, so that each row is moved only as often as the number doubles.
    while (size(parts.at(-2)) <= 2 * size(parts.at(-1))) joinLast();
    after = rows.at(-1)?.id;
    if (rows.length < CHUNK) break;
  }
  while (parts.length > 1) joinLast();
  return parts[0] ?? noTables();
}

/**
 * Puts the new tables before what was written since `begin`. Rows that were written since are left out of them: those
 * may have been read before or after. Answers false when the segments since are not all there.
 */
async function finish(db: Database, stores: NameStores, start: number, tables: Tables): Promise<boolean> {
  return writeRaw(db, storesOf(stores), async (transaction) => {
    const keys = await readPresentKeys(transaction, stores);
    const isWhole =
      keys[0]?.from === start && keys.every(({ from }, at) => at === 0 || from === keys[at - 1]!.through + 1);
    const later = isWhole ? await readWhole(transaction, stores, db.keyRange, keys) : undefined;
    if (later === undefined) return false;
    const written = new Set(later.flatMap((each) => [...allIds(each.tables.names.ids), ...allIds(each.replaced)]));
    const kept = written.size === 0 ? tables : withoutRows(tables, noTables(), written);
    await putSegment(transaction, stores, newSegment({ from: 1, through: start - 1 }, kept, packIds([]), db.paging));
    return true;
  });
}

/** Makes a name index anew from the rows. False when another one began meanwhile, which then is the better one. */
export async function rebuildNames<Row extends { id: string }>(
  db: Database,
  source: NameSource<Row>,
): Promise<boolean> {
  const start = await begin(db, source);
  return finish(db, source, start, await tablesOfRows(db, source));
}
