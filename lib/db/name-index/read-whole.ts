import type { KeyRange } from '../database.ts';
import { type IdList, idCount } from '../name-table/id-list.ts';
import type { NameTable } from '../name-table/table.ts';
import { PAGE_KINDS, type PageKind, type PageValues } from './page-kinds.ts';
import {
  type PagedSegment,
  type SegmentKey,
  type SegmentRecord,
  type WholeSegment,
  areColumnsOf,
  isIntact,
  isPaged,
  isSound,
} from './segment.ts';
import type { NameStores } from './source.ts';
import { type ReadPages, type ReadSegment, everyPage, pagesIn, readSegment } from './stored-pages.ts';
import { type PagesOf, wholeIds, wholeNames, wholeTables } from './whole-tables.ts';

class PagesWrong extends Error {}

/** Gives the pages of a segment, each of them checked, few requests at a time. */
function checkedPages(segment: PagedSegment, read: ReadPages): PagesOf {
  const head = segment.paged;
  return async <Kind extends PageKind>(kind: Kind): Promise<PageValues[Kind][]> => {
    const pages: PageValues[Kind][] = [];
    if (!(await everyPage(read, { segment, head, kind }, (page) => pages.push(page)))) throw new PagesWrong(kind);
    return pages;
  };
}

/** Pages that are asked for at once when somebody waits for all of them. */
const STRETCH = 128;

/** Gives the pages of a segment as soon as they can be had; whether all are there is all that is checked. */
function promptPages(segment: PagedSegment, read: ReadPages): PagesOf {
  return async <Kind extends PageKind>(kind: Kind): Promise<PageValues[Kind][]> => {
    const count = segment.paged.sums[kind].length;
    const stretches = Array.from({ length: Math.ceil(count / STRETCH) }, (_, at) =>
      read(segment, { kind, from: at * STRETCH, to: Math.min((at + 1) * STRETCH, count) }),
    );
    const pages = (await Promise.all(stretches)).flat();
    if (pages.length !== count) throw new PagesWrong(kind);
    return pages;
  };
}

/** What is made of pages; nothing when one of them is not what was written. */
async function unlessWrong<Value>(made: Promise<Value>): Promise<Value | undefined> {
  try {
    return await made;
  } catch (error) {
    if (error instanceof PagesWrong) return undefined;
    throw error;
  }
}

/** A segment that is one record with its columns; nothing of one that is not. Costs nothing. */
export function smallOf({ segment, columns }: ReadSegment): WholeSegment[] {
  if (!isSound(segment) || isPaged(segment) || columns?.columns.flags.length !== idCount(segment.names.ids)) return [];
  const { from, through, size, replaced, names, digits, beginnings } = segment;
  return [{ from, through, size, replaced, tables: { names, digits, beginnings, columns: columns.columns } }];
}

/** Reads a segment's tables whole; nothing when it is not what was written. */
export async function wholeOf(stored: ReadSegment, read: ReadPages): Promise<WholeSegment | undefined> {
  const { segment, columns } = stored;
  if (!isSound(segment) || !isIntact(segment) || !areColumnsOf(segment, columns)) return undefined;
  if (!isPaged(segment)) return smallOf(stored)[0];
  const { from, through, size, replaced } = segment;
  const tables = await unlessWrong(wholeTables(segment.paged, checkedPages(segment, read)));
  return tables && { from, through, size, replaced, tables: { ...tables, columns: columns.columns } };
}

/** Reads the names of a segment whole, wherever they lie; nothing when pages are missing. */
export async function namesIn(segment: SegmentRecord, read: ReadPages): Promise<NameTable | undefined> {
  if (!isPaged(segment)) return segment.names;
  return unlessWrong(wholeNames(segment.paged, promptPages(segment, read)));
}

/** Reads the ids of a segment's rows, wherever they lie; nothing when pages are missing. */
export async function idsIn(segment: SegmentRecord, read: ReadPages): Promise<IdList | undefined> {
  if (!isPaged(segment)) return segment.names.ids;
  return unlessWrong(wholeIds(segment.paged, promptPages(segment, read)));
}

/** Reads segments whole; nothing when one is missing or not what was written. */
export async function readWhole(
  transaction: IDBTransaction,
  stores: NameStores,
  range: KeyRange,
  keys: readonly SegmentKey[],
): Promise<WholeSegment[] | undefined> {
  const read = pagesIn(transaction, stores, range);
  const whole: WholeSegment[] = [];
  for (const key of keys) {
    // One after the other, as few requests at a time as possible.
    // oxlint-disable-next-line no-await-in-loop
    const segment = await wholeOf(await readSegment(transaction, stores, key), read);
    if (segment === undefined) return undefined;
    whole.push(segment);
  }
  return whole;
}

/** Whether a segment, its columns and all its pages are to the bit what was written, without keeping them. */
export async function isAllIntact(
  transaction: IDBTransaction,
  stores: NameStores,
  range: KeyRange,
  key: SegmentKey,
): Promise<boolean> {
  const { segment, columns } = await readSegment(transaction, stores, key);
  if (!isSound(segment) || !isIntact(segment) || !areColumnsOf(segment, columns)) return false;
  if (!isPaged(segment)) return true;
  const read = pagesIn(transaction, stores, range);
  for (const kind of PAGE_KINDS) {
    // So that few pages are in memory at a time.
    // oxlint-disable-next-line no-await-in-loop
    if (!(await everyPage(read, { segment, head: segment.paged, kind }))) return false;
  }
  return true;
}
