import type { Columns } from '../name-table/columns.ts';
import { namesOf } from '../name-table/merge.ts';
import { type NameTable, SORTED_BY } from '../name-table/table.ts';
import type { ViewPart } from '../name-index/view.ts';
import { countNumbers, eachRow, offsetsOf } from './list-rows.ts';
import { sortByKey } from './sort-rows.ts';
import { uniteWords } from './union-words.ts';

/** Rows in the order of their names, and how many of them have one: those come first. */
export interface NamedRows {
  order: Uint32Array;
  named: number;
}

/** A part with what its rows are sorted by. */
interface NamedPart {
  part: { rows: number };
  names: NameTable;
  columns: Pick<Columns, 'leading'>;
  offset: number;
}

/**
 * Sorts all rows by name, from the word on that `leading` says (of a person the family name), then the words before it.
 */
export function sortByName(parts: readonly NamedPart[]): NamedRows {
  const rows = Uint32Array.from({ length: countNumbers(parts) }, (_, number) => number);
  const { numbers, count } = uniteWords(parts.map(({ names }) => names.words));
  const namesIn = new Map(parts.map((listed, at) => [listed, namesOf(listed.names, numbers[at]!)]));
  const keys = new Uint32Array(countNumbers(parts));
  const without = count + 1;
  let longest = 0;
  let named = 0;
  eachRow(parts, rows, (listed, row) => {
    const { starts } = namesIn.get(listed)!;
    const length = starts[row + 1]! - starts[row]!;
    if (length > longest) longest = length;
    if (length > 0) named += 1;
  });
  let order: Uint32Array = rows;
  // From the last word to the first: each pass leaves those of the same word as the pass before left them.
  for (let place = Math.min(longest, SORTED_BY) - 1; place >= 0; place -= 1) {
    eachRow(parts, rows, (listed, row, number) => {
      const { names: words, starts } = namesIn.get(listed)!;
      const start = starts[row]!;
      const length = starts[row + 1]! - start;
      if (place >= length) {
        keys[number] = place === 0 ? without : 0;
        return;
      }
      const leading = listed.columns.leading[row]!;
      const first = leading < length ? leading : 0;
      const at = first + place < length ? first + place : first + place - length;
      keys[number] = words[start + at]! + 1;
    });
    order = sortByKey(order, keys, without);
  }
  return { order, named };
}

/** Puts all rows in the order of their names, of which nothing else is kept. Within a transaction of the name index. */
export async function readNameOrder(parts: readonly ViewPart[], transaction: IDBTransaction): Promise<NamedRows> {
  const offsets = offsetsOf(parts);
  const read = parts.map(async (part, at) => {
    const [names, columns] = await Promise.all([part.names(transaction), part.columns(transaction)]);
    return { part, names, columns, offset: offsets[at]! };
  });
  return sortByName(await Promise.all(read));
}

/** Some of the rows, which are given in any order, in the order of all. */
export function inNameOrder({ order, named }: NamedRows, rows: Uint32Array): NamedRows {
  if (rows.length === order.length) return { order, named };
  const isWanted = new Uint8Array(order.length);
  for (const number of rows) isWanted[number] = 1;
  const wanted = new Uint32Array(rows.length);
  let used = 0;
  let wantedNamed = 0;
  for (let at = 0; at < order.length; at += 1) {
    if (at === named) wantedNamed = used;
    if (isWanted[order[at]!] === 1) wanted[used++] = order[at]!;
  }
  return { order: wanted, named: named === order.length ? used : wantedNamed };
}
