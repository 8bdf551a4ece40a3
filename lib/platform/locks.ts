import type { WithLock } from '#lib/settings/key-value-area.ts';

/** Runs one task at a time per name across the worker and every page of this extension. */
export const withLock: WithLock = (name, task) => navigator.locks.request(name, task);
