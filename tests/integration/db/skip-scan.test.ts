import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { skipScan } from '#lib/db/skip-scan.ts';

/** Scans rows that have these tokens, each row named by its tokens. */
async function scan(rows: string[][], first: string, second: string, more: { enough?: number; not?: string } = {}) {
  const { promise, resolve } = Promise.withResolvers<IDBDatabase>();
  const opening = new IDBFactory().open('words', 1);
  opening.addEventListener('upgradeneeded', () => {
    const store = opening.result.createObjectStore('rows', { keyPath: 'id' });
    store.createIndex('tokens', 'tokens', { multiEntry: true });
    for (const tokens of rows) store.put({ id: tokens.join('+'), tokens });
  });
  opening.addEventListener('success', () => resolve(opening.result));
  const index = (await promise).transaction('rows').objectStore('rows').index('tokens');
  return skipScan(index, (prefix) => IDBKeyRange.bound(prefix, `${prefix}\uffff`), {
    first,
    second,
    enough: more.enough ?? 100,
    accept: (id) => id !== more.not,
  });
}

describe('a skip scan', () => {
  const rows = [
    ['jean'],
    ['jean adam'],
    ['jean martin'],
    ['jean mazur'],
    ['jean zola'],
    ['jeanne marie'],
    ['jo ma'],
    ['k ma'],
  ];

  it('finds the words that stand side by side, both by their beginning', async () => {
    expect(await scan(rows, 'je', 'ma')).toEqual(['jean martin', 'jean mazur', 'jeanne marie']);
    expect(await scan(rows, 'j', 'ma')).toEqual(['jean martin', 'jean mazur', 'jeanne marie', 'jo ma']);
    expect(await scan(rows, 'j', 'x')).toEqual([]);
    expect(await scan([], 'j', 'm')).toEqual([]);
  });

  it('finds a row once, leaves out whom it must not find, and stops when it has enough', async () => {
    expect(await scan([['jean ma', 'jean mi']], 'j', 'm')).toEqual(['jean ma+jean mi']);
    expect(await scan(rows, 'j', 'ma', { not: 'jean martin', enough: 2 })).toEqual(['jean mazur', 'jeanne marie']);
  });

  it('gives up where every row has a word of its own', async () => {
    const crowd = Array.from({ length: 400 }, (_, index) => [`j${index}`]);
    expect(await scan([...crowd, ['jz ma']], 'j', 'ma')).toEqual([]);
    expect(await scan([...crowd.slice(0, 200), ['jz ma']], 'j', 'ma')).toEqual(['jz ma']);
  });
});
