import { sameValue } from './same-value.ts';

/** How an edit meets what the record is by now. */
export type MergedEdit<Fields> =
  | { ok: true; merged: Fields; edited: (keyof Fields)[]; changed: (keyof Fields)[] }
  | { ok: false; conflicts: (keyof Fields)[] };

/** The fields in which two states of a record differ. */
export function changedFields<Fields extends object>(before: Fields, after: Fields): (keyof Fields)[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Fields>;
  return [...fields].filter((field) => !sameValue(before[field], after[field]));
}

/**
 * Puts an edit, made from `before` to `after`, onto the record as it is now, field by field: what the edit left alone
 * stays as it is now. A field that somebody else changed meanwhile to something else is a conflict, and then nothing
 * is merged. `merged` is `present` with the edited fields; a field that the edit emptied is undefined in it. `edited`
 * are the fields that the edit is about, `changed` those of them that were not so already.
 */
export function mergeEdit<Fields extends object>(before: Fields, after: Fields, present: Fields): MergedEdit<Fields> {
  const edited = changedFields(before, after);
  const conflicts = edited.filter(
    (field) => !sameValue(present[field], before[field]) && !sameValue(present[field], after[field]),
  );
  if (conflicts.length > 0) return { ok: false, conflicts };
  const merged = { ...present };
  for (const field of edited) merged[field] = after[field];
  return { ok: true, merged, edited, changed: changedFields(present, merged) };
}
