import { TAUGHT } from './taught-settings.ts';

/** An id for what was taught of a host: `taught-desk-example`, with a number when that is taken. */
export function freeIdOf(host: string, taken: ReadonlySet<string>): string {
  return freeId(`${TAUGHT}${host.toLowerCase().replace(/[^a-z\d]+/g, '-')}`, taken);
}

/** An id, with a number when it is taken. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.slice(0, 50).replace(/-+$/, '');
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
