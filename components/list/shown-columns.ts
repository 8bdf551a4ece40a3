import type { TableColumn } from '../ui/table-types.ts';

/** The columns that are wanted, in the table's own order; the first of all always is. */
export function shownColumns<Row>(
  all: readonly TableColumn<Row>[],
  wanted: readonly string[],
): readonly TableColumn<Row>[] {
  return all.filter(({ id }, at) => at === 0 || wanted.includes(id));
}
