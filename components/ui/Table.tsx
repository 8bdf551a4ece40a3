import { ArrowDown, ArrowUp } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { TableRow } from './TableRow.tsx';
import { nextRow, shownRange } from './table-range.ts';
import './Table.css';

/** One column of a table. */
export interface TableColumn<Row> {
  id: string;
  label: string;
  /** Track of the grid: `minmax(0, 2fr)`, `96px`. */
  track: string;
  isSortable?: boolean;
  /** Left out where there is little room. */
  isWideOnly?: boolean;
  render: (row: Row) => ComponentChildren;
}

/** By which column rows are sorted, and which way. */
export interface TableSort {
  column: string;
  descending: boolean;
}

export interface TableProps<Row> {
  /** Names the table. */
  label: string;
  columns: readonly TableColumn<Row>[];
  /** In the order they are shown. */
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sort: TableSort;
  onSort: (sort: TableSort) => void;
  onOpen: (row: Row) => void;
  /** Where a row leads, so that it opens in a new tab too. */
  hrefOf: (row: Row) => string;
  /** Keys of the rows that are chosen; without `onSelect` none can be. */
  selected?: ReadonlySet<string>;
  onSelect?: (keys: ReadonlySet<string>) => void;
  selectLabel?: (row: Row) => string;
  /** How many rows there are in all, when `rows` are only those that were read so far. */
  total?: number;
  /** The end of `rows` comes into sight: more of them are wanted. */
  onNearEnd?: () => void;
}

/** So many rows before the end of those that were read more are asked for. */
const AHEAD = 40;

/** Height of a row in pixels: all are alike, so that only those in sight are drawn. */
const ROW_HEIGHT = 44;

/**
 * A table of any length: only the rows in sight are drawn. One stop for Tab; arrow keys, Page, Home and End move,
 * Enter opens, Space chooses. The focus stays on the table, so it is not lost when its row scrolls away.
 */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, keyOf, sort, selected, onSelect, total = rows.length, onNearEnd } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const [height, setHeight] = useState(600);
  const [current, setCurrent] = useState(0);
  const active = Math.min(current, rows.length - 1);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      if (element.clientHeight > 0) setHeight(element.clientHeight);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const { first, last } = shownRange({ scrolled, height, rowHeight: ROW_HEIGHT, count: rows.length });

  useEffect(() => {
    if (last + AHEAD >= rows.length && rows.length < total) onNearEnd?.();
  }, [last, rows.length, total]);

  const move = (to: number) => {
    setCurrent(to);
    const element = box.current;
    if (!element) return;
    const head = ROW_HEIGHT;
    const top = to * ROW_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW_HEIGHT + head > element.scrollTop + height) element.scrollTop = top + ROW_HEIGHT + head - height;
    setScrolled(element.scrollTop);
  };
  const toggle = (key: string) => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    onSelect?.(next);
  };
  const tracks = [...(onSelect ? ['32px'] : []), ...columns.map(({ track }) => track)].join(' ');
  const narrow = [
    ...(onSelect ? ['32px'] : []),
    ...columns.filter(({ isWideOnly }) => !isWideOnly).map(({ track }) => track),
  ].join(' ');
  const activeRow = rows[active];

  return (
    <div
      ref={box}
      class="sc-table"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={total + 1}
      aria-multiselectable={onSelect ? true : undefined}
      aria-activedescendant={activeRow && active >= first && active < last ? `${id}-${keyOf(activeRow)}` : undefined}
      style={{ '--sc-table-tracks': tracks, '--sc-table-narrow-tracks': narrow }}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || !activeRow) return;
        const to = nextRow(event.key, active, rows.length, Math.max(1, Math.floor(height / ROW_HEIGHT) - 2));
        if (to !== undefined) move(to);
        else if (event.key === 'Enter') props.onOpen(activeRow);
        else if (event.key === ' ' && onSelect) toggle(keyOf(activeRow));
        else return;
        event.preventDefault();
      }}
    >
      <div class="sc-table__row sc-table__head" role="row" aria-rowindex={1}>
        {onSelect ? <span role="columnheader" aria-label={label} class="sc-table__cell" /> : undefined}
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
                  onClick={() => {
                    props.onSort({ column: column.id, descending: isSorted && !sort.descending });
                    setCurrent(0);
                  }}
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
      <div class="sc-table__body" role="rowgroup" style={{ blockSize: `${rows.length * ROW_HEIGHT}px` }}>
        <div role="presentation" style={{ transform: `translateY(${first * ROW_HEIGHT}px)` }}>
          {rows.slice(first, last).map((row, offset) => (
            <TableRow
              key={keyOf(row)}
              id={`${id}-${keyOf(row)}`}
              row={row}
              index={first + offset}
              columns={columns}
              isCurrent={first + offset === active}
              isSelected={selected?.has(keyOf(row)) ?? false}
              href={props.hrefOf(row)}
              selectLabel={props.selectLabel?.(row)}
              onToggle={onSelect ? () => toggle(keyOf(row)) : undefined}
              onOpen={() => {
                setCurrent(first + offset);
                props.onOpen(row);
              }}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
