import type { ContactRow } from '../contact-row.ts';
import type { Database } from '../database.ts';
import { allIds, idCount, packIds } from '../name-table/id-list.ts';
import { mergeTables } from '../name-table/merge.ts';
import { type Tables, buildTables } from '../name-table/table.ts';
import { answerOf, readRawTables, writeRaw } from '../raw-read.ts';
import { entryOfRow } from './append.ts';
import { withoutRows } from './merge-segments.ts';
import { PAGES } from './page-kinds.ts';
import { SEGMENTS, newSegment, noTables, readKeys, smallSegment } from './segment.ts';
import { putSegment } from './stored-pages.ts';
import { readPresentKeys } from './compact.ts';
import { readWhole } from './read-whole.ts';

/** Rows that are read at once. */
const CHUNK = 5000;

/**
 * Throws all segments away and says under which number the new ones begin. The number before was never given: what is
 * made from the rows will have it. Until then the numbers have a gap, and everybody sees that the index is not there.
 */
async function begin(db: Database): Promise<number> {
  return writeRaw(db, [SEGMENTS, PAGES], async (transaction) => {
    const segments = transaction.objectStore(SEGMENTS);
    const keys = readKeys(await answerOf(segments.getAllKeys()));
    const start = (keys.at(-1)?.through ?? 0) + 2;
    segments.clear();
    transaction.objectStore(PAGES).clear();
    // Writes that come meanwhile go on counting from here.
    segments.put(smallSegment({ from: start, through: start }, noTables(), packIds([])));
    return start;
  });
}

const everyRow = { keepsOne: () => true, keepsOther: () => true };

/** The tables of all rows, read piece by piece: rows may change meanwhile. */
async function tablesOfRows(db: Database): Promise<Tables> {
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
    const rows = await readRawTables(db, ['contacts'], (transaction) =>
      answerOf<ContactRow[]>(transaction.objectStore('contacts').getAll(range, CHUNK)),
    );
    parts.push(buildTables(rows.map(entryOfRow)));
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
async function finish(db: Database, start: number, tables: Tables): Promise<boolean> {
  return writeRaw(db, [SEGMENTS, PAGES], async (transaction) => {
    const keys = await readPresentKeys(transaction);
    const isWhole =
      keys[0]?.from === start && keys.every(({ from }, at) => at === 0 || from === keys[at - 1]!.through + 1);
    const later = isWhole ? await readWhole(transaction, db.keyRange, keys) : undefined;
    if (later === undefined) return false;
    const written = new Set(later.flatMap((each) => [...allIds(each.tables.names.ids), ...allIds(each.replaced)]));
    const kept = written.size === 0 ? tables : withoutRows(tables, noTables(), written);
    putSegment(transaction, newSegment({ from: 1, through: start - 1 }, kept, packIds([]), db.paging));
    return true;
  });
}

/** Makes the name index anew from the rows. False when another one began meanwhile, which then is the better one. */
export async function rebuildNames(db: Database): Promise<boolean> {
  const start = await begin(db);
  return finish(db, start, await tablesOfRows(db));
}
