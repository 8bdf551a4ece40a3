import { useEffect, useRef } from 'preact/hooks';
import type { TableRows, TableSelection } from './table-types.ts';

interface RangeChoiceParts<Row> {
  rows: TableRows<Row>;
  keyOf: (row: Row) => string;
  selection: TableSelection<Row> | undefined;
  /** Another list has no row that the range could begin with. */
  listName: string | undefined;
}

/** Chooses rows of a table, one at a time or from the one that was chosen last. */
export interface RangeChoice {
  /** Chooses the row at a place; with Shift all from the last one on, as that one became. */
  toggle: (place: number, isRange: boolean) => void;
  /** Moving with Shift: what lies between is chosen, what is moved back over is not any more. */
  extend: (from: number, to: number) => void;
}

/** Remembers the row that a range begins with. */
export function useRangeChoice<Row>({ rows, keyOf, selection, listName }: RangeChoiceParts<Row>): RangeChoice {
  const anchor = useRef<{ place: number; isOn: boolean } | undefined>(undefined);
  /** Where a range that is drawn with the keys ends now. */
  const drawn = useRef<number | undefined>(undefined);
  useEffect(() => {
    anchor.current = undefined;
    drawn.current = undefined;
  }, [listName]);
  return {
    toggle(place, isRange) {
      const row = rows.at(place);
      if (row === undefined || selection === undefined) return;
      drawn.current = undefined;
      const begun = anchor.current;
      if (isRange && begun && selection.onRange) {
        selection.onRange(begun.place, place, begun.isOn);
        return;
      }
      anchor.current = { place, isOn: !selection.isChosen(keyOf(row)) };
      selection.onToggle(keyOf(row));
    },
    extend(from, to) {
      if (selection?.onRange === undefined) return;
      if (drawn.current !== from || anchor.current === undefined) anchor.current = { place: from, isOn: true };
      const { place } = anchor.current;
      drawn.current = to;
      const isBack = from !== place && Math.sign(to - from) !== Math.sign(from - place);
      if (isBack) {
        const beyond = (to - place) * (from - place) < 0 ? place : to;
        const step = Math.sign(beyond - from);
        selection.onRange(from, beyond - step, false);
      }
      selection.onRange(place, to, true);
    },
  };
}
