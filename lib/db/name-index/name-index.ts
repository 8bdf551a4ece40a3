import type { Database } from '../database.ts';
import { answerOf, readRawTables, writeRaw } from '../raw-read.ts';
import { toFailure } from '../store-failure.ts';
import { NameIndexBroken } from './broken.ts';
import { compactOnce, presentKeys, readPresentKeys, segmentsAtRest, segmentsToMerge } from './compact.ts';
import { PAGES } from './page-kinds.ts';
import { isAllIntact } from './read-whole.ts';
import { rebuildNames } from './rebuild.ts';
import { SEGMENTS, type SegmentKey, storedKey } from './segment.ts';
import { type NameView, createNameReader } from './view.ts';
import { latestWrite, writtenSince } from './written-since.ts';

/** The tables that a search of contacts reads in one transaction. */
export const SEARCHED = ['contacts', SEGMENTS, PAGES] as const;

/** Where the `meta` table says which first segment was checked last. */
const CHECKED = 'search-checked';

/** When there are more segments than this they are put together, beside what goes on. */
const TOO_MANY = 12;

/** So long after the last write, in milliseconds, a search finds the store at rest: no import is under way. */
const REST_AFTER = 10_000;

/** One at a time over the worker and all pages. */
const LOCK = 'sidecard-name-index';

/** The name index of one database: reading it, and keeping it small and right. */
export interface NameIndex {
  /** Calls `read` with the index and a transaction over `SEARCHED`; a lost or broken index is made anew first. */
  search<Value>(read: (transaction: IDBTransaction, view: NameView) => Promise<Value>): Promise<Value>;
  /** Puts segments together until a search is as quick as it can be, checks a new first one, and makes the index anew when it is wrong. */
  tend(): Promise<void>;
  /** Whether it holds exactly the contacts there are, to the bit as written. Goes through all of it. */
  isRight(): Promise<boolean>;
  /** Told after each write how many segments there are; puts them together when they are many. */
  count(segments: number): void;
  /** The number of the last write of contacts, and about how many contacts there are. */
  latest(): Promise<{ write: number; rows: number }>;
  /** Ids of contacts that were written or deleted after a write; nothing when that cannot be told any more. */
  writtenSince(write: number): Promise<string[] | undefined>;
  /** What goes on beside, for who has to wait for it. */
  idle(): Promise<void>;
  /** Bytes of the index that are kept in memory for the next search. */
  bytes(): number;
}

type Search<Value> = (transaction: IDBTransaction, view: NameView) => Promise<Value>;

/** What a search gave, and the segments it went through. */
interface Found<Value> {
  value: Value;
  keys: readonly SegmentKey[];
}

/** How often a search tries before it says that the index cannot be made. */
const TRIES = 5;

async function alone<Value>(task: () => Promise<Value>): Promise<Value> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  return locks === undefined ? task() : locks.request(LOCK, task);
}

/** Makes the name index of a database. */
export function createNameIndex(db: () => Database): NameIndex {
  const reader = createNameReader(() => db().keyRange);
  let tending: Promise<void> | undefined;
  /** When contacts were written here last. */
  let wroteAt: number | undefined;

  /** A search by what was read last, while it is asked whether that is what there is. Nothing when it is not. */
  async function attemptKnown<Value>(read: Search<Value>): Promise<Found<Value> | undefined> {
    return readRawTables(db(), SEARCHED, async (transaction) => {
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
  async function attempt<Value>(read: Search<Value>): Promise<Found<Value> | undefined> {
    try {
      const known = await attemptKnown(read);
      if (known !== undefined) return known;
      return await readRawTables(db(), SEARCHED, async (transaction) => {
        const view = await reader.read(transaction);
        return view && { value: await read(transaction, view), keys: view.keys };
      });
    } catch (error) {
      if (error instanceof NameIndexBroken) return undefined;
      throw error;
    }
  }

  async function rebuild(isNeeded: () => Promise<boolean>): Promise<void> {
    await alone(async () => {
      reader.forget();
      // Somebody else may have done it while this one waited.
      if (await isNeeded()) await rebuildNames(db());
    });
  }

  async function isRight(): Promise<boolean> {
    return readRawTables(db(), SEARCHED, async (transaction) => {
      const [present, view] = await Promise.all([
        answerOf(transaction.objectStore('contacts').count()),
        reader.read(transaction),
      ]);
      if (view?.rows !== present) return false;
      for (const key of await readPresentKeys(transaction)) {
        // One after the other, so that little is in memory at a time.
        // oxlint-disable-next-line no-await-in-loop
        if (!(await isAllIntact(transaction, db().keyRange, key))) return false;
      }
      return true;
    });
  }

  /** Checks the first segment when it is another than the last time: it holds nearly all there is. */
  async function checkOnce(): Promise<void> {
    const [first] = await presentKeys(db());
    if (first === undefined) return;
    const name = storedKey(first).join('-');
    const checked = await readRawTables(db(), ['meta'], (transaction) =>
      answerOf<{ value?: unknown } | undefined>(transaction.objectStore('meta').get(CHECKED)),
    );
    if (checked?.value === name) return;
    if (!(await isRight())) await rebuild(async () => !(await isRight()));
    await writeRaw(db(), ['meta'], async (transaction) => {
      transaction.objectStore('meta').put({ key: CHECKED, value: name });
    });
  }

  async function work(choose: typeof segmentsToMerge): Promise<void> {
    try {
      const once = () => compactOnce(db(), choose);
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

  return {
    isRight,
    async search(read) {
      for (let tries = 0; tries < TRIES; tries += 1) {
        // One after the other.
        // oxlint-disable-next-line no-await-in-loop
        const found = await attempt(read);
        if (found !== undefined) {
          if (isAtRest() && segmentsAtRest(found.keys).length > 0) void begin(segmentsAtRest);
          return found.value;
        }
        // oxlint-disable-next-line no-await-in-loop
        await rebuild(async () => !(await isRight()));
      }
      throw new Error('the name index cannot be made');
    },
    tend: () => begin(segmentsAtRest),
    count(segments) {
      wroteAt = performance.now();
      if (segments > TOO_MANY) void begin(segmentsToMerge);
    },
    async idle() {
      await tending;
    },
    latest: () => readRawTables(db(), SEARCHED, (transaction) => latestWrite(transaction)),
    writtenSince: (write) =>
      readRawTables(db(), SEARCHED, (transaction) => writtenSince(transaction, db().keyRange, write)),
    bytes: () => reader.bytes(),
  };
}
