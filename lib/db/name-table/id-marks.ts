import { type IdList, hashAt, hashOfId, idAt } from './id-list.ts';

/** Numbers noted for some ids, quick to ask for rows of a table, nearly all of which have none. */
export interface IdMarks {
  size: number;
  /** The number that is noted for a row's id. */
  of(ids: IdList, row: number): number | undefined;
}

/** Makes the marks of a map. */
export function markIds(marks: ReadonlyMap<string, number>): IdMarks {
  const { size } = marks;
  const bits = Math.min(Math.max(Math.ceil(Math.log2(16 * size + 16)), 6), 24);
  const filter = new Uint8Array(2 ** (bits - 3));
  const mask = 2 ** bits - 1;
  for (const id of marks.keys()) {
    const place = hashOfId(id) & mask;
    filter[place >> 3]! |= 1 << (place & 7);
  }
  return {
    size,
    of(ids, row) {
      if (size === 0) return undefined;
      const place = hashAt(ids, row) & mask;
      return (filter[place >> 3]! & (1 << (place & 7))) === 0 ? undefined : marks.get(idAt(ids, row));
    },
  };
}
