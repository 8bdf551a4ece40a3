/** Some rows of a table, one bit each. */
export interface RowSet {
  bits: Uint8Array;
  /** How many there are. */
  count: number;
}

/** Whether a row is among them. */
export const hasRow = ({ bits }: RowSet, row: number): boolean => (bits[row >>> 3]! & (1 << (row & 7))) !== 0;

/** Makes a set of rows out of a table of so many. */
export function rowSet(rows: number, lists: readonly Iterable<number>[]): RowSet {
  const set = { bits: new Uint8Array((rows + 7) >>> 3), count: 0 };
  for (const list of lists) {
    for (const row of list) {
      if (hasRow(set, row)) continue;
      set.bits[row >>> 3]! |= 1 << (row & 7);
      set.count += 1;
    }
  }
  return set;
}

function bitsIn(byte: number): number {
  let [left, count] = [byte, 0];
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** The rows of both sets; nothing when there are none. */
export function joinSets(one: RowSet | undefined, other: RowSet | undefined): RowSet | undefined {
  if (one === undefined || one.count === 0) return other?.count === 0 ? undefined : other;
  if (other === undefined || other.count === 0) return one;
  const bits = one.bits.map((byte, at) => byte | other.bits[at]!);
  return { bits, count: bits.reduce((sum, byte) => sum + bitsIn(byte), 0) };
}

/** The other rows of a table of so many. */
export function allBut({ bits, count }: RowSet, rows: number): RowSet {
  const others = bits.map((byte) => ~byte & 255);
  if (rows % 8 !== 0) others[others.length - 1]! &= (1 << (rows % 8)) - 1;
  return { bits: others, count: rows - count };
}
