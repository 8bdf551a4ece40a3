import type { Database } from '../database.ts';
import { mergeSegments } from './merge-segments.ts';
import { isIntact, isSound, isUnbroken } from './segment.ts';

/**
 * Takes out of the name index what earlier segments still say of contacts that were deleted since, inside the caller's
 * transaction, after the deletion: all segments become one. One that cannot be read is thrown away with all others,
 * and the next search makes the index anew from the rows.
 */
export async function purgeNames(db: Pick<Database, 'searchTables' | 'searchDigits'>): Promise<void> {
  const [segments, digits] = await Promise.all([db.searchTables.toArray(), db.searchDigits.toArray()]);
  const whole = segments.flatMap((segment, at) => {
    const numbers = digits[at];
    const isWhole = isSound(segment) && numbers?.from === segment.from && isIntact(segment, numbers);
    return isWhole ? [{ segment, digits: numbers }] : [];
  });
  const isComplete = whole.length === segments.length && isUnbroken(segments);
  await Promise.all([db.searchTables.clear(), db.searchDigits.clear()]);
  if (!isComplete || whole.length === 0) return;
  const merged = mergeSegments(whole);
  await Promise.all([db.searchTables.put(merged.segment), db.searchDigits.put(merged.digits)]);
}
