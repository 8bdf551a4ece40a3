import type { Database } from '../database.ts';
import { mergeSegments } from './merge-segments.ts';
import { type ColumnRecord, type DigitRecord, type SegmentRecord, intactOf, isUnbroken, storesOf } from './segment.ts';
import type { NameStores } from './source.ts';

/**
 * Takes out of a name index what earlier segments still say of rows that were deleted since, inside the caller's
 * transaction, after the deletion: all segments become one. One that cannot be read is thrown away with all others,
 * and the next search makes the index anew from the rows.
 */
export async function purgeNames(db: Database, stores: NameStores): Promise<void> {
  const [segments, digits, columns] = await Promise.all([
    db.table<SegmentRecord>(stores.segments).toArray(),
    db.table<DigitRecord>(stores.digits).toArray(),
    db.table<ColumnRecord>(stores.columns).toArray(),
  ]);
  const whole = segments.flatMap((segment, at) => intactOf({ segment, digits: digits[at], columns: columns[at] }));
  const isComplete = whole.length === segments.length && isUnbroken(segments);
  await Promise.all(storesOf(stores).map((store) => db.table(store).clear()));
  if (!isComplete || whole.length === 0) return;
  const merged = mergeSegments(whole);
  await Promise.all([
    db.table(stores.segments).put(merged.segment),
    db.table(stores.digits).put(merged.digits),
    db.table(stores.columns).put(merged.columns),
  ]);
}
