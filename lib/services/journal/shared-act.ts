import type { Change, ChangedRecord } from '#lib/domain/change/change.ts';
import { imagesOf } from './typed-image.ts';

/** How many contacts and organizations an act was done to, and whether it can be taken back from one of them alone. */
export interface ActReach {
  count: number;
  isWholeOnly: boolean;
}

/**
 * What undoing an act reaches besides one record; nothing when it is about that one alone. An import, an edit and a
 * deletion of many are done to each by itself. A merge is one act: taken back for one of both it would leave the other
 * nowhere. So is what was done to something else and came along, as of the people of a merged organization.
 */
export function reachOf(act: Change, { table }: ChangedRecord): ActReach | undefined {
  const records = imagesOf(act).filter((image) => image.table === 'contacts' || image.table === 'organizations');
  const count = act.batchSize ?? records.length;
  const isOfTable = act.action.startsWith(table === 'contacts' ? 'contact.' : 'organization.');
  const isMerge = act.action.endsWith('.merge');
  if (count < 2 || (isMerge && isOfTable && count === 2)) return undefined;
  if (act.batchSize !== undefined) return { count, isWholeOnly: false };
  const isOfMany = records.filter((image) => image.table === table).length > 1;
  if (isMerge || !isOfTable) return { count, isWholeOnly: true };
  // A new contact comes with its new organization.
  return isOfMany ? { count, isWholeOnly: false } : undefined;
}
