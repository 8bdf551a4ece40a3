import { CSV_MARK, csvLine } from '#lib/interchange/csv/csv-line.ts';
import { meanSeconds } from '#lib/domain/report/figures.ts';
import { dayText } from '#lib/domain/report/local-day.ts';
import { isTimeGrouping, valueOfKey } from '#lib/domain/report/report-terms.ts';
import type { ReportRow } from '#lib/domain/report/tally.ts';
import type { ShownReport } from './report-model.ts';

/** The words of a report's file, in the reader's language. */
export interface ReportFileWords {
  /** Names of the columns: the group, entries, interactions, seconds in all, seconds on average, open, overdue. */
  headers: readonly string[];
  total: string;
  nameOf: (row: ReportRow) => string;
}

/** A span of time as programs read it: its first day, or `YYYY-MM`. */
function timeText({ key }: ReportRow, by: ShownReport['by']): string {
  const text = dayText(Number(valueOfKey(key)));
  return by === 'month' ? text.slice(0, -3) : text;
}

function figures(row: Omit<ReportRow, 'key'>): string[] {
  const mean = meanSeconds(row);
  const timed = row.timed === 0 ? ['', ''] : [String(row.seconds), String(Math.round(mean ?? 0))];
  return [String(row.entries), String(row.interactions), ...timed, String(row.open), String(row.overdue)];
}

/** A report as CSV: every group in the order given, then the sum. Cells are harmless for spreadsheets. */
export function reportFile(
  { by, totals }: Pick<ShownReport, 'by' | 'totals'>,
  rows: readonly ReportRow[],
  { headers, total, nameOf }: ReportFileWords,
): Blob {
  const lines = rows.map((row) => csvLine([isTimeGrouping(by) ? timeText(row, by) : nameOf(row), ...figures(row)]));
  return new Blob([CSV_MARK, csvLine(headers), ...lines, csvLine([total, ...figures(totals)])], { type: 'text/csv' });
}

/** What the file is called: what it counts, by what, and the period. */
export function reportFileName({ subject, by, range }: Pick<ShownReport, 'subject' | 'by' | 'range'>): string {
  const { first, last } = range;
  const ends = [first, last].map((day) => (day === undefined ? '' : dayText(day)));
  const period = first === undefined && last === undefined ? 'all' : first === last ? ends[0] : ends.join('--');
  return `sidecard-${subject}-by-${by}-${period}.csv`;
}
