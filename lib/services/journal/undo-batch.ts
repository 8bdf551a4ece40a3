import type { Database } from '#lib/db/database.ts';
import { type Viewer, isVisible } from '#lib/db/viewer.ts';
import type { StoredRecord } from '#lib/domain/record.ts';
import type { JournalWriter } from './journal-writer.ts';
import { isReferred } from './references.ts';
import { sameContent } from './same-content.ts';
import { imagesOf } from './typed-image.ts';

/** The row as the import wrote it, read from the first change that touched it afterwards. */
async function importedImage(db: Database, rowKey: string): Promise<StoredRecord | undefined> {
  const changes = await db.changes.where('rows').equals(rowKey).toArray();
  const befores = changes
    .flatMap(imagesOf)
    .filter(({ table, id }) => `${table}:${id}` === rowKey)
    .map(({ before }) => before);
  return befores.find((before) => before?.revision === 1);
}

type Imported = 'contacts' | 'organizations';

async function isUnchanged(db: Database, table: Imported, record: StoredRecord): Promise<boolean> {
  return record.revision === 1 || sameContent(record, await importedImage(db, `${table}:${record.id}`));
}

/**
 * Takes an import back: deletes every row that came with it, except those changed since and those that something
 * else points at. Contacts go first, so that an organization of theirs is free to go.
 *
 * @returns how many of the rows that the viewer may see stayed; others are not touched (R10).
 */
export async function removeBatch(
  db: Database,
  journal: JournalWriter,
  { batchId, viewer }: { batchId: string; viewer: Viewer },
): Promise<number> {
  let kept = 0;
  for (const table of ['contacts', 'organizations'] as const) {
    // One table after the other: whether an organization is in use depends on the contacts that went.
    // oxlint-disable-next-line no-await-in-loop
    const ids = await db.table<unknown, string>(table).where('batchId').equals(batchId).primaryKeys();
    const removals = ids.map(async (id) => {
      const record = await journal.get(table, id);
      if (record === undefined || !isVisible(record, viewer)) return;
      const goes = (await isUnchanged(db, table, record)) && !(await isReferred(db, table, id));
      if (goes) await journal.remove(table, id);
      else kept += 1;
    });
    // oxlint-disable-next-line no-await-in-loop
    await Promise.all(removals);
  }
  return kept;
}
