import type { Database } from '#lib/db/database.ts';
import type { Change, JournalledTable } from '#lib/domain/change/change.ts';

/**
 * Every change of one row, newest first. A row that came with an import has that import as its oldest entry,
 * although a bulk change keeps no image of it.
 */
export async function changesOf(db: Database, table: JournalledTable, id: string): Promise<Change[]> {
  const changes = await db.changes.where('rows').equals(`${table}:${id}`).toArray();
  const row: { batchId?: string } | undefined = await db.table(table).get(id);
  const batch = row?.batchId === undefined ? undefined : await db.changes.get(row.batchId);
  if (batch !== undefined) changes.push(batch);
  return changes.sort((first, second) => second.at - first.at || (first.id < second.id ? 1 : -1));
}
