import { namesOf } from '../name-table/merge.ts';
import { SORTED_BY } from '../name-table/table.ts';
import { countNumbers, eachRow, type ListPart } from './list-rows.ts';
import { sortByKey } from './sort-rows.ts';
import { uniteWords } from './union-words.ts';

/** Rows in the order of their names, and how many of them have one: those come first. */
export interface NamedRows {
  order: Uint32Array;
  named: number;
}

/**
 * Sorts rows by name, from the word on that `leading` says (of a person the family name), then the words before it.
 * `rows` are in the order of the parts.
 */
export function sortByName(parts: readonly ListPart[], rows: Uint32Array): NamedRows {
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
  let order = rows;
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
