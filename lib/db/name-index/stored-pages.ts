import type { KeyRange } from '../database.ts';
import { answerOf } from '../raw-read.ts';
import { checkSum } from './check-sum.ts';
import { PAGE_KINDS, type PageKind, type PageValues, type PagedHead } from './page-kinds.ts';
import { type ColumnRecord, type NewSegment, type SegmentKey, type SegmentRecord, storedKey } from './segment.ts';
import type { NameStores } from './source.ts';

const kindNumber = (kind: PageKind): number => PAGE_KINDS.indexOf(kind);

/** The key of a page. */
function pageKey(segment: SegmentKey, kind: PageKind, number: number): number[] {
  return [...storedKey(segment), kindNumber(kind), number];
}

/** Reads pages that lie side by side. One that is missing makes the list shorter. */
export type ReadPages = <Kind extends PageKind>(
  segment: SegmentKey,
  wanted: { kind: Kind; from: number; to: number },
) => Promise<PageValues[Kind][]>;

/** The keys from those of the first page wanted to, not with, that of the last one. */
export function pageKeys(
  segment: SegmentKey,
  { kind, from, to }: { kind: PageKind; from: number; to: number },
): [number[], number[]] {
  return [pageKey(segment, kind, from), pageKey(segment, kind, to)];
}

/** Reads pages in a transaction. */
export function pagesIn(transaction: IDBTransaction, stores: NameStores, range: KeyRange): ReadPages {
  return async <Kind extends PageKind>(
    segment: SegmentKey,
    wanted: { kind: Kind; from: number; to: number },
  ): Promise<PageValues[Kind][]> => {
    const store = transaction.objectStore(stores.pages);
    const [from, to] = pageKeys(segment, wanted);
    if (wanted.to - wanted.from > 1) return answerOf(store.getAll(range.bound(from, to, false, true)));
    const page = await answerOf<PageValues[Kind] | undefined>(store.get(from));
    return page === undefined ? [] : [page];
  };
}

/** What was read of a segment but for its pages. */
export interface ReadSegment {
  segment: SegmentRecord | undefined;
  columns: ColumnRecord | undefined;
}

/** Reads a segment's record and its columns. */
export async function readSegment(
  transaction: IDBTransaction,
  stores: NameStores,
  key: SegmentKey,
): Promise<ReadSegment> {
  const at = storedKey(key);
  const [segment, columns] = await Promise.all([
    answerOf<SegmentRecord | undefined>(transaction.objectStore(stores.segments).get(at)),
    answerOf<ColumnRecord | undefined>(transaction.objectStore(stores.columns).get(at)),
  ]);
  return { segment, columns };
}

/** Stores a segment, its columns and its pages. */
export function putSegment(
  transaction: IDBTransaction,
  stores: NameStores,
  { segment, columns, pages }: NewSegment,
): Promise<unknown> {
  for (const { kind, number, value } of pages) {
    transaction.objectStore(stores.pages).put(value, pageKey(segment, kind, number));
  }
  transaction.objectStore(stores.segments).put(segment);
  // The last answer is that of all.
  return answerOf(transaction.objectStore(stores.columns).put(columns));
}

/** What all keys of a segment's pages lie between. */
export function segmentKeys(segment: SegmentKey): [number[], number[]] {
  const key = storedKey(segment);
  return [key, [...key, PAGE_KINDS.length]];
}

/** Deletes a segment that has no pages, and its columns. */
export function deleteRecords(transaction: IDBTransaction, stores: NameStores, segment: SegmentKey): void {
  for (const store of [stores.segments, stores.columns]) transaction.objectStore(store).delete(storedKey(segment));
}

/** Deletes a segment, its columns and its pages. */
export function deleteSegment(
  transaction: IDBTransaction,
  stores: NameStores,
  range: KeyRange,
  segment: SegmentKey,
): void {
  deleteRecords(transaction, stores, segment);
  transaction.objectStore(stores.pages).delete(range.bound(...segmentKeys(segment)));
}

/** Pages that are read at once when all are gone through. */
const AT_ONCE = 32;

/** Calls back with all pages of a kind in order, a few at a time; answers whether each is to the bit what was written. */
export async function everyPage<Kind extends PageKind>(
  read: ReadPages,
  { segment, head, kind }: { segment: SegmentKey; head: PagedHead; kind: Kind },
  visit: (page: PageValues[Kind]) => void = () => {},
): Promise<boolean> {
  const sums = head.sums[kind];
  for (let from = 0; from < sums.length; from += AT_ONCE) {
    const to = Math.min(from + AT_ONCE, sums.length);
    // So that not all of them are in memory at the same time.
    // oxlint-disable-next-line no-await-in-loop
    const pages = await read(segment, { kind, from, to });
    if (pages.length !== to - from || pages.some((page, at) => checkSum(page) !== sums[from + at])) return false;
    for (const page of pages) visit(page);
  }
  return true;
}
