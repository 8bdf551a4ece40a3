import type { WithLock } from '#lib/settings/key-value-area.ts';

/**
 * Makes a lock that holds within this worker alone: tasks of one name run one after the other, those of different names
 * side by side. For what only the worker touches; unlike the browser's locks it costs no question to the browser.
 */
export function createTurns(): WithLock {
  const last = new Map<string, Promise<unknown>>();
  return (name, task) => {
    const before = last.get(name);
    const turn = before === undefined ? task() : before.then(task, task);
    last.set(name, turn);
    const forget = (): void => {
      if (last.get(name) === turn) last.delete(name);
    };
    turn.then(forget, forget);
    return turn;
  };
}
