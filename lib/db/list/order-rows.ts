import type { TextColumn } from '../name-table/columns.ts';
import { countNumbers, eachRow, type ListPart } from './list-rows.ts';
import type { NamedRows } from './name-order.ts';
import { sortByKey } from './sort-rows.ts';

/** By what rows are sorted before their names decide. */
export type RowOrder =
  | { by: 'name' }
  /** The best first; a score for each row number. */
  | { by: 'score'; scores: Uint16Array }
  | { by: 'changed' }
  /** By the rank of a text; the texts without a rank come last, whichever way it is sorted. */
  | { by: 'text'; column: number; rank: (texts: readonly string[]) => (number | undefined)[] };

/** Puts the first `count` of a list the other way round. */
function turnRound(order: Uint32Array, count: number): Uint32Array {
  const turned = order.slice();
  turned.subarray(0, count).reverse();
  return turned;
}

const NONE: TextColumn = { texts: [''], numbers: new Uint8Array(0) };

/** Turns ranks round: those that have none stay without. */
function keyOf(rank: number | undefined, highest: number, isDescending: boolean): number {
  if (rank === undefined) return highest + 1;
  return isDescending ? highest - rank : rank;
}

function textKeys(
  parts: readonly ListPart[],
  rows: Uint32Array,
  order: Extract<RowOrder, { by: 'text' }>,
  isDescending: boolean,
): { keys: Uint32Array; highest: number } {
  const keys = new Uint32Array(countNumbers(parts));
  const ranks = parts.map(({ columns }) => order.rank((columns.texts[order.column] ?? NONE).texts));
  const highest = ranks.flat().reduce<number>((most, rank) => Math.max(most, rank ?? 0), 0);
  const ofPart = new Map(parts.map((listed, at) => [listed, ranks[at]!]));
  eachRow(parts, rows, (listed, row, number) => {
    const text = (listed.columns.texts[order.column] ?? NONE).numbers[row] ?? 0;
    keys[number] = keyOf(ofPart.get(listed)![text], highest, isDescending);
  });
  return { keys, highest: highest + 1 };
}

/** Sorts rows, which are given in the order of the parts and in that of their names: in the latter equals stay. */
export function orderRows(
  parts: readonly ListPart[],
  { rows, byName }: { rows: Uint32Array; byName: NamedRows },
  order: RowOrder,
  isDescending: boolean,
): Uint32Array {
  if (order.by === 'name') return isDescending ? turnRound(byName.order, byName.named) : byName.order;
  if (order.by === 'text') {
    const { keys, highest } = textKeys(parts, rows, order, isDescending);
    return sortByKey(byName.order, keys, highest);
  }
  const keys = new Uint32Array(countNumbers(parts));
  if (order.by === 'score') {
    for (const number of rows) keys[number] = 0xff_ff - order.scores[number]!;
    return sortByKey(byName.order, keys, 0xff_ff);
  }
  eachRow(parts, rows, ({ columns: { seconds } }, row, number) => {
    keys[number] = isDescending ? 0xff_ff_ff_ff - seconds[row]! : seconds[row]!;
  });
  return sortByKey(byName.order, keys, 0xff_ff_ff_ff);
}
