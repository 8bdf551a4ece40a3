import type { NamedRows } from './name-order.ts';

/** A list that was put in order: the number of each row at its place. */
export interface OrderedList {
  /** The same as long as the same rows are in the same order. */
  stamp: string;
  total: number;
  /** The ids of the rows at some places; fewer at the end. */
  ids: (from: number, count: number) => string[];
  /** The place of each of some ids; those that are not listed have none. Goes through the whole list. */
  placesOf: (ids: ReadonlySet<string>) => Map<string, number>;
}

/** Lists that were put in order lately, so that scrolling asks for nothing twice. They can always be made again. */
export interface KnownLists {
  get(rows: string, stamp: string): OrderedList | undefined;
  /** Lists of the same table that are older than `view` are forgotten. */
  keep(rows: string, view: string, list: OrderedList): void;
  /** All rows of a table in the order of their names, when they were put in it since something was written. */
  nameOrder(rows: string, view: string): NamedRows | undefined;
  keepNameOrder(rows: string, view: string, order: NamedRows): void;
}

/** So many lists are kept; one of a million rows takes four megabytes. */
const MOST_KEPT = 3;

/** Makes the memory of one database object. */
export function createKnownLists(): KnownLists {
  let kept: { rows: string; view: string; list: OrderedList }[] = [];
  const orders = new Map<string, { view: string; order: NamedRows }>();
  return {
    get: (rows, stamp) => kept.find((each) => each.rows === rows && each.list.stamp === stamp)?.list,
    keep(rows, view, list) {
      const current = kept.filter((each) => each.rows !== rows || each.view === view);
      kept = [{ rows, view, list }, ...current].slice(0, MOST_KEPT);
    },
    nameOrder(rows, view) {
      const known = orders.get(rows);
      return known?.view === view ? known.order : undefined;
    },
    keepNameOrder(rows, view, order) {
      orders.set(rows, { view, order });
    },
  };
}
