import { classNames } from './class-names.ts';
import type { TableColumn } from './table-types.ts';

export interface TableRowProps<Row> {
  id: string;
  /** Nothing while it is on its way: the row is there, and empty. */
  row: Row | undefined;
  /** Its place among all rows, from 0. */
  index: number;
  columns: readonly TableColumn<Row>[];
  isCurrent: boolean;
  isSelected: boolean;
  href?: string;
  selectLabel?: string;
  /** Chooses it, or with Shift all up to it; without it there is nothing to choose. */
  onToggle?: (isRange: boolean) => void;
  /** Rows have a box before their first cell. */
  hasChoice: boolean;
  onOpen: () => void;
}

/** One row of a table. A press anywhere opens it; its first cell is a link, so that it opens in a new tab too. */
export function TableRow<Row>(props: TableRowProps<Row>) {
  const { id, row, index, columns, isCurrent, isSelected, hasChoice, onToggle } = props;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={hasChoice ? isSelected : undefined}
      aria-busy={row === undefined || undefined}
      class={classNames(
        'sc-table__row',
        isCurrent && 'sc-table__row--current',
        isSelected && 'sc-table__row--selected',
      )}
      onClick={(event) => {
        if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        if (event.shiftKey && onToggle) onToggle(true);
        else props.onOpen();
      }}
      onMouseDown={(event) => {
        // A range of rows is chosen, not the text in them.
        if (event.shiftKey && onToggle) event.preventDefault();
      }}
    >
      {hasChoice ? (
        <span role="gridcell" class="sc-table__cell sc-table__choice" onClick={(event) => event.stopPropagation()}>
          {onToggle ? (
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={props.selectLabel}
              checked={isSelected}
              onClick={(event) => onToggle(event.shiftKey)}
            />
          ) : undefined}
        </span>
      ) : undefined}
      {columns.map((column, place) => (
        <span
          key={column.id}
          role="gridcell"
          class={classNames('sc-table__cell', column.isWideOnly && 'sc-table__cell--wide')}
        >
          {row === undefined ? (
            <span class="sc-table__waiting" />
          ) : place === 0 ? (
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
