import type { Database } from '#lib/db/database.ts';
import { recordFrom } from '#lib/db/row-codecs.ts';
import { type Viewer, isVisible } from '#lib/db/viewer.ts';
import type { StoredRecord } from '#lib/domain/record.ts';
import type { JournalWriter } from './journal-writer.ts';
import { isReferred } from './references.ts';
import { sameContent } from './same-content.ts';
import { imagesOf } from './typed-image.ts';

/**
 * Rows as the import wrote them, by `table:id`: read from the changes that touched them afterwards, each of which is
 * read once, since an undoing of the import names thousands of them.
 */
async function importedRecords(db: Database, rowKeys: readonly string[]): Promise<Map<string, StoredRecord>> {
  const ids = await Promise.all(rowKeys.map((key) => db.changes.where('rows').equals(key).primaryKeys()));
  const changes = await db.changes.bulkGet([...new Set(ids.flat())]);
  const images = changes.flatMap((change) => (change === undefined ? [] : imagesOf(change)));
  return new Map(
    images.flatMap(({ table, id, before }) => (before?.revision === 1 ? [[`${table}:${id}`, before]] : [])),
  );
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
    const rows = await db.table<{ id: string }, string>(table).where('batchId').equals(batchId).toArray();
    const visible = rows.filter((row) => isVisible(recordFrom(table, row), viewer)).map(({ id }) => id);
    // oxlint-disable-next-line no-await-in-loop
    const records = (await journal.getMany(table, visible)).filter((record) => record !== undefined);
    const touched = records.filter(({ revision }) => revision > 1).map(({ id }) => `${table}:${id}`);
    // oxlint-disable-next-line no-await-in-loop
    const imported = await importedRecords(db, touched);
    // oxlint-disable-next-line no-await-in-loop
    const referred = await Promise.all(records.map(({ id }) => isReferred(db, table, id)));
    const going = records.filter(
      (record, index) =>
        !referred[index] && (record.revision === 1 || sameContent(record, imported.get(`${table}:${record.id}`))),
    );
    // oxlint-disable-next-line no-await-in-loop
    await journal.removeMany(
      table,
      going.map(({ id }) => id),
    );
    kept += records.length - going.length;
  }
  return kept;
}
