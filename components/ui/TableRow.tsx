import { classNames } from './class-names.ts';
import type { TableColumn } from './Table.tsx';

export interface TableRowProps<Row> {
  id: string;
  row: Row;
  /** Its place among all rows, from 0. */
  index: number;
  columns: readonly TableColumn<Row>[];
  isCurrent: boolean;
  isSelected: boolean;
  href: string;
  selectLabel?: string;
  /** Chooses it; without it there is nothing to choose. */
  onToggle?: () => void;
  onOpen: () => void;
}

/** One row of a table. A press anywhere opens it; its first cell is a link, so that it opens in a new tab too. */
export function TableRow<Row>(props: TableRowProps<Row>) {
  const { id, row, index, columns, isCurrent, isSelected, onToggle } = props;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={onToggle ? isSelected : undefined}
      class={classNames(
        'sc-table__row',
        isCurrent && 'sc-table__row--current',
        isSelected && 'sc-table__row--selected',
      )}
      onClick={(event) => {
        if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        props.onOpen();
      }}
    >
      {onToggle ? (
        <span role="gridcell" class="sc-table__cell" onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={props.selectLabel}
            checked={isSelected}
            onChange={() => onToggle()}
          />
        </span>
      ) : undefined}
      {columns.map((column, place) => (
        <span
          key={column.id}
          role="gridcell"
          class={classNames('sc-table__cell', column.isWideOnly && 'sc-table__cell--wide')}
        >
          {place === 0 ? (
            <a href={props.href} tabIndex={-1} class="sc-table__link">
              {column.render(row)}
            </a>
          ) : (
            column.render(row)
          )}
        </span>
      ))}
    </div>
  );
}
