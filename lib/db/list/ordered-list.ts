import { idAt } from '../name-table/id-list.ts';
import { markIds } from '../name-table/id-marks.ts';
import type { OrderedList } from './known-lists.ts';
import { idOfNumber, type ListPart } from './list-rows.ts';

/** A list of row numbers in their order. */
export function listOf(stamp: string, listed: readonly ListPart[], order: Uint32Array): OrderedList {
  // Nothing else of the parts: the columns may leave the memory while the list stays.
  const parts = listed.map(({ ids, offset }) => ({ ids, offset }));
  return {
    stamp,
    total: order.length,
    ids: (from, count) => Array.from(order.subarray(from, from + count), (number) => idOfNumber(parts, number)),
    placesOf(wanted) {
      const marks = markIds(new Map([...wanted].map((id) => [id, 1])));
      const places = new Map<string, number>();
      for (const [place, number] of wanted.size === 0 ? [] : order.entries()) {
        const { ids, offset } = parts.findLast((each) => each.offset <= number)!;
        if (marks.of(ids, number - offset) !== undefined) places.set(idAt(ids, number - offset), place);
      }
      return places;
    },
  };
}
