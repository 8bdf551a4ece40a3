import type { Database } from '#lib/db/database.ts';
import { CONTACT_NAMES, ORGANIZATION_NAMES, storesOf } from '#lib/db/name-index/source.ts';
import { answerOf, readRawTables } from '#lib/db/raw-read.ts';
import { type NamedToo, contactsNaming, createMentionTest } from './look-through.ts';

/** Rows that are read at once. */
const CHUNK = 2000;

/** What holds no texts of its own: indexes are made from the rows, receipts name nobody. */
const LEFT_OUT = new Set([
  ...storesOf(CONTACT_NAMES),
  ...storesOf(ORGANIZATION_NAMES),
  'noteLog',
  'noteTables',
  'receipts',
  'definitions',
]);

/** Primary keys of rows by their table. */
export type RowIds = ReadonlyMap<string, readonly string[]>;

async function mentionsIn(db: Database, table: string, named: NamedToo): Promise<string[]> {
  const names = createMentionTest(named);
  const found: string[] = [];
  const { keyPath } = db.table(table).schema.primKey;
  if (typeof keyPath !== 'string') return found;
  for (let after: IDBValidKey | undefined; ;) {
    const range = after === undefined ? null : db.keyRange.lowerBound(after, true);
    // Each stretch begins where the last one ended.
    // oxlint-disable-next-line no-await-in-loop
    const rows = await readRawTables(db, [table], (transaction) =>
      answerOf<Record<string, unknown>[]>(transaction.objectStore(table).getAll(range, CHUNK)),
    );
    for (const row of rows) {
      if (names(row)) found.push(String(row[keyPath]));
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return found;
    after = String(last[keyPath]);
  }
}

/**
 * Rows of the whole store that name a person, in whatever table and field: a superset, since a field may be one that
 * stays. Reads everything there is, a stretch at a time, so that others get their turn; contacts
 * that were looked through for the person `id` before are not read again.
 */
export async function findMentions(db: Database, id: string, named: NamedToo): Promise<RowIds> {
  const found = new Map<string, string[]>();
  for (const { name } of db.tables) {
    if (LEFT_OUT.has(name)) continue;
    // One table after the other: each may be large.
    // oxlint-disable-next-line no-await-in-loop
    const ids = await (name === 'contacts' ? contactsNaming(db, id, named) : mentionsIn(db, name, named));
    if (ids.length > 0) found.set(name, ids);
  }
  return found;
}
