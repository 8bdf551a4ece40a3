import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { realHeight } from './scroll-place.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { nextRow, shownRange } from './table-range.ts';
import { useRangeChoice } from './use-range-choice.ts';
import type { TableColumn, TableRows, TableSelection, TableSort } from './table-types.ts';
import { useScrollPlace } from './use-scroll-place.ts';
import './Table.css';

export interface TableProps<Row> {
  /** Names the table. */
  label: string;
  columns: readonly TableColumn<Row>[];
  /** In the order they are shown; or a way to get at those in sight. */
  rows: readonly Row[] | TableRows<Row>;
  keyOf: (row: Row) => string;
  sort: TableSort;
  onSort: (sort: TableSort) => void;
  onOpen: (row: Row) => void;
  /** Where a row leads, so that it opens in a new tab too. */
  hrefOf: (row: Row) => string;
  /** Without it no row can be chosen. */
  selection?: TableSelection<Row>;
  /** How many rows there are in all, when `rows` are only those that were read so far. */
  total?: number;
  /** The end of `rows` comes into sight: more of them are wanted. */
  onNearEnd?: () => void;
  /** Another list is shown from its beginning when this is another one. */
  listName?: string;
}

/** So many rows before the end of those that were read more are asked for. */
const AHEAD = 40;

/** Height of a row in pixels: all are alike, so that only those in sight are drawn. */
const ROW_HEIGHT = 44;

function isList<Row>(rows: readonly Row[] | TableRows<Row>): rows is readonly Row[] {
  return Array.isArray(rows);
}

/**
 * A table of any length: only the rows in sight are drawn. One stop for Tab; arrow keys, Page, Home and End move,
 * Enter opens, Space chooses, with Shift up to there, Ctrl+A chooses all. The focus stays on the table, so it is not lost when its row scrolls
 * away.
 */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows: given, keyOf, sort, selection, onNearEnd, listName } = props;
  const rows: TableRows<Row> = isList(given) ? { count: given.length, at: (place) => given[place] } : given;
  const { count } = rows;
  const total = props.total ?? count;
  const id = useId();
  const box = useRef<HTMLDivElement | null>(null);
  const [current, setCurrent] = useState(0);
  const active = Math.min(current, count - 1);
  const height = count * ROW_HEIGHT;
  const scrolling = useScrollPlace(box, height, ROW_HEIGHT);
  const { place, sight } = scrolling;
  const { first, last } = shownRange({ scrolled: place.shown, height: sight, rowHeight: ROW_HEIGHT, count });

  useEffect(() => {
    if (last + AHEAD >= count && count < total) onNearEnd?.();
  }, [last, count, total]);
  useEffect(() => rows.onShown?.(first, last), [first, last, rows.onShown]);
  useEffect(() => {
    setCurrent(0);
    scrolling.toTop();
  }, [listName]);

  const move = (to: number) => {
    setCurrent(to);
    scrolling.reveal(to * ROW_HEIGHT, (to + 1) * ROW_HEIGHT);
  };
  const choice = selection ? ['32px'] : [];
  const tracks = [...choice, ...columns.map(({ track }) => track)].join(' ');
  const narrow = [...choice, ...columns.filter(({ isWideOnly }) => !isWideOnly).map(({ track }) => track)].join(' ');
  const activeRow = rows.at(active);
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);

  const range = useRangeChoice({ rows, keyOf, selection, listName });

  const onKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const isAll = event.key === 'a' && (event.ctrlKey || event.metaKey);
    const to = nextRow(event.key, active, count, Math.max(1, Math.floor(sight / ROW_HEIGHT) - 1));
    if (to !== undefined) {
      if (event.shiftKey) range.extend(active, to);
      move(to);
    } else if (isAll && selection) selection.onToggleAll();
    else if (activeRow === undefined) return;
    else if (event.key === 'Enter') props.onOpen(activeRow);
    else if (event.key === ' ' && selection) range.toggle(active, event.shiftKey);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={box}
      class="sc-table"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={total + 1}
      aria-multiselectable={selection ? true : undefined}
      aria-activedescendant={activeRow && active >= first && active < last ? `${id}-${active}` : undefined}
      style={{ '--sc-table-tracks': tracks, '--sc-table-narrow-tracks': narrow }}
      onScroll={scrolling.onScroll}
      onKeyDown={onKey}
    >
      <TableHead
        columns={columns}
        sort={sort}
        selection={selection}
        onSort={(next) => {
          props.onSort(next);
          setCurrent(0);
        }}
      />
      <div class="sc-table__body" role="rowgroup" style={{ blockSize: `${realHeight({ rows: height })}px` }}>
        <div
          role="presentation"
          style={{ transform: `translateY(${place.real - place.shown + first * ROW_HEIGHT}px)` }}
        >
          {drawn.map((index) => {
            const row = rows.at(index);
            return (
              <TableRow
                key={row === undefined ? `place-${index}` : keyOf(row)}
                id={`${id}-${index}`}
                row={row}
                index={index}
                columns={columns}
                isCurrent={index === active}
                isSelected={row !== undefined && (selection?.isChosen(keyOf(row)) ?? false)}
                href={row && props.hrefOf(row)}
                selectLabel={row && selection?.rowLabel(row)}
                onToggle={
                  row && selection
                    ? (isRange) => {
                        setCurrent(index);
                        range.toggle(index, isRange);
                      }
                    : undefined
                }
                hasChoice={selection !== undefined}
                onOpen={() => {
                  setCurrent(index);
                  if (row !== undefined) props.onOpen(row);
                }}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
