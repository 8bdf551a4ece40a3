/**
 * A storage area of the browser as the rest of the program sees it: values by key, untrusted until parsed.
 * `set` rejects when the area is full; nothing of that call is stored then.
 */
export interface KeyValueArea {
  /** Values of these keys; absent ones are left out. */
  get(keys: readonly string[]): Promise<Record<string, unknown>>;
  /** Every key there is. */
  keys(): Promise<string[]>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** Runs one task at a time per name, across everything that uses the same lock service. */
export type WithLock = <Value>(name: string, task: () => Promise<Value>) => Promise<Value>;
