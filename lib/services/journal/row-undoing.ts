import type { Database } from '#lib/db/database.ts';
import { recordFrom } from '#lib/db/row-codecs.ts';
import type { Change, JournalledTable } from '#lib/domain/change/change.ts';
import type { StoredRecord } from '#lib/domain/record.ts';
import { isUndone } from './is-undone.ts';
import { lastUndoing } from './last-undoing.ts';
import { type ImageOf, imagesOf } from './typed-image.ts';

/** One row among those that a change wrote. */
interface RowRef {
  table: JournalledTable;
  id: string;
}

function changesWith(db: Database, { table, id }: RowRef): Promise<Change[]> {
  return db.changes.where('rows').equals(`${table}:${id}`).sortBy('id');
}

function imageIn(change: Pick<Change, 'images'>, { table, id }: RowRef): ImageOf | undefined {
  return imagesOf(change).find((image) => image.table === table && image.id === id);
}

/**
 * What a change did to one row. A row that came with an import has no image: it is as it came when nothing was changed
 * since, or as the first change after it found it.
 */
export async function imageOfRow(db: Database, change: Change, row: RowRef): Promise<ImageOf | undefined> {
  const image = imageIn(change, row);
  if (image !== undefined || change.batchSize === undefined || change.undoes !== undefined) return image;
  const later = (await changesWith(db, row)).flatMap((each) => imageIn(each, row)?.before ?? []);
  const stored: object | undefined = await db.table(row.table).get(row.id);
  const present: StoredRecord | undefined = stored && recordFrom(row.table, stored);
  const came = later[0] ?? present;
  if (came?.batchId !== change.id) return undefined;
  // The record is one of its table.
  // oxlint-disable-next-line no-unsafe-type-assertion
  return { table: row.table, id: row.id, after: came } as ImageOf;
}

/** Whether what this change did to one row was taken back for that row alone, and is so at present. */
export async function isRowUndone(db: Database, changeId: string, row: RowRef): Promise<boolean> {
  const own = (await changesWith(db, row)).findLast(({ rowOnly, undoes }) => rowOnly && undoes === changeId);
  return own !== undefined && !(await isUndone(db, own));
}

/** How one row stands to a change: whether it is undone there, and what to undo next. */
export interface RowState {
  undone: boolean;
  undoId: string;
  /** That is to be undone for this row alone. */
  isOfRow: boolean;
}

/**
 * Whether what a change did to one row is undone there: for this row alone, or with all the others that the act
 * wrote. `whole` is the act that the change is a part of.
 */
export async function rowState(
  db: Database,
  { change, whole = change, row }: { change: Change; whole?: Change | undefined; row: RowRef },
): Promise<RowState> {
  const ofRow = await changesWith(db, row);
  let undone = false;
  /** The act, or what undid it or did it again last; and what of that holds the row. */
  let act = whole;
  let holder = change;
  for (;;) {
    const own = ofRow.findLast(({ rowOnly, undoes }) => rowOnly && undoes === holder.id);
    // Each step needs the one before it.
    // oxlint-disable-next-line no-await-in-loop
    const last = own && (await lastUndoing(db, own));
    if (last && !last.undone) return { undone: !undone, undoId: last.undoId, isOfRow: false };
    // oxlint-disable-next-line no-await-in-loop
    const next = act.undoneBy === undefined ? undefined : await db.changes.get(act.undoneBy);
    if (next === undefined) return { undone, undoId: holder.id, isOfRow: true };
    act = next;
    const of = ofRow.findLast(({ id, partOf }) => id === next.id || partOf === next.id);
    // A row that stayed, because it was changed since, is as it was.
    if (of === undefined) continue;
    holder = of;
    undone = !undone;
  }
}
