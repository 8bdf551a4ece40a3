/** An event of the browser: code under test listens, a test fires. */
export interface FakeEvent<Arguments extends unknown[]> {
  addListener(listener: (...args: Arguments) => unknown): void;
  removeListener(listener: (...args: Arguments) => unknown): void;
  /** Calls every listener and answers with what they return. */
  fire(...args: Arguments): unknown[];
  /** Drops every listener, as a stopped worker does. */
  forget(): void;
}

/** Makes an event that nobody listens to. */
export function fakeEvent<Arguments extends unknown[]>(): FakeEvent<Arguments> {
  const listeners = new Set<(...args: Arguments) => unknown>();
  return {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    fire: (...args) => [...listeners].map((listener) => listener(...args)),
    forget: () => listeners.clear(),
  };
}
