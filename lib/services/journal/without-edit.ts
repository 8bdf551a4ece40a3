import type { Records } from '#lib/db/row-codecs.ts';
import type { JournalledTable } from '#lib/domain/change/change.ts';
import { mergeEdit } from '#lib/domain/merge-edit.ts';
import type { ImageOf } from './typed-image.ts';

/** The tables whose edits are taken back field by field. */
const EDITED_BY_FIELD: ReadonlySet<JournalledTable> = new Set(['contacts', 'organizations', 'sites', 'definitions']);

/**
 * A row that was changed since, without what one edit did to it: its fields go back where nobody touched them after
 * it, and the others stay. Nothing when somebody did, when the row came or went, and where rows are no forms.
 */
export function withoutEdit<T extends JournalledTable>(
  { table, before, after }: ImageOf<T>,
  current: Records[T] | undefined,
): Records[T] | undefined {
  if (!EDITED_BY_FIELD.has(table) || before === undefined || after === undefined || current === undefined) {
    return undefined;
  }
  if (current.deletedAt !== undefined || before.deletedAt !== undefined || after.deletedAt !== undefined) {
    return undefined;
  }
  const { revision, updatedAt, updatedBy } = current;
  const stamps = { revision, updatedAt, updatedBy };
  const merged = mergeEdit<Records[T]>({ ...after, ...stamps }, { ...before, ...stamps }, current);
  return merged.ok ? merged.merged : undefined;
}
