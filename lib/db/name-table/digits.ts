/**
 * The last digits of numbers, read from the end, in sorted order: every suffix of a number is a prefix of what is
 * stored, a range. Each is a decimal of `PLACES` digits, filled up with zeros.
 */
export interface DigitTable {
  values: Uint32Array;
  /** The row of each. */
  rows: Uint32Array;
}

/** Digits that are kept: as many as 32 bits hold. Hardly two numbers have the same. */
const PLACES = 9;

/** The value under which digits are sorted. */
function valueOf(digits: string): number {
  let value = 0;
  for (let place = 0; place < PLACES; place += 1) {
    const at = digits.length - 1 - place;
    value = 10 * value + (at < 0 ? 0 : digits.charCodeAt(at) - 48);
  }
  return value;
}

/** More rows than a table has: a value and its row make one number, exact in 53 bits. */
const MOST_ROWS = 2 ** 23;

/** Makes a table of values, below ten to the ninth, and their rows. */
export function sortedTable(values: readonly number[], rows: readonly number[]): DigitTable {
  const sorted = Float64Array.from(values, (value, at) => value * MOST_ROWS + rows[at]!).sort();
  return {
    values: Uint32Array.from(sorted, (both) => Math.floor(both / MOST_ROWS)),
    rows: Uint32Array.from(sorted, (both) => both % MOST_ROWS),
  };
}

/** Makes the table of the numbers of rows. */
export function buildDigits(numbers: readonly { digits: string; row: number }[]): DigitTable {
  return sortedTable(
    numbers.map(({ digits }) => valueOf(digits)),
    numbers.map(({ row }) => row),
  );
}

/** The place of the first number that is not below the target. */
export function lowerBound(values: Uint32Array, target: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The values, from one up to another, of numbers that end so. */
export function valuesEndingWith(suffix: string): { from: number; to: number } {
  const from = valueOf(suffix);
  return { from, to: from + 10 ** (PLACES - Math.min(suffix.length, PLACES)) };
}

/** The rows with numbers of some values. */
export function rowsBetween({ values, rows }: DigitTable, { from, to }: { from: number; to: number }): Uint32Array {
  return rows.subarray(lowerBound(values, from), lowerBound(values, to));
}

/**
 * The rows with a number that ends so, in order. Perhaps a few more: a longer suffix than is kept is not looked at
 * whole, and a shorter number may be filled up with the zeros that are looked for.
 */
export function rowsEndingWith(table: DigitTable, suffix: string): number[] {
  return [...new Set(rowsBetween(table, valuesEndingWith(suffix)))].sort((one, other) => one - other);
}

/** Puts two tables together under new rows; what has none (`GONE`) is left out. */
export function mergeDigits(
  one: DigitTable,
  other: DigitTable,
  { rowsOfOne, rowsOfOther, gone }: { rowsOfOne: Uint32Array; rowsOfOther: Uint32Array; gone: number },
): DigitTable {
  const values = new Uint32Array(one.values.length + other.values.length);
  const rows = new Uint32Array(values.length);
  let used = 0;
  const add = (value: number, row: number): void => {
    if (row === gone) return;
    values[used] = value;
    rows[used] = row;
    used += 1;
  };
  let next = 0;
  for (let at = 0; at < one.values.length; at += 1) {
    const value = one.values[at]!;
    const row = rowsOfOne[one.rows[at]!]!;
    if (row === gone) continue;
    for (; next < other.values.length; next += 1) {
      const nextValue = other.values[next]!;
      const nextRow = rowsOfOther[other.rows[next]!]!;
      if (nextValue > value || (nextValue === value && nextRow > row && nextRow !== gone)) break;
      add(nextValue, nextRow);
    }
    add(value, row);
  }
  for (; next < other.values.length; next += 1) add(other.values[next]!, rowsOfOther[other.rows[next]!]!);
  return { values: values.slice(0, used), rows: rows.slice(0, used) };
}
