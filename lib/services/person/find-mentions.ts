import type { Database } from '#lib/db/database.ts';
import { answerOf, readRawTables } from '#lib/db/raw-read.ts';
import { isSaid } from '#lib/domain/person/take-out.ts';
import type { Traces } from '#lib/domain/person/traces.ts';

/** Rows that are read at once. */
const CHUNK = 2000;

/** What holds no texts of its own: indexes are made from the rows, receipts name nobody. */
const LEFT_OUT = new Set(['searchTables', 'searchPages', 'noteLog', 'noteTables', 'receipts', 'definitions']);

/** Primary keys of rows by their table. */
export type RowIds = ReadonlyMap<string, readonly string[]>;

/** Keys of interactions, and ids, that a row may name beside the texts. */
export interface NamedToo {
  traces: Traces;
  keys: readonly string[];
}

async function mentionsIn(db: Database, table: string, { traces, keys }: NamedToo): Promise<string[]> {
  const named = [...traces.ids, ...keys.map((key) => JSON.stringify(key).slice(1, -1))];
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
      const id = String(row[keyPath]);
      if (table === 'contacts' && traces.ids.has(id)) continue;
      const text = JSON.stringify(row);
      if (named.some((name) => text.includes(name)) || isSaid(text, traces.everywhere)) found.push(id);
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return found;
    after = String(last[keyPath]);
  }
}

/**
 * Rows of the whole store that name a person, in whatever table and field: a superset, since a field may be one that
 * stays. Reads everything there is, a stretch at a time, so that others get their turn.
 */
export async function findMentions(db: Database, named: NamedToo): Promise<RowIds> {
  const found = new Map<string, string[]>();
  for (const { name } of db.tables) {
    if (LEFT_OUT.has(name)) continue;
    // One table after the other: each may be large.
    // oxlint-disable-next-line no-await-in-loop
    const ids = await mentionsIn(db, name, named);
    if (ids.length > 0) found.set(name, ids);
  }
  return found;
}
