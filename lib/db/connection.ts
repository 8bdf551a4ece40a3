/** Dexie counts versions in tenths; IndexedDB sees whole numbers. */
const TENTHS = 10;

/** Which database is connected to, and who is told what happens to it. */
export interface ConnectionParts {
  indexedDB: IDBFactory;
  name: string;
  /** As Dexie counts. */
  version: number;
  /** Another tab holds an older version open. */
  onBlocked?: () => void;
  /** The connection was given up, because somebody wants to upgrade, or taken by the browser. */
  onClosed?: () => void;
}

/** A plain connection to the database as it is: for reading it, hardly more than asking the browser for it. */
export interface Connection {
  /** Who is told from now on. */
  listen(listeners: Pick<ConnectionParts, 'onBlocked' | 'onClosed'>): void;
  /**
   * Opens it unless it is open. Nothing when that cannot be done as it is: the database has yet to be made or
   * upgraded, is of a newer version, or does not open. Whoever makes it, upgrades it or says what is wrong comes then.
   */
  open(): Promise<IDBDatabase | undefined>;
  /** Whether there was no database at all when the last opening was tried. */
  isMissing(): boolean;
  /** The open connection, if it is. */
  current(): IDBDatabase | undefined;
  close(): void;
}

/** Makes a connection that is not open yet. */
export function createConnection({ indexedDB, name, version, ...parts }: ConnectionParts): Connection {
  let listeners: Pick<ConnectionParts, 'onBlocked' | 'onClosed'> = parts;
  let current: IDBDatabase | undefined;
  let opening: Promise<IDBDatabase | undefined> | undefined;
  let missing = false;

  function gone(connection: IDBDatabase): void {
    connection.close();
    if (current !== connection) return;
    current = undefined;
    listeners.onClosed?.();
  }

  function ask(): Promise<IDBDatabase | undefined> {
    const { promise, resolve } = Promise.withResolvers<IDBDatabase | undefined>();
    const request = indexedDB.open(name, version * TENTHS);
    missing = false;
    request.addEventListener('blocked', () => listeners.onBlocked?.());
    // Tables are made elsewhere: what is there stays as it is, and there is an error instead of a connection.
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      missing = oldVersion === 0;
      request.transaction?.abort();
    });
    request.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(undefined);
    });
    request.addEventListener('success', () => {
      const connection = request.result;
      connection.addEventListener('versionchange', () => gone(connection));
      connection.addEventListener('close', () => gone(connection));
      current = connection;
      resolve(connection);
    });
    return promise.finally(() => {
      opening = undefined;
    });
  }

  return {
    listen(others) {
      listeners = others;
    },
    open: async () => current ?? (opening ??= ask()),
    isMissing: () => missing,
    current: () => current,
    close() {
      current?.close();
      current = undefined;
    },
  };
}
