import { type DigitTable, sortedTable } from './digits.ts';

/** How a number begins, of those that are written with their calling code or of those without. */
export interface Beginning {
  digits: string;
  isInternational: boolean;
}

/** So many first digits are kept. Of longer beginnings so few numbers are left that these are found by their keys. */
export const MOST_BEGUN = 8;

/** Ten digits, and the end of a number that has no more: it is not taken for one that goes on with zeros. */
const SIGNS = 11;

/** The value under which a number is sorted, those with a calling code behind the others. */
function valueOf({ digits, isInternational }: Beginning): number {
  let value = isInternational ? 1 : 0;
  for (let place = 0; place < MOST_BEGUN; place += 1) {
    value = SIGNS * value + (place < digits.length ? digits.charCodeAt(place) - 47 : 0);
  }
  return value;
}

/** Makes the table of the first digits of rows' numbers: each beginning of some is a range. */
export function buildBeginnings(numbers: readonly { number: Beginning; row: number }[]): DigitTable {
  return sortedTable(
    numbers.map(({ number }) => valueOf(number)),
    numbers.map(({ row }) => row),
  );
}

/** The values, from one up to another, of numbers that begin so, with at most `MOST_BEGUN` digits. */
export function valuesBeginning(beginning: Beginning): { from: number; to: number } {
  const from = valueOf(beginning);
  return { from, to: from + SIGNS ** (MOST_BEGUN - beginning.digits.length) };
}
