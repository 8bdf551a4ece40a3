import { meanSeconds } from './figures.ts';
import { isTimeGrouping, NO_GROUP, type ReportGrouping, type ReportSubject, valueOfKey } from './report-terms.ts';
import type { ReportRow } from './tally.ts';

/** The columns of a report, by which it can be sorted. */
export const REPORT_COLUMNS = ['name', 'entries', 'interactions', 'duration', 'mean', 'open', 'overdue'] as const;

export type ReportColumn = (typeof REPORT_COLUMNS)[number];

/** How a report is sorted. */
export interface ReportSort {
  column: ReportColumn;
  descending: boolean;
}

/**
 * How a report is sorted when nobody said: by time in its order, by agent by the name they were entered by (R51), else
 * what counts most first.
 */
export function usualSort(by: ReportGrouping, subject: ReportSubject): ReportSort {
  if (isTimeGrouping(by) || by === 'agent') return { column: 'name', descending: false };
  return { column: subject === 'follow-ups' ? 'open' : 'entries', descending: true };
}

function valueOf(row: ReportRow, column: Exclude<ReportColumn, 'name'>): number | undefined {
  switch (column) {
    case 'duration':
      return row.timed === 0 ? undefined : row.seconds;
    case 'mean':
      return meanSeconds(row);
    default:
      return row[column];
  }
}

/** Compares numbers; those that are missing come last either way. */
function compareValues(one: number | undefined, other: number | undefined, descending: boolean): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return descending ? other - one : one - other;
}

/**
 * Rows in an order. Names as the reader sorts them, time by time; the group of what says nothing comes last among
 * names. Rows that are equal are in the order of their names.
 */
export function sortRows(
  rows: readonly ReportRow[],
  { column, descending }: ReportSort,
  { by, nameOf, locale }: { by: ReportGrouping; nameOf: (row: ReportRow) => string; locale: string },
): ReportRow[] {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const names = new Map(rows.map((row) => [row, nameOf(row)]));
  const days = new Map(rows.map((row) => [row, Number(valueOfKey(row.key))]));
  const byName = (one: ReportRow, other: ReportRow, isDescending: boolean): number => {
    if (isTimeGrouping(by)) return compareValues(days.get(one), days.get(other), isDescending);
    const nameless = Number(one.key === NO_GROUP) - Number(other.key === NO_GROUP);
    const order = collator.compare(names.get(one) ?? '', names.get(other) ?? '') || (one.key < other.key ? -1 : 1);
    return nameless || (isDescending ? -order : order);
  };
  return rows.toSorted((one, other) => {
    if (column === 'name') return byName(one, other, descending);
    return compareValues(valueOf(one, column), valueOf(other, column), descending) || byName(one, other, false);
  });
}
