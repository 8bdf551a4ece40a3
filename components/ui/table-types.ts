import type { ComponentChildren } from 'preact';

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

/** Rows of which only those in sight are known. */
export interface TableRows<Row> {
  /** How many there are in all. */
  count: number;
  /** The row at a place; nothing while it is on its way. */
  at: (place: number) => Row | undefined;
  /** Told which places are in sight: from the first up to, not with, the last. */
  onShown?: (first: number, last: number) => void;
}

/** Which rows are chosen, and how that changes. */
export interface TableSelection<Row> {
  /** Whether all rows are, those that were never in sight included, some, or none. */
  all: 'all' | 'some' | 'none';
  isChosen: (key: string) => boolean;
  onToggle: (key: string) => void;
  onToggleAll: () => void;
  /** Chooses the rows from one place to another, both with, or none of them; without it only one at a time. */
  onRange?: (from: number, to: number, isOn: boolean) => void;
  /** Names the box of a row, and that of all rows. */
  rowLabel: (row: Row) => string;
  allLabel: string;
}
