import type { StoredRecord } from '#lib/domain/record.ts';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Whether two plain values hold the same; an absent property and an undefined one are the same. */
function sameValue(first: unknown, second: unknown): boolean {
  if (Object.is(first, second)) return true;
  if (!isRecord(first) || !isRecord(second)) return false;
  // For lists the keys are the positions, so a longer one differs.
  if (Array.isArray(first) !== Array.isArray(second)) return false;
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].every((key) =>
    sameValue(first[key], second[key]),
  );
}

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
