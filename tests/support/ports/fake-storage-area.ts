import type { KeyValueArea } from '#lib/settings/key-value-area.ts';

/**
 * A storage area in memory that behaves as the browser's: values are copied in and out, a write that would exceed
 * `quota` bytes rejects and stores nothing, and listeners hear of changes.
 */
export interface FakeStorageArea extends KeyValueArea {
  bytes(): number;
  onChanged(listener: (changed: ReadonlyMap<string, unknown>) => void): () => void;
}

/** Makes an empty area. */
export function fakeStorageArea(quota = Number.POSITIVE_INFINITY): FakeStorageArea {
  const values = new Map<string, string>();
  const listeners = new Set<(changed: ReadonlyMap<string, unknown>) => void>();
  const sizeOf = (entries: Iterable<[string, string]>) =>
    [...entries].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  const tell = (changed: ReadonlyMap<string, unknown>) => {
    for (const listener of listeners) listener(changed);
  };
  return {
    bytes: () => sizeOf(values),
    keys: () => Promise.resolve([...values.keys()]),
    get: (keys) => {
      const found = keys.filter((key) => values.has(key));
      return Promise.resolve(Object.fromEntries(found.map((key) => [key, JSON.parse(values.get(key)!) as unknown])));
    },
    set: (added) => {
      const written = Object.entries(added).map(([key, value]): [string, string] => [key, JSON.stringify(value)]);
      const next = new Map([...values, ...written]);
      if (sizeOf(next) > quota) return Promise.reject(new Error('Session storage quota bytes exceeded.'));
      for (const [key, value] of written) values.set(key, value);
      tell(new Map(Object.entries(added)));
      return Promise.resolve();
    },
    remove: (keys) => {
      for (const key of keys) values.delete(key);
      tell(new Map(keys.map((key) => [key, undefined])));
      return Promise.resolve();
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
