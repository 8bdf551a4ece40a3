import type { Database } from '../database.ts';
import { answerOf, readRawTables, writeRaw } from '../raw-read.ts';
import { toFailure } from '../store-failure.ts';
import { compactOnce, presentKeys, readPresentKeys, readWhole } from './compact.ts';
import { rebuildNames } from './rebuild.ts';
import { storedKey, storesOf } from './segment.ts';
import type { NameSource } from './source.ts';
import { NameIndexBroken, type NameView, createNameReader } from './view.ts';

/** Where the `meta` table says which first segment was checked last. */
const CHECKED: Readonly<Record<NameSource<never>['rows'], string>> = {
  contacts: 'search-checked',
  organizations: 'organizations-checked',
};

/** When there are more segments than this they are put together, beside what goes on. */
const TOO_MANY = 12;

/** One at a time over the worker and all pages. */
const LOCK = 'sidecard-name-index';

/** The name index of one database: reading it, and keeping it small and right. */
export interface NameIndex {
  /**
   * Calls `read` with the index and a transaction over it and its rows, and over `also`; a lost or broken index is
   * made anew first.
   */
  search<Value>(
    read: (transaction: IDBTransaction, view: NameView) => Promise<Value>,
    also?: readonly string[],
  ): Promise<Value>;
  /** Puts segments together when there are many, checks a new first one, and makes the index anew when it is wrong. */
  tend(): Promise<void>;
  /** Whether it holds exactly the rows there are, to the bit as written. Goes through all of it. */
  isRight(): Promise<boolean>;
  /** Told after each write and search how many segments there are; puts them together when they are many. */
  count(segments: number): void;
  /** What goes on beside, for who has to wait for it. */
  idle(): Promise<void>;
}

/** How often a search tries before it says that the index cannot be made. */
const TRIES = 5;

async function alone<Value>(rows: string, task: () => Promise<Value>): Promise<Value> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  return locks === undefined ? task() : locks.request(`${LOCK}-${rows}`, task);
}

/** Makes a name index of a database. */
export function createNameIndex<Row extends { id: string }>(db: () => Database, source: NameSource<Row>): NameIndex {
  const reader = createNameReader(source);
  const searched = [source.rows, ...storesOf(source)];
  let tending: Promise<void> | undefined;

  /** One search, unless the index is not there to be searched. */
  async function attempt<Value>(
    read: (transaction: IDBTransaction, view: NameView) => Promise<Value>,
    also: readonly string[],
  ): Promise<{ value: Value; segments: number } | undefined> {
    try {
      return await readRawTables(db(), [...searched, ...also], async (transaction) => {
        const view = await reader.read(transaction);
        return view && { value: await read(transaction, view), segments: view.parts.length };
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
      const whole = await readWhole(transaction, source, await readPresentKeys(transaction, source));
      return whole !== undefined && view?.countRows() === present;
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

  async function work(): Promise<void> {
    try {
      // Each turn leaves fewer segments.
      // oxlint-disable-next-line no-await-in-loop
      for (
        let done = await compactOnce(db(), source);
        done !== 'nothing-to-do';
        done = await compactOnce(db(), source)
      ) {
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

  const index: NameIndex = {
    isRight,
    async search(read, also = []) {
      for (let tries = 0; tries < TRIES; tries += 1) {
        // One after the other.
        // oxlint-disable-next-line no-await-in-loop
        const found = await attempt(read, also);
        if (found !== undefined) {
          index.count(found.segments);
          return found.value;
        }
        // oxlint-disable-next-line no-await-in-loop
        await rebuild(async () => !(await isRight()));
      }
      throw new Error('the name index cannot be made');
    },
    tend() {
      tending ??= work().finally(() => {
        tending = undefined;
      });
      return tending;
    },
    count(segments) {
      if (segments > TOO_MANY) void index.tend();
    },
    async idle() {
      await tending;
    },
  };
  return index;
}
