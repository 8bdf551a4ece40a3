import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { type StoreState, openStore } from '#lib/db/open-store.ts';
import { readRawTables } from '#lib/db/raw-read.ts';
import { STORE_VERSION } from '#lib/db/schema-v1.ts';
import { succeed } from '#lib/domain/result.ts';
import { settle } from '#lib/services/refusal.ts';

const NATIVE = STORE_VERSION * 10;

/** A plain connection, as another tab or another program version would hold it. */
async function connect(indexedDB: IDBFactory, version: number, upgrade = (_db: IDBDatabase): void => {}) {
  return new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('sidecard', version);
    request.addEventListener('upgradeneeded', () => upgrade(request.result));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
  });
}

function storeIn(indexedDB: IDBFactory) {
  const states: StoreState[] = [];
  const store = openStore({ indexedDB, IDBKeyRange, onState: (state) => states.push(state) });
  return { store, states };
}

/** A factory whose openings fail as a browser's do when it cannot read its files. */
function breakable(indexedDB: IDBFactory, isBroken: () => boolean): IDBFactory {
  return new Proxy(indexedDB, {
    get(target, name) {
      if (name !== 'open') return Reflect.get(target, name);
      return (asked: string, version: number) => {
        if (!isBroken()) return target.open(asked, version);
        const error = new DOMException('Internal error opening backing store', 'UnknownError');
        const request = Object.assign(new EventTarget(), { error, onerror: (_event: Event) => {} });
        queueMicrotask(() => {
          const event = new Event('error', { cancelable: true });
          request.dispatchEvent(event);
          request.onerror(event);
        });
        return request;
      };
    },
  });
}

describe('opening the store', () => {
  it('makes the tables of the present version and says ready', async () => {
    const { store, states } = storeIn(new IDBFactory());
    expect(await store.ready()).toMatchObject({ ok: true });
    expect([...store.db.backendDB().objectStoreNames].sort()).toEqual([
      'changes',
      'contacts',
      'definitions',
      'distinctions',
      'drafts',
      'entries',
      'interactions',
      'listings',
      'meta',
      'noteLog',
      'noteTables',
      'organizationColumns',
      'organizationPages',
      'organizationTables',
      'organizations',
      'receipts',
      'searchColumns',
      'searchPages',
      'searchTables',
      'sites',
    ]);
    expect(store.db.backendDB().version).toBe(NATIVE);
    expect(states).toEqual(['opening', 'ready']);
  });

  it('opens again after it was closed by the browser', async () => {
    const { store } = storeIn(new IDBFactory());
    await store.ready();
    store.db.close({ disableAutoOpen: false });
    expect(await store.ready()).toMatchObject({ ok: true });
    expect(await store.db.contacts.count()).toBe(0);
  });

  it('answers store-blocked while another tab holds an older version open, every time it is asked', async () => {
    const indexedDB = new IDBFactory();
    const older = await connect(indexedDB, NATIVE - 1);
    const { store, states } = storeIn(indexedDB);
    expect(await store.ready()).toEqual({ ok: false, failure: { code: 'store-blocked' } });
    expect(await store.ready()).toEqual({ ok: false, failure: { code: 'store-blocked' } });
    expect(states).toEqual(['opening', 'store-blocked']);
    older.close();
    // The opening that was waiting goes on by itself.
    await store.db.open();
    expect(await store.ready()).toMatchObject({ ok: true });
    expect(states.at(-1)).toBe('ready');
  });

  it('answers store-newer and leaves a newer database as it is', async () => {
    const indexedDB = new IDBFactory();
    const newer = await connect(indexedDB, NATIVE + 10, (db) => db.createObjectStore('contacts', { keyPath: 'other' }));
    newer.close();
    const { store, states } = storeIn(indexedDB);
    expect(await store.ready()).toEqual({ ok: false, failure: { code: 'store-newer' } });
    expect(states).toEqual(['opening', 'store-newer']);
    expect(await indexedDB.databases()).toEqual([{ name: 'sidecard', version: NATIVE + 10 }]);
  });

  it('writes again once the browser can open the database again, without a new start', async () => {
    const indexedDB = new IDBFactory();
    const before = openStore({ indexedDB, IDBKeyRange });
    await before.ready();
    await before.db.meta.put({ key: 'kept', value: 1 });
    before.close();

    let isBroken = true;
    const store = openStore({ indexedDB: breakable(indexedDB, () => isBroken), IDBKeyRange });
    expect(await store.ready()).toEqual({ ok: false, failure: { code: 'unavailable' } });
    isBroken = false;
    expect(await store.ready()).toMatchObject({ ok: true });
    await store.db.meta.put({ key: 'more', value: 2 });
    expect(await store.db.meta.count()).toBe(2);
  });

  it('opens anew after a connection died without a word, once it is told to', async () => {
    const indexedDB = new IDBFactory();
    const { store } = storeIn(indexedDB);
    await store.ready();
    await store.db.meta.put({ key: 'kept', value: 1 });
    // As the browser leaves it: the connection says that it is open, and refuses every transaction.
    store.db.backendDB().close();
    const dead = await settle(() => readRawTables(store.db, ['meta'], async () => {}));
    expect(dead).toEqual({ ok: false, failure: { code: 'unavailable' } });
    store.reconnect();
    expect(await store.ready()).toMatchObject({ ok: true });
    expect(await settle(() => readRawTables(store.db, ['meta'], async () => 'read'))).toEqual(succeed('read'));
    await store.db.meta.put({ key: 'more', value: 2 });
    expect(await store.db.meta.count()).toBe(2);
  });

  it('makes no database where one was lost, and makes it once that is allowed', async () => {
    const indexedDB = new IDBFactory();
    let mayMake = false;
    const store = openStore({ indexedDB, IDBKeyRange, mayMake: async () => mayMake });
    expect(await store.ready()).toEqual({ ok: false, failure: { code: 'store-lost' } });
    expect(await store.ready()).toEqual({ ok: false, failure: { code: 'store-lost' } });
    expect(await settle(() => store.db.meta.put({ key: 'new', value: 1 }))).toMatchObject({ ok: false });
    expect(await indexedDB.databases()).toEqual([]);
    mayMake = true;
    expect(await store.ready()).toMatchObject({ ok: true });
    expect(await store.db.meta.count()).toBe(0);
  });

  it('makes none either when the browser loses it while it is open', async () => {
    const indexedDB = new IDBFactory();
    const store = openStore({ indexedDB, IDBKeyRange, mayMake: async () => false });
    const maker = openStore({ indexedDB, IDBKeyRange });
    await maker.ready();
    maker.close();
    expect(await store.ready()).toMatchObject({ ok: true });
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('sidecard').addEventListener('success', resolve);
    });
    expect(await settle(() => store.db.meta.put({ key: 'new', value: 1 }))).toMatchObject({ ok: false });
    expect(await store.ready()).toEqual({ ok: false, failure: { code: 'store-lost' } });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('lets a newer program upgrade while it is open, and says store-newer on the next use', async () => {
    const indexedDB = new IDBFactory();
    const { store, states } = storeIn(indexedDB);
    await store.ready();
    const newer = await connect(indexedDB, NATIVE + 10);
    expect(states).toEqual(['opening', 'ready', 'closed']);
    expect(await store.ready()).toEqual({ ok: false, failure: { code: 'store-newer' } });
    newer.close();
  });
});
