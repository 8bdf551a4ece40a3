import { formatDuration } from '#lib/domain/interaction/duration.ts';
import { type Figures, meanSeconds } from '#lib/domain/report/figures.ts';
import type { ReportSubject } from '#lib/domain/report/report-terms.ts';
import type { ReportColumn } from '#lib/domain/report/sort-rows.ts';
import type { PlainMessageKey } from '../ui/translation.ts';

/** The columns with figures of each kind of report. */
export const FIGURE_COLUMNS: Readonly<Record<ReportSubject, readonly Exclude<ReportColumn, 'name'>[]>> = {
  entries: ['entries', 'interactions', 'duration', 'mean', 'open', 'overdue'],
  'follow-ups': ['open', 'overdue', 'interactions'],
};

/** What the columns are called. */
export const COLUMN_NAMES: Readonly<Record<Exclude<ReportColumn, 'name'>, PlainMessageKey>> = {
  entries: 'reports.entries',
  interactions: 'reports.interactions',
  duration: 'reports.duration',
  mean: 'reports.mean',
  open: 'reports.open',
  overdue: 'reports.overdue',
};

/** A duration as `h:mm:ss`; thousands of hours as the reader writes thousands. */
function durationText(seconds: number, locale: string): string {
  return formatDuration(seconds).replace(/^\d{4,}/, (hours) => new Intl.NumberFormat(locale).format(Number(hours)));
}

/** A figure in the reader's format; a dash where there is none. */
export function figureText(figures: Figures, column: Exclude<ReportColumn, 'name'>, locale: string): string {
  if (column === 'duration') return figures.timed === 0 ? '–' : durationText(figures.seconds, locale);
  if (column === 'mean') {
    const mean = meanSeconds(figures);
    return mean === undefined ? '–' : durationText(Math.round(mean), locale);
  }
  return new Intl.NumberFormat(locale).format(figures[column]);
}
