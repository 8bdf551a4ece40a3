/** Gives rows places from zero on, in the order they come, and finds the place of each again. */
export interface RowIndex {
  /** How many rows have a place. */
  readonly count: number;
  /** The rows by their places. */
  rows(): Uint32Array;
  /** The place of a row, a new one when it has none. */
  add(row: number): number;
  /** The place of a row; -1 when it has none. */
  placeOf(row: number): number;
}

/** Makes an index of at most so many rows: a hash table in one array, however many rows the table has. */
export function rowIndex(most: number): RowIndex {
  const bits = Math.max(4, 32 - Math.clz32(2 * most));
  const shift = 32 - bits;
  const mask = 2 ** bits - 1;
  const slots = new Uint32Array(2 ** bits);
  const rows = new Uint32Array(most);
  let count = 0;
  /** Where a row is, or where it would be. */
  const slotOf = (row: number): number => {
    let slot = Math.imul(row, 0x9e_37_79_b1) >>> shift;
    for (let place = slots[slot]!; place !== 0 && rows[place - 1] !== row; place = slots[slot]!)
      slot = (slot + 1) & mask;
    return slot;
  };
  return {
    get count() {
      return count;
    },
    rows: () => rows.slice(0, count),
    add(row) {
      const slot = slotOf(row);
      if (slots[slot] === 0) {
        rows[count] = row;
        count += 1;
        slots[slot] = count;
      }
      return slots[slot]! - 1;
    },
    placeOf: (row) => slots[slotOf(row)]! - 1,
  };
}
