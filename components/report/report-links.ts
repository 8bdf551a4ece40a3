import { writeManageRoute } from '#lib/state/manage-route.ts';
import { type ReportWanted, usualReport } from '#lib/state/report-route.ts';
import { nextSpan, type TimeUnit } from '#lib/domain/report/time-span.ts';
import type { DayRange } from '#lib/domain/report/period.ts';
import { groupKey } from '#lib/domain/report/report-terms.ts';

/** The address of a report. */
export function reportHref(wanted: ReportWanted): string {
  return writeManageRoute({ page: 'reports', ...wanted });
}

/** A report without the list that it may show instead of its figures. */
export function wholeReport({ group: _group, order: _order, ...wanted }: ReportWanted): ReportWanted {
  return wanted;
}

/** A report without filters, over all time where that is what hides everything. */
export function unfiltered({ subject, by, period, from, to, sort }: ReportWanted): ReportWanted {
  return {
    ...usualReport(subject),
    by,
    period,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(sort !== undefined && { sort }),
  };
}

/** A report over another period. */
export function overPeriod({ from: _from, to: _to, ...wanted }: ReportWanted, period: DayRange | 'all'): ReportWanted {
  if (period === 'all') return { ...wanted, period: 'all' };
  const { first, last } = period;
  return {
    ...wanted,
    period: 'custom',
    ...(first !== undefined && { from: first }),
    ...(last !== undefined && { to: last }),
  };
}

/**
 * Where a mark of the picture over time leads: to the entries of its span where the report is by such spans, else to
 * the same report over that span alone.
 */
export function spanHref(wanted: ReportWanted, start: number, unit: TimeUnit, range: DayRange): string {
  if (wanted.by === unit) return reportHref({ ...wanted, group: groupKey(String(start)) });
  const end = nextSpan(start, unit) - 1;
  const first = Math.max(start, range.first ?? start);
  const last = Math.min(end, range.last ?? end);
  return reportHref(overPeriod(wanted, { first, last }));
}
