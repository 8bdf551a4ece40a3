import type { Database } from '#lib/db/database.ts';
import type { Change, JournalledTable } from '#lib/domain/change/change.ts';
import type { StoredRecord } from '#lib/domain/record.ts';

/**
 * Which turn of a row a change was: its revisions count up whatever the clock says, which may have been set back. A
 * deletion comes after the last one. A bulk change, which keeps no image, made the row.
 */
function turnOf({ images }: Change, table: JournalledTable, rowId: string): number {
  const image = images.find((each) => each.table === table && each.id === rowId);
  const { before, after } = (image ?? {}) as { before?: StoredRecord; after?: StoredRecord };
  return after?.revision ?? (before === undefined ? 0 : before.revision + 0.5);
}

/**
 * Every change of one row, newest first. A row that came with an import has that import as its oldest entry,
 * although a bulk change keeps no image of it.
 */
export async function changesOf(db: Database, table: JournalledTable, id: string): Promise<Change[]> {
  const changes = await db.changes.where('rows').equals(`${table}:${id}`).toArray();
  const row: { batchId?: string } | undefined = await db.table(table).get(id);
  const batch = row?.batchId === undefined ? undefined : await db.changes.get(row.batchId);
  if (batch !== undefined) changes.push(batch);
  const turns = new Map(changes.map((change) => [change, turnOf(change, table, id)]));
  return changes.sort(
    (first, second) =>
      turns.get(second)! - turns.get(first)! || second.at - first.at || (first.id < second.id ? 1 : -1),
  );
}
