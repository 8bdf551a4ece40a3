import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import { type ContactRow, contactSearchFields } from '../contact-row.ts';
import { type Entry, entryOf } from '../name-table/entry.ts';
import { packIds } from '../name-table/id-list.ts';
import { buildTables } from '../name-table/table.ts';
import { answerOf } from '../raw-read.ts';
import { mergeSegments } from './merge-segments.ts';
import {
  SEGMENTS,
  type SegmentKey,
  type SegmentRecord,
  isPaged,
  readKeys,
  smallSegment,
  storedKey,
} from './segment.ts';

const CONTACTS = 'contacts';

/** So many small segments at the end are put together by the write that makes them so many. */
const MOST_SMALL = 16;

/** Together they are about no more rows than this, so that a write stays quick. */
const SMALL = 256;

/** What a contact is found by, for a table. A deleted one is a row by which nobody is found. */
export function entryOfRow(row: ContactRow): Entry {
  if (row.deletedAt !== undefined) return entryOf(row.id, undefined, { names: [], keys: [] });
  return entryOf(row.id, row.privateOwner, contactSearchFields(row, row.keys));
}

interface Written {
  rows: readonly ContactRow[];
  /** Ids that earlier segments may know. */
  replaced: readonly string[];
}

function written(request: DBCoreMutateRequest, deleted: readonly string[], failed: (at: number) => boolean): Written {
  if (request.type === 'delete' || request.type === 'deleteRange') return { rows: [], replaced: deleted };
  const rows: readonly ContactRow[] = request.values;
  // The last one of an id is what is stored.
  const kept = new Map(rows.filter((_, at) => !failed(at)).map((row) => [row.id, row]));
  return { rows: [...kept.values()], replaced: request.type === 'add' ? [] : [...kept.keys()] };
}

/** The small segments at the end that are too many, a new one among them. */
function tooManySmall(keys: readonly SegmentKey[]): SegmentKey[] {
  let sum = 0;
  const small = keys.toReversed().filter(({ size }) => (sum += size) <= SMALL);
  return small.length < MOST_SMALL ? [] : small.toReversed();
}

/** Puts small segments together within the transaction that wrote the last of them. */
async function mergeSmall(segments: IDBObjectStore, keys: readonly SegmentKey[]) {
  const small = tooManySmall(keys);
  if (small.length === 0) return;
  const read = await Promise.all(small.map((key) => answerOf<SegmentRecord | undefined>(segments.get(storedKey(key)))));
  const whole = read.flatMap((segment) => {
    if (segment === undefined || isPaged(segment)) return [];
    const { names, digits } = segment;
    return [{ ...segment, tables: { names, digits } }];
  });
  // One that is not there is found missing by the next search.
  if (whole.length < small.length) return;
  const { tables, replaced, ...covers } = mergeSegments(whole);
  for (const key of small) segments.delete(storedKey(key));
  await answerOf(segments.put(smallSegment(covers, tables, replaced)));
}

async function append(transaction: IDBTransaction, change: Written, hadContacts: Promise<boolean>): Promise<number> {
  const segments = transaction.objectStore(SEGMENTS);
  const keys = readKeys(await answerOf(segments.getAllKeys()));
  // No segment although there were contacts: the index was lost. Without a first number it is seen to be broken.
  const number = (keys.at(-1)?.through ?? ((await hadContacts) ? 1 : 0)) + 1;
  const tables = buildTables(change.rows.map(entryOfRow));
  const segment = smallSegment({ from: number, through: number }, tables, packIds(change.replaced));
  await answerOf(segments.put(segment));
  await mergeSmall(segments, [...keys, segment]);
  return keys.length + 1;
}

function isNative(transaction: DBCoreTransaction): transaction is DBCoreTransaction & IDBTransaction {
  return 'objectStore' in transaction;
}

async function idsToDelete(table: DBCoreTable, request: DBCoreMutateRequest): Promise<string[]> {
  if (request.type === 'delete') return request.keys;
  if (request.type !== 'deleteRange') return [];
  const query = { index: table.schema.primaryKey, range: request.range };
  const { result } = await table.query({ trans: request.trans, values: false, query });
  return result;
}

function appending(table: DBCoreTable, told: (segments: number) => void): DBCoreTable {
  return {
    ...table,
    async mutate(request) {
      const { trans } = request;
      if (!isNative(trans)) throw new TypeError('a transaction of another kind');
      const contacts = trans.objectStore(CONTACTS);
      const before = answerOf(contacts.getAllKeys(null, 1)).then(({ length }) => length > 0);
      // Asked for only when the write goes well.
      before.catch(() => undefined);
      const deleted = await idsToDelete(table, request);
      const response = await table.mutate(request);
      const change = written(request, deleted, (at) => at in response.failures);
      if (change.rows.length > 0 || change.replaced.length > 0) {
        const count = await append(trans, change, before);
        trans.addEventListener('complete', () => told(count), { once: true });
      }
      return response;
    },
  };
}

/**
 * Dexie's middleware that keeps the name index: whoever writes contacts, in whatever way, writes in the same
 * transaction what the search has to know. `told` is called after each such transaction, with how many segments there are.
 */
export function namesMiddleware(told: (segments: number) => void): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'names',
    // Below Dexie's own, which look at the transaction of the moment and must be called at once.
    level: -0.5,
    create: (core) => ({
      transaction(stores, mode, options) {
        const isWrite = mode === 'readwrite' && stores.includes(CONTACTS);
        return core.transaction(isWrite ? [...new Set([...stores, SEGMENTS])] : stores, mode, options);
      },
      table: (name) => (name === CONTACTS ? appending(core.table(name), told) : core.table(name)),
    }),
  };
}
