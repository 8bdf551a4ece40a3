import type { Database } from './database.ts';

/** The answer of one IndexedDB request as a promise. */
export function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('request failed without a reason')));
  });
}

/**
 * The answers of requests of one transaction, in their order. They come in the order in which they were asked for, so
 * that only the last one is listened to: an event for each costs as much again as a fifth of reading a row.
 */
export function answersOf<Value>(requests: readonly IDBRequest<Value>[]): Promise<Value[]> {
  const last = requests.at(-1);
  if (last === undefined) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    last.addEventListener('success', () => resolve(requests.map(({ result }) => result)));
    // When one fails those behind it are given up.
    last.addEventListener('error', () => {
      const failed = requests.find((request) => request.readyState === 'done' && request.error !== null);
      reject(failed?.error ?? new Error('request failed without a reason'));
    });
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
  return readRawTables(db, [table], (transaction) => read(transaction.objectStore(table)));
}

/**
 * The answers of requests to one table that are all known beforehand. The transaction is told at once that no more come:
 * it ends with the last answer, and takes no turn of its own for it.
 */
export async function readAtOnce<Value>(
  db: Database,
  table: string,
  ask: (store: IDBObjectStore) => readonly IDBRequest<Value>[],
): Promise<Value[]> {
  const transaction = (await db.connection()).transaction(table, 'readonly');
  const answers = answersOf(ask(transaction.objectStore(table)));
  transaction.commit();
  return answers;
}

/** One read-only transaction over several tables, which are then read as of the same moment. */
export async function readRawTables<Value>(
  db: Database,
  tables: readonly string[],
  read: (transaction: IDBTransaction) => Promise<Value>,
): Promise<Value> {
  return read((await db.connection()).transaction(tables, 'readonly'));
}

/**
 * One writing transaction of plain IndexedDB. Answers when it is committed; when `write` throws, nothing is written.
 * For tables that no middleware looks after.
 */
export async function writeRaw<Value>(
  db: Database,
  tables: readonly string[],
  write: (transaction: IDBTransaction) => Promise<Value>,
): Promise<Value> {
  const transaction = (await db.connection()).transaction(tables, 'readwrite');
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  transaction.addEventListener('complete', () => resolve());
  transaction.addEventListener('abort', () => reject(transaction.error ?? new DOMException('aborted', 'AbortError')));
  const [value] = await Promise.all([
    write(transaction).catch((error: unknown) => {
      abort(transaction);
      throw error;
    }),
    promise,
  ]);
  return value;
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
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
