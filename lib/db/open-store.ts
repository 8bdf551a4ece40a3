import { type Result, fail, succeed } from '#lib/domain/result.ts';
import { type Connection, createConnection } from './connection.ts';
import { type Database, type KeyRange, declareDatabase } from './database.ts';
import type { Paging } from './name-index/page-kinds.ts';
import { STORE_VERSION } from './schema-v1.ts';
import { toFailure } from './store-failure.ts';

/** What the store is doing: `closed` means that the next use opens it again. */
export type StoreState =
  | 'opening'
  | 'ready'
  | 'closed'
  | 'store-blocked'
  | 'store-newer'
  | 'store-full'
  | 'store-lost'
  | 'failed';

/** What `openStore` takes; everything has the browser's own as its default. */
export interface StoreOptions {
  indexedDB?: IDBFactory;
  IDBKeyRange?: KeyRange;
  name?: string;
  /** The plain connection, where its opening began before this program was read; one of its own otherwise. */
  plain?: Connection;
  /** How the name index is cut into pages. */
  paging?: Paging;
  /** Asked before a database is made where there is none; one that was lost must not be made anew without a word. */
  mayMake?: () => Promise<boolean>;
  /** Told of every change of state. */
  onState?: (state: StoreState) => void;
}

/** The database, and a way to ask whether it can be used now. */
export interface Store {
  db: Database;
  /**
   * Opens the database when it is not open. Answers `store-blocked` as soon as another tab holds an older version
   * open (the opening goes on by itself and the next call may succeed), `store-newer`, `store-full`, `store-lost` or
   * `unavailable`. Throws only for bugs.
   */
  ready(): Promise<Result<Database>>;
  /**
   * Gives up every connection, so that the next use opens the database anew. For whoever was told `unavailable`: a
   * connection that the browser took away does not come back by itself.
   */
  reconnect(): void;
  close(): void;
}

/** Declares the database and watches it. Opening starts with the first `ready()` or the first read. */
export function openStore(options: StoreOptions = {}): Store {
  const { name = 'sidecard' } = options;
  const given = options.indexedDB ?? globalThis.indexedDB;
  const plain = options.plain ?? createConnection({ indexedDB: given, name, version: STORE_VERSION });
  const db = declareDatabase({
    name,
    indexedDB: given,
    keyRange: options.IDBKeyRange ?? globalThis.IDBKeyRange,
    paging: options.paging,
    plain,
    ...(options.mayMake && { mayMake: options.mayMake }),
    onMade(dexie) {
      // Returning false keeps Dexie's own handlers, which only write to the console, from running.
      dexie.on('blocked', () => {
        blocked();
        return false;
      });
      dexie.on('versionchange', () => {
        // A newer program wants to upgrade: let it. The next use says `store-newer`.
        dexie.close({ disableAutoOpen: false });
        tell('closed');
        return false;
      });
    },
  });
  plain.listen({ onBlocked: blocked, onClosed: () => tell('closed') });
  /** Callers of `ready()` that wait while an opening is under way. */
  const waiting = new Set<() => void>();
  let isBlocked = false;
  let told: StoreState | undefined;

  function tell(state: StoreState): void {
    if (state !== told) options.onState?.(state);
    told = state;
  }

  function blocked(): void {
    isBlocked = true;
    tell('store-blocked');
    for (const answer of waiting) answer();
  }

  async function open(): Promise<Result<Database>> {
    tell('opening');
    try {
      await db.connection();
      tell('ready');
      return succeed(db);
    } catch (error) {
      const { code } = toFailure(error);
      tell(code === 'store-newer' || code === 'store-full' || code === 'store-lost' ? code : 'failed');
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
      const answer = (): void => resolve(fail('store-blocked'));
      waiting.add(answer);
      try {
        return await Promise.race([open(), promise]);
      } finally {
        waiting.delete(answer);
      }
    },
    reconnect() {
      db.drop();
      tell('closed');
    },
    close() {
      db.close();
      tell('closed');
    },
  };
}
