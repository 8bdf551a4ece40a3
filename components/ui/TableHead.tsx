import { ArrowDown, ArrowUp } from 'lucide';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import type { TableColumn, TableSelection, TableSort } from './table-types.ts';

export interface TableHeadProps<Row> {
  columns: readonly TableColumn<Row>[];
  sort: TableSort;
  selection: TableSelection<Row> | undefined;
  onSort: (sort: TableSort) => void;
}

/** The row of a table that names its columns and sorts by them, with the box that chooses all rows. */
export function TableHead<Row>({ columns, sort, selection, onSort }: TableHeadProps<Row>) {
  return (
    <div class="sc-table__row sc-table__head" role="row" aria-rowindex={1}>
      {selection ? (
        <span role="columnheader" class="sc-table__cell sc-table__choice">
          <input
            type="checkbox"
            aria-label={selection.allLabel}
            checked={selection.all === 'all'}
            ref={(element: HTMLInputElement | null) => {
              if (element) element.indeterminate = selection.all === 'some';
            }}
            onChange={() => selection.onToggleAll()}
          />
        </span>
      ) : undefined}
      {columns.map((column) => {
        const isSorted = sort.column === column.id;
        return (
          <span
            key={column.id}
            role="columnheader"
            class={classNames('sc-table__cell', column.isWideOnly && 'sc-table__cell--wide')}
            aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
          >
            {column.isSortable ? (
              <button
                type="button"
                class="sc-table__sort"
                onClick={() => onSort({ column: column.id, descending: isSorted && !sort.descending })}
              >
                {column.label}
                {isSorted ? <Icon icon={sort.descending ? ArrowDown : ArrowUp} size={14} /> : undefined}
              </button>
            ) : (
              column.label
            )}
          </span>
        );
      })}
    </div>
  );
}
