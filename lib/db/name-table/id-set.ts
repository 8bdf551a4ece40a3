import { type IdList, hashAt, idCount, isSameId, oddAt, packIds } from './id-list.ts';

/** Ids that rows of a table are looked for among: a million of them, for as many rows, without spelling one out. */
export interface IdSet {
  /** Whether the id of a row is among them. */
  has(ids: IdList, row: number): boolean;
}

/** The place where a hash is looked for first, in a table of so many places, a power of two. */
const placeOf = (hash: number, places: number): number => (Math.imul(hash, 0x9e_37_79_b1) >>> 0) & (places - 1);

/** Makes the set of some ids, some of them perhaps more than once. */
export function idSet(ids: readonly string[]): IdSet {
  const list = packIds(ids);
  const odd = new Set(list.odd.map(([, id]) => id));
  const places = 2 ** Math.max(Math.ceil(Math.log2(2 * ids.length + 1)), 1);
  /** At each place one more than the number of the id there; zero is none. */
  const table = new Uint32Array(places);

  /** The place where the id of a row is, or where it would be. */
  function find(rows: IdList, row: number): number {
    let place = placeOf(hashAt(rows, row), places);
    for (let at = table[place]!; at !== 0 && !isSameId(list, at - 1, rows, row); at = table[place]!) {
      place = (place + 1) & (places - 1);
    }
    return place;
  }

  for (let at = 0; at < idCount(list); at += 1) if (oddAt(list, at) === undefined) table[find(list, at)] = at + 1;
  return {
    has(rows, row) {
      const text = oddAt(rows, row);
      return text === undefined ? table[find(rows, row)] !== 0 : odd.has(text);
    },
  };
}
