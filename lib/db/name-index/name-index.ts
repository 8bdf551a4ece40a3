import type { Database } from '../database.ts';
import { answerOf, readRawTables, writeRaw } from '../raw-read.ts';
import { toFailure } from '../store-failure.ts';
import { NameIndexBroken } from './broken.ts';
import { compactOnce, presentKeys, readPresentKeys, segmentsAtRest, segmentsToMerge } from './compact.ts';
import { isAllIntact } from './read-whole.ts';
import { rebuildNames } from './rebuild.ts';
import { type SegmentKey, storedKey } from './segment.ts';
import { type NameSource, storesOf } from './source.ts';
import { type NameView, createNameReader } from './view.ts';
import { latestWrite, writtenSince } from './written-since.ts';

/** Where the `meta` table says which first segment was checked last. */
const CHECKED: Readonly<Record<NameSource<never>['rows'], string>> = {
  contacts: 'search-checked',
  organizations: 'organizations-checked',
};

/** When there are more segments than this they are put together, beside what goes on. */
const TOO_MANY = 12;

/** So long after the last write, in milliseconds, a search finds the store at rest: no import is under way. */
const REST_AFTER = 10_000;

/** One at a time over the worker and all pages. */
const LOCK = 'sidecard-name-index';

/** What is done with an index within a transaction. */
type Search<Value> = (transaction: IDBTransaction, view: NameView) => Promise<Value>;

/** The name index of one database: reading it, and keeping it small and right. */
export interface NameIndex {
  /**
   * Calls `read` with the index and a transaction over it and its rows; a lost or broken index is made anew first.
   * `read` may be called again: when the index turns out to be another than the one that was read last.
   */
  search<Value>(read: Search<Value>): Promise<Value>;
  /** The same for what takes long: only begun when it is known which index there is. */
  goThrough<Value>(read: Search<Value>): Promise<Value>;
  /** Puts segments together until a search is as quick as it can be, checks a new first one, and makes the index anew when it is wrong. */
  tend(): Promise<void>;
  /** Whether it holds exactly the rows there are, to the bit as written. Goes through all of it. */
  isRight(): Promise<boolean>;
  /** Told after each write how many segments there are; puts them together when they are many. */
  count(segments: number): void;
  /** The number of the last write of rows, and about how many rows there are. */
  latest(): Promise<{ write: number; rows: number }>;
  /** Ids of rows that were written or deleted after a write; nothing when that cannot be told any more. */
  writtenSince(write: number): Promise<string[] | undefined>;
  /** What goes on beside, for who has to wait for it. */
  idle(): Promise<void>;
  /** Bytes of the index that are kept in memory for the next search. */
  bytes(): number;
}

/** What a search gave, and the segments it went through. */
interface Found<Value> {
  value: Value;
  keys: readonly SegmentKey[];
}

/** How often a search tries before it says that the index cannot be made. */
const TRIES = 5;

async function alone<Value>(rows: string, task: () => Promise<Value>): Promise<Value> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  return locks === undefined ? task() : locks.request(`${LOCK}-${rows}`, task);
}

/** Makes a name index of a database. */
export function createNameIndex<Row extends { id: string }>(db: () => Database, source: NameSource<Row>): NameIndex {
  const reader = createNameReader(source, () => db().keyRange);
  const searched = [source.rows, ...storesOf(source)];
  let tending: Promise<void> | undefined;
  /** When rows were written here last. */
  let wroteAt: number | undefined;

  /** A search by what was read last, while it is asked whether that is what there is. Nothing when it is not. */
  async function attemptKnown<Value>(read: Search<Value>): Promise<Found<Value> | undefined> {
    return readRawTables(db(), searched, async (transaction) => {
      const known = reader.known(transaction);
      if (known === undefined) return undefined;
      const [isPresent, outcome] = await Promise.allSettled([known.isPresent, read(transaction, known.view)]);
      if (isPresent.status === 'rejected') throw isPresent.reason;
      if (!isPresent.value) return undefined;
      if (outcome.status === 'rejected') throw outcome.reason;
      return { value: outcome.value, keys: known.view.keys };
    });
  }

  /** One search, unless the index is not there to be searched. */
  async function attempt<Value>(read: Search<Value>, isQuick: boolean): Promise<Found<Value> | undefined> {
    try {
      const known = isQuick ? await attemptKnown(read) : undefined;
      if (known !== undefined) return known;
      return await readRawTables(db(), searched, async (transaction) => {
        const view = await reader.read(transaction);
        return view && { value: await read(transaction, view), keys: view.keys };
      });
    } catch (error) {
      if (error instanceof NameIndexBroken) return undefined;
      throw error;
    }
  }

  async function rebuild(isNeeded: () => Promise<boolean>): Promise<void> {
    await alone(source.rows, async () => {
      reader.forget();
      // Somebody else may have done it while this one waited.
      if (await isNeeded()) await rebuildNames(db(), source);
    });
  }

  async function isRight(): Promise<boolean> {
    return readRawTables(db(), searched, async (transaction) => {
      const [present, view] = await Promise.all([
        answerOf(transaction.objectStore(source.rows).count()),
        reader.read(transaction),
      ]);
      if (view?.rows !== present) return false;
      for (const key of await readPresentKeys(transaction, source)) {
        // One after the other, so that little is in memory at a time.
        // oxlint-disable-next-line no-await-in-loop
        if (!(await isAllIntact(transaction, source, db().keyRange, key))) return false;
      }
      return true;
    });
  }

  /** Checks the first segment when it is another than the last time: it holds nearly all there is. */
  async function checkOnce(): Promise<void> {
    const [first] = await presentKeys(db(), source);
    if (first === undefined) return;
    const name = storedKey(first).join('-');
    const checked = await readRawTables(db(), ['meta'], (transaction) =>
      answerOf<{ value?: unknown } | undefined>(transaction.objectStore('meta').get(CHECKED[source.rows])),
    );
    if (checked?.value === name) return;
    if (!(await isRight())) await rebuild(async () => !(await isRight()));
    await writeRaw(db(), ['meta'], async (transaction) => {
      transaction.objectStore('meta').put({ key: CHECKED[source.rows], value: name });
    });
  }

  async function work(choose: typeof segmentsToMerge): Promise<void> {
    try {
      const once = () => compactOnce(db(), source, choose);
      // Each turn leaves fewer segments.
      // oxlint-disable-next-line no-await-in-loop
      for (let done = await once(); done !== 'nothing-to-do'; done = await once()) {
        // Somebody closed it, perhaps for a newer program: nothing here is worth opening it again.
        if (!db().isOpen()) return;
        // oxlint-disable-next-line no-await-in-loop
        if (done === 'broken') await rebuild(async () => !(await isRight()));
      }
      await checkOnce();
    } catch (error) {
      // The store was closed or is full: the next search or write begins again.
      if (toFailure(error).code === 'internal') throw error;
    }
  }

  function begin(choose: typeof segmentsToMerge): Promise<void> {
    tending ??= work(choose).finally(() => {
      tending = undefined;
    });
    return tending;
  }

  const isAtRest = (): boolean => wroteAt === undefined || performance.now() - wroteAt > REST_AFTER;

  async function searchWith<Value>(read: Search<Value>, isQuick: boolean): Promise<Value> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      // One after the other.
      // oxlint-disable-next-line no-await-in-loop
      const found = await attempt(read, isQuick);
      if (found !== undefined) {
        if (isAtRest() && segmentsAtRest(found.keys).length > 0) void begin(segmentsAtRest);
        return found.value;
      }
      // oxlint-disable-next-line no-await-in-loop
      await rebuild(async () => !(await isRight()));
    }
    throw new Error('the name index cannot be made');
  }

  return {
    isRight,
    search: (read) => searchWith(read, true),
    goThrough: (read) => searchWith(read, false),
    tend: () => begin(segmentsAtRest),
    count(segments) {
      wroteAt = performance.now();
      if (segments > TOO_MANY) void begin(segmentsToMerge);
    },
    async idle() {
      await tending;
    },
    latest: () => readRawTables(db(), searched, (transaction) => latestWrite(transaction, source)),
    writtenSince: (write) =>
      readRawTables(db(), searched, (transaction) => writtenSince(transaction, source, db().keyRange, write)),
    bytes: () => reader.bytes(),
  };
}
