import type { WithLock } from '#lib/settings/key-value-area.ts';

/** Locks in memory: one task at a time per name, in the order they were asked for. */
export function fakeLock(): WithLock {
  const tails = new Map<string, Promise<unknown>>();
  return (name, task) => {
    const run = (tails.get(name) ?? Promise.resolve()).then(task, task);
    tails.set(
      name,
      run.then(
        () => undefined,
        () => undefined,
      ),
    );
    return run;
  };
}
