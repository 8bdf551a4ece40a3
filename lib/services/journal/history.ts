import type { Database } from '#lib/db/database.ts';
import type { Change, JournalledTable } from '#lib/domain/change/change.ts';
import type { StoredRecord } from '#lib/domain/record.ts';
import { imagesOf } from './typed-image.ts';

/**
 * Which turn of a row a change was: its revisions count up whatever the clock says, which may have been set back. A
 * deletion comes after the last one. A bulk change, which keeps no image, made the row.
 */
function turnOf({ images }: Change, table: JournalledTable, rowId: string): number {
  const image = images.find((each) => each.table === table && each.id === rowId);
  const { before, after } = (image ?? {}) as { before?: StoredRecord; after?: StoredRecord };
  return after?.revision ?? (before === undefined ? 0 : before.revision + 0.5);
}

/** A row as the last change of these that wrote it left it; one that it took away as it was before. */
export function lastState(changes: readonly Change[], table: JournalledTable, id: string): StoredRecord | undefined {
  const images = changes.flatMap((change) =>
    imagesOf(change).filter((image) => image.table === table && image.id === id),
  );
  const states = images.flatMap(({ before, after }): StoredRecord[] =>
    [before, after].filter((each) => each !== undefined),
  );
  return states.reduce<StoredRecord | undefined>(
    (last, each) => (last === undefined || each.revision >= last.revision ? each : last),
    undefined,
  );
}

/**
 * Every change of one row, newest first. A row that came with an import has that import as its oldest entry,
 * although a bulk change keeps no image of it, also when that was taken back and the row is gone.
 */
export async function changesOf(db: Database, table: JournalledTable, id: string): Promise<Change[]> {
  const changes = await db.changes.where('rows').equals(`${table}:${id}`).toArray();
  const row: { batchId?: string } | undefined = await db.table(table).get(id);
  const batchId = row === undefined ? lastState(changes, table, id)?.batchId : row.batchId;
  const batch = batchId === undefined ? undefined : await db.changes.get(batchId);
  if (batch !== undefined) changes.push(batch);
  const turns = new Map(changes.map((change) => [change, turnOf(change, table, id)]));
  return changes.sort(
    (first, second) =>
      turns.get(second)! - turns.get(first)! || second.at - first.at || (first.id < second.id ? 1 : -1),
  );
}
