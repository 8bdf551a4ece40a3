import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { type StoreState, openStore } from '#lib/db/open-store.ts';
import { STORE_VERSION } from '#lib/db/schema-v1.ts';

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
