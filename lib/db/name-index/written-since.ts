import type { KeyRange } from '../database.ts';
import { allIds } from '../name-table/id-list.ts';
import { readPresentKeys } from './compact.ts';
import { readWhole } from './read-whole.ts';
import type { NameStores } from './source.ts';

/** The number of the last write of rows, and how many rows the segments have, those that are replaced included. */
export async function latestWrite(
  transaction: IDBTransaction,
  stores: NameStores,
): Promise<{ write: number; rows: number }> {
  const keys = await readPresentKeys(transaction, stores);
  return { write: keys.at(-1)?.through ?? 0, rows: keys.reduce((sum, { size }) => sum + size, 0) };
}

/**
 * Ids of rows that were written or deleted after a write of that number; nothing when the write is in one segment
 * with later ones, or the index was made anew since.
 */
export async function writtenSince(
  transaction: IDBTransaction,
  stores: NameStores,
  range: KeyRange,
  write: number,
): Promise<string[] | undefined> {
  const keys = await readPresentKeys(transaction, stores);
  const later = keys.filter(({ from }) => from > write);
  const isEnd = write === 0 || keys.some(({ through }) => through === write);
  const whole = isEnd ? await readWhole(transaction, stores, range, later) : undefined;
  return whole?.flatMap(({ tables, replaced }) => [...allIds(tables.names.ids), ...allIds(replaced)]);
}
