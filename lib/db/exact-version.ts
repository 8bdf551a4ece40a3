/**
 * Wraps an IndexedDB factory so that a database is only ever opened at a version that the caller names.
 *
 * Dexie answers a newer database by opening it without a version and, when tables are missing, by raising that
 * version itself; an older program would then read and alter what a newer one wrote. With this it gets the
 * `VersionError` and stops.
 */
export function exactVersionOnly(factory: IDBFactory, version: number): IDBFactory {
  return {
    open(name: string, asked?: number) {
      if (asked !== version) throw new DOMException(`${name} is of another version`, 'VersionError');
      return factory.open(name, asked);
    },
    deleteDatabase: (name: string) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first: unknown, second: unknown) => factory.cmp(first, second),
  };
}
