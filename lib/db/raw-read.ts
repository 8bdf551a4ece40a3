import type { Database } from './database.ts';

/** The answer of one IndexedDB request as a promise. */
export function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('request failed without a reason')));
  });
}

/**
 * One read-only transaction of plain IndexedDB over one table: many keys asked at once cost a fraction of the same
 * through the wrapper's queries. `read` must await nothing but requests of the table it is given.
 *
 * Never called inside a Dexie transaction: it would wait for that one to end.
 */
export async function readRaw<Value>(
  db: Database,
  table: string,
  read: (store: IDBObjectStore) => Promise<Value>,
): Promise<Value> {
  if (!db.isOpen()) await db.open();
  return read(db.backendDB().transaction(table, 'readonly').objectStore(table));
}

/** Primary keys, as a request for them answers: those of every table are strings. */
export async function idsOf(request: IDBRequest<IDBValidKey[]>): Promise<string[]> {
  const ids = await answerOf(request);
  // There may be tens of thousands: they are not looked at one by one.
  // oxlint-disable-next-line no-unsafe-type-assertion
  return ids as string[];
}

/** The range of all strings that begin with `prefix`. */
export function startingWith(db: Database, prefix: string): IDBKeyRange {
  return db.keyRange.bound(prefix, `${prefix}\uffff`);
}
