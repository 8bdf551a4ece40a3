import type { Database } from '../database.ts';
import { answerOf, readRawTables, writeRaw } from '../raw-read.ts';
import { mergeSegments } from './merge-segments.ts';
import { readWhole } from './read-whole.ts';
import { type NewSegment, type SegmentKey, newSegment, readKeys, storedKey } from './segment.ts';
import { type NameStores, storesOf } from './source.ts';
import { deleteSegment, putSegment } from './stored-pages.ts';

/** From so many segments on they are put together. */
const MOST_SEGMENTS = 8;

/** An older segment is merged with the newer ones when it is at most so many times their size. */
const FACTOR = 3;

/**
 * Which segments at the end to put together, if any: each row is then moved a few times at most as the index grows,
 * and the number of segments grows as a logarithm.
 */
export function segmentsToMerge(keys: readonly SegmentKey[]): readonly SegmentKey[] {
  if (keys.length <= MOST_SEGMENTS) return [];
  let start = keys.length - 1;
  let newer = keys[start]!.size;
  for (let at = start - 1, sum = newer; at >= 0; at -= 1) {
    if (keys[at]!.size <= FACTOR * sum) {
      start = at;
      newer = sum;
    }
    sum += keys[at]!.size;
  }
  return start < keys.length - 1 ? keys.slice(start) : [];
}

/** At rest the first segment is to have all but one in so many rows. */
const REST = 16;

/** Fewer rows than this beside the first segment cost a search hardly anything. */
const FEW = 2000;

/** Which segments to put together when nothing is being written: a search of one large segment is the quickest. */
export function segmentsAtRest(keys: readonly SegmentKey[]): readonly SegmentKey[] {
  const [first, ...others] = keys;
  const size = others.reduce((sum, each) => sum + each.size, 0);
  if (first === undefined || size < FEW || size * REST < first.size) return segmentsToMerge(keys);
  return keys;
}

/** The keys of all segments as of a transaction. */
export async function readPresentKeys(transaction: IDBTransaction, stores: NameStores): Promise<SegmentKey[]> {
  return readKeys(await answerOf(transaction.objectStore(stores.segments).getAllKeys()));
}

/** The keys of all segments as they are now. */
export async function presentKeys(db: Database, stores: NameStores): Promise<SegmentKey[]> {
  return readRawTables(db, [stores.segments], (transaction) => readPresentKeys(transaction, stores));
}

/**
 * Puts one segment in the place of several, when all of those are still there: what they held cannot have changed.
 * Answers whether it did; otherwise somebody else was earlier.
 */
async function replaceSegments(
  db: Database,
  stores: NameStores,
  keys: readonly SegmentKey[],
  merged: NewSegment,
): Promise<boolean> {
  return writeRaw(db, storesOf(stores), async (transaction) => {
    const segments = transaction.objectStore(stores.segments);
    const present = await Promise.all(keys.map((key) => answerOf(segments.getKey(storedKey(key)))));
    if (present.includes(undefined)) return false;
    for (const key of keys) deleteSegment(transaction, stores, db.keyRange, key);
    await putSegment(transaction, stores, merged);
    return true;
  });
}

/** What came of putting segments together. */
export type Compacted = 'nothing-to-do' | 'merged' | 'overtaken' | 'broken';

/** Puts segments together once, if there are too many. A stop at any point leaves all as it was or all done. */
export async function compactOnce(
  db: Database,
  stores: NameStores,
  choose: (keys: readonly SegmentKey[]) => readonly SegmentKey[],
): Promise<Compacted> {
  const { keys, whole } = await readRawTables(db, storesOf(stores), async (transaction) => {
    const chosen = choose(await readPresentKeys(transaction, stores));
    return { keys: chosen, whole: await readWhole(transaction, stores, db.keyRange, chosen) };
  });
  if (keys.length === 0) return 'nothing-to-do';
  if (whole === undefined) return 'broken';
  const { tables, replaced, ...covers } = mergeSegments(whole);
  const merged = newSegment(covers, tables, replaced, db.paging);
  return (await replaceSegments(db, stores, keys, merged)) ? 'merged' : 'overtaken';
}
