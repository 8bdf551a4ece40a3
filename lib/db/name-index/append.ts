import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import { idCount, packIds } from '../name-table/id-list.ts';
import { type Tables, buildTables } from '../name-table/table.ts';
import { answerOf } from '../raw-read.ts';
import { mergeSegments } from './merge-segments.ts';
import { smallOf } from './read-whole.ts';
import { type SegmentKey, readKeys, smallSegment } from './segment.ts';
import type { NameSource, NameStores } from './source.ts';
import { deleteRecords, putSegment, readSegment } from './stored-pages.ts';

/** So many small segments at the end are put together by the write that makes them so many. */
const MOST_SMALL = 16;

/** Together they are about no more rows than this, so that a write stays quick. */
const SMALL = 256;

interface Written<Row> {
  rows: readonly Row[];
  /** Ids that earlier segments may know. */
  replaced: readonly string[];
}

function written<Row extends { id: string }>(
  request: DBCoreMutateRequest,
  deleted: readonly string[],
  failed: (at: number) => boolean,
): Written<Row> {
  if (request.type === 'delete' || request.type === 'deleteRange') return { rows: [], replaced: deleted };
  const rows: readonly Row[] = request.values;
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
async function mergeSmall(transaction: IDBTransaction, stores: NameStores, keys: readonly SegmentKey[]) {
  const small = tooManySmall(keys);
  if (small.length === 0) return;
  const read = await Promise.all(small.map((key) => readSegment(transaction, stores, key)));
  const whole = read.flatMap(smallOf);
  // One that is not there, or of an older format, is found missing by the next search.
  if (whole.length < small.length) return;
  const { tables, replaced, ...covers } = mergeSegments(whole);
  for (const key of small) deleteRecords(transaction, stores, key);
  await putSegment(transaction, stores, smallSegment(covers, tables, replaced));
}

/** What a write adds to the index. */
interface Addition {
  tables: Tables;
  replaced: readonly string[];
}

function additionOf<Row extends { id: string }>(source: NameSource<Row>, { rows, replaced }: Written<Row>): Addition {
  return { tables: buildTables(rows.map((row) => source.entryOf(row))), replaced };
}

async function append<Row extends { id: string }>(
  transaction: IDBTransaction,
  source: NameSource<Row>,
  { tables, replaced }: Addition,
  hadRows: Promise<boolean>,
): Promise<number> {
  const keys = readKeys(await answerOf(transaction.objectStore(source.segments).getAllKeys()));
  // No segment although there were rows: the index was lost. Without a first number it is seen to be broken.
  const number = (keys.at(-1)?.through ?? ((await hadRows) ? 1 : 0)) + 1;
  const added = smallSegment({ from: number, through: number }, tables, packIds(replaced));
  await putSegment(transaction, source, added);
  await mergeSmall(transaction, source, [...keys, added.segment]);
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

function appending<Row extends { id: string }>(
  table: DBCoreTable,
  source: NameSource<Row>,
  told: (segments: number) => void,
): DBCoreTable {
  return {
    ...table,
    async mutate(request) {
      const { trans } = request;
      if (!isNative(trans)) throw new TypeError('a transaction of another kind');
      const rows = trans.objectStore(source.rows);
      const before = answerOf(rows.getAllKeys(null, 1)).then(({ length }) => length > 0);
      // Asked for only when the write goes well.
      before.catch(() => undefined);
      const deleted = await idsToDelete(table, request);
      // Made while the browser writes the rows: nearly always it takes all of them.
      const [response, ahead] = await Promise.all([
        table.mutate(request),
        (async () =>
          additionOf(
            source,
            written<Row>(request, deleted, () => false),
          ))(),
      ]);
      const isWhole = response.numFailures === 0;
      const change = isWhole
        ? ahead
        : additionOf(
            source,
            written<Row>(request, deleted, (at) => at in response.failures),
          );
      if (idCount(change.tables.names.ids) > 0 || change.replaced.length > 0) {
        const count = await append(trans, source, change, before);
        trans.addEventListener('complete', () => told(count), { once: true });
      }
      return response;
    },
  };
}

/**
 * Dexie's middleware that keeps a name index: whoever writes its rows, in whatever way, writes in the same
 * transaction what searches and lists have to know. `told` is called after each such transaction, with how many
 * segments there are.
 */
export function namesMiddleware<Row extends { id: string }>(
  source: NameSource<Row>,
  told: (segments: number) => void,
): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: `names-of-${source.rows}`,
    // Below Dexie's own, which look at the transaction of the moment and must be called at once.
    level: -0.5,
    create: (core) => ({
      transaction(stores, mode, options) {
        const isWrite = mode === 'readwrite' && stores.includes(source.rows);
        return core.transaction(
          isWrite ? [...new Set([...stores, source.segments, source.columns])] : stores,
          mode,
          options,
        );
      },
      table: (name) => (name === source.rows ? appending(core.table(name), source, told) : core.table(name)),
    }),
  };
}
