import { idAt } from '../name-table/id-list.ts';
import { markIds } from '../name-table/id-marks.ts';
import type { OrderedList } from './known-lists.ts';
import { idOfNumber, type ListPart } from './list-rows.ts';

/** A list of row numbers in their order. */
export function listOf(stamp: string, listed: readonly ListPart[], order: Uint32Array): OrderedList {
  // Nothing else of the parts: the names may leave the memory while the list stays.
  const parts = listed.map(({ names, offset }) => ({ names: { ids: names.ids }, offset }));
  return {
    stamp,
    total: order.length,
    ids: (from, count) => Array.from(order.subarray(from, from + count), (number) => idOfNumber(parts, number)),
    placesOf(ids) {
      const marks = markIds(new Map([...ids].map((id) => [id, 1])));
      const places = new Map<string, number>();
      for (const [place, number] of ids.size === 0 ? [] : order.entries()) {
        const { names, offset } = parts.findLast((each) => each.offset <= number)!;
        const list = names.ids;
        if (marks.of(list, number - offset) !== undefined) places.set(idAt(list, number - offset), place);
      }
      return places;
    },
  };
}
