import type { StoredRecord } from '#lib/domain/record.ts';
import { sameValue } from '#lib/domain/same-value.ts';

function withoutStamps(record: StoredRecord): unknown {
  return { ...record, revision: undefined, updatedAt: undefined, updatedBy: undefined };
}

/**
 * Whether a row is still as a change left it. The same revision settles it; otherwise the contents are compared
 * without revision, time and author, because undoing a later change gives the earlier content a new revision.
 */
export function sameContent(current: StoredRecord | undefined, image: StoredRecord | undefined): boolean {
  if (current === undefined || image === undefined) return current === image;
  if (current.revision === image.revision && current.updatedAt === image.updatedAt) return true;
  return sameValue(withoutStamps(current), withoutStamps(image));
}
