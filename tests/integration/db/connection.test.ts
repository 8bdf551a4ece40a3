import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { createConnection } from '#lib/db/connection.ts';
import { openStore } from '#lib/db/open-store.ts';
import { STORE_VERSION } from '#lib/db/schema-v1.ts';

function connectionTo(indexedDB: IDBFactory, version = STORE_VERSION) {
  return createConnection({ indexedDB, name: 'sidecard', version });
}

/** A database as this program makes it. */
async function made(): Promise<IDBFactory> {
  const indexedDB = new IDBFactory();
  const store = openStore({ indexedDB, IDBKeyRange });
  await store.ready();
  store.close();
  return indexedDB;
}

describe('the plain connection', () => {
  it('opens a database that is there, once', async () => {
    const connection = connectionTo(await made());
    const [first, second] = await Promise.all([connection.open(), connection.open()]);
    expect(first?.objectStoreNames).toContain('contacts');
    expect(second).toBe(first);
    expect(connection.current()).toBe(first);
  });

  it('makes no database where there is none', async () => {
    const indexedDB = new IDBFactory();
    expect(await connectionTo(indexedDB).open()).toBeUndefined();
    const store = openStore({ indexedDB, IDBKeyRange });
    expect(await store.ready()).toMatchObject({ ok: true });
    expect(await store.db.contacts.count()).toBe(0);
  });

  it('leaves a database of another version as it is', async () => {
    const indexedDB = await made();
    expect(await connectionTo(indexedDB, STORE_VERSION + 1).open()).toBeUndefined();
    expect(await indexedDB.databases()).toEqual([{ name: 'sidecard', version: STORE_VERSION * 10 }]);
    const newer = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('sidecard', STORE_VERSION * 10 + 10);
      request.addEventListener('success', () => resolve(request.result));
    });
    newer.close();
    expect(await connectionTo(indexedDB).open()).toBeUndefined();
  });

  it('gives way to whoever wants to upgrade, and says so', async () => {
    const indexedDB = await made();
    const connection = connectionTo(indexedDB);
    const onClosed = vi.fn();
    connection.listen({ onClosed });
    await connection.open();
    await new Promise((resolve) => {
      indexedDB.open('sidecard', STORE_VERSION * 10 + 10).addEventListener('success', resolve);
    });
    expect(onClosed).toHaveBeenCalledOnce();
    expect(connection.current()).toBeUndefined();
  });

  it('serves a store that was opened later, which reads through it and writes beside it', async () => {
    const plain = connectionTo(await made());
    const opening = plain.open();
    const store = openStore({ indexedDB: new IDBFactory(), IDBKeyRange, plain });
    expect(await store.ready()).toMatchObject({ ok: true });
    expect(await store.db.connection()).toBe(await opening);
  });
});
