import { type Result, fail, succeed } from '#lib/domain/result.ts';
import { type Database, type KeyRange, declareDatabase } from './database.ts';
import { exactVersionOnly } from './exact-version.ts';
import type { Paging } from './name-index/page-kinds.ts';
import { STORE_VERSION } from './schema-v1.ts';
import { toFailure } from './store-failure.ts';

/** What the store is doing: `closed` means that the next use opens it again. */
export type StoreState = 'opening' | 'ready' | 'closed' | 'store-blocked' | 'store-newer' | 'store-full' | 'failed';

/** What `openStore` takes; everything has the browser's own as its default. */
export interface StoreOptions {
  indexedDB?: IDBFactory;
  IDBKeyRange?: KeyRange;
  name?: string;
  /** How the name index is cut into pages. */
  paging?: Paging;
  /** Told of every change of state. */
  onState?: (state: StoreState) => void;
}

/** The database, and a way to ask whether it can be used now. */
export interface Store {
  db: Database;
  /**
   * Opens the database when it is not open. Answers `store-blocked` as soon as another tab holds an older version
   * open (the opening goes on by itself and the next call may succeed), `store-newer`, `store-full` or
   * `unavailable`. Throws only for bugs.
   */
  ready(): Promise<Result<Database>>;
  close(): void;
}

/** Dexie counts versions in tenths; IndexedDB sees whole numbers. */
const NATIVE_VERSION = STORE_VERSION * 10;

/** Declares the database and watches it. Opening starts with the first `ready()` or the first read. */
export function openStore(options: StoreOptions = {}): Store {
  const { name = 'sidecard', onState = () => {} } = options;
  const factory = exactVersionOnly(options.indexedDB ?? globalThis.indexedDB, NATIVE_VERSION);
  const db = declareDatabase(name, factory, options.IDBKeyRange ?? globalThis.IDBKeyRange, options.paging);
  /** Callers of `ready()` that wait while an opening is under way. */
  const waiting = new Set<() => void>();
  let isBlocked = false;

  // Returning false keeps Dexie's own handlers, which only write to the console, from running.
  db.on('blocked', () => {
    isBlocked = true;
    onState('store-blocked');
    for (const tell of waiting) tell();
    return false;
  });
  db.on('versionchange', () => {
    // A newer program wants to upgrade: let it. The next use says `store-newer`.
    db.close({ disableAutoOpen: false });
    onState('closed');
    return false;
  });

  async function open(): Promise<Result<Database>> {
    onState('opening');
    try {
      await db.open();
      onState('ready');
      return succeed(db);
    } catch (error) {
      const { code } = toFailure(error);
      onState(code === 'store-newer' || code === 'store-full' ? code : 'failed');
      if (code === 'internal') throw error;
      return fail(code);
    } finally {
      isBlocked = false;
    }
  }

  return {
    db,
    async ready() {
      if (db.isOpen()) return succeed(db);
      // The opening that is blocked goes on by itself; asking again would wait with it.
      if (isBlocked) return fail('store-blocked');
      const { promise, resolve } = Promise.withResolvers<Result<Database>>();
      const tell = (): void => resolve(fail('store-blocked'));
      waiting.add(tell);
      try {
        return await Promise.race([open(), promise]);
      } finally {
        waiting.delete(tell);
      }
    },
    close() {
      db.close();
      onState('closed');
    },
  };
}
