/**
 * Wraps an IndexedDB factory so that a database is only ever opened at a version that the caller names.
 *
 * Dexie answers a newer database by opening it without a version and, when tables are missing, by raising that
 * version itself; an older program would then read and alter what a newer one wrote. With this it gets the
 * `VersionError` and stops. Nor does it make a database where there is none unless that is allowed: it would open one
 * again whose files the browser has lost meanwhile, and there would be an empty one.
 */
export function exactVersionOnly(factory: IDBFactory, version: number, mayMake: () => boolean): IDBFactory {
  return {
    open(name: string, asked?: number) {
      if (asked !== version) throw new DOMException(`${name} is of another version`, 'VersionError');
      const request = factory.open(name, asked);
      request.addEventListener('upgradeneeded', (event) => {
        if (event.oldVersion > 0 || mayMake()) return;
        event.stopImmediatePropagation();
        request.transaction?.abort();
      });
      return request;
    },
    deleteDatabase: (name: string) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first: unknown, second: unknown) => factory.cmp(first, second),
  };
}
