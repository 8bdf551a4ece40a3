import type { KeyRange } from '../database.ts';
import { answerOf } from '../raw-read.ts';
import { PAGE_KINDS, type PageKind, type PageValues } from './page-kinds.ts';
import {
  SEGMENTS,
  type SegmentKey,
  type SegmentRecord,
  type WholeSegment,
  isIntact,
  isPaged,
  isSound,
  storedKey,
} from './segment.ts';
import { type ReadPages, everyPage, pagesIn } from './stored-pages.ts';
import { wholeTables } from './whole-tables.ts';

class PagesWrong extends Error {}

/** Reads a segment's tables whole; nothing when it is not what was written. */
export async function wholeOf(segment: SegmentRecord | undefined, read: ReadPages): Promise<WholeSegment | undefined> {
  if (!isSound(segment) || !isIntact(segment)) return undefined;
  const { from, through, size, replaced } = segment;
  if (!isPaged(segment)) {
    const { names, digits } = segment;
    return { from, through, size, replaced, tables: { names, digits } };
  }
  const head = segment.paged;
  const pagesOf = async <Kind extends PageKind>(kind: Kind): Promise<PageValues[Kind][]> => {
    const pages: PageValues[Kind][] = [];
    if (!(await everyPage(read, { segment, head, kind }, (page) => pages.push(page)))) throw new PagesWrong(kind);
    return pages;
  };
  try {
    return { from, through, size, replaced, tables: await wholeTables(head, pagesOf) };
  } catch (error) {
    if (error instanceof PagesWrong) return undefined;
    throw error;
  }
}

/** Reads segments whole; nothing when one is missing or not what was written. */
export async function readWhole(
  transaction: IDBTransaction,
  range: KeyRange,
  keys: readonly SegmentKey[],
): Promise<WholeSegment[] | undefined> {
  const whole: WholeSegment[] = [];
  for (const key of keys) {
    const stored = transaction.objectStore(SEGMENTS).get(storedKey(key));
    // One after the other, as few requests at a time as possible.
    // oxlint-disable-next-line no-await-in-loop
    const segment = await wholeOf(await answerOf<SegmentRecord | undefined>(stored), pagesIn(transaction, range));
    if (segment === undefined) return undefined;
    whole.push(segment);
  }
  return whole;
}

/** Whether a segment and all its pages are to the bit what was written, without keeping them. */
export async function isAllIntact(transaction: IDBTransaction, range: KeyRange, key: SegmentKey): Promise<boolean> {
  const stored = transaction.objectStore(SEGMENTS).get(storedKey(key));
  const segment = await answerOf<SegmentRecord | undefined>(stored);
  if (!isSound(segment) || !isIntact(segment)) return false;
  if (!isPaged(segment)) return true;
  const read = pagesIn(transaction, range);
  for (const kind of PAGE_KINDS) {
    // So that few pages are in memory at a time.
    // oxlint-disable-next-line no-await-in-loop
    if (!(await everyPage(read, { segment, head: segment.paged, kind }))) return false;
  }
  return true;
}
