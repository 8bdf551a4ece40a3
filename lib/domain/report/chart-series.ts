import type { DayPart } from './figures.ts';
import { countSpans, nextSpan, spanStart, type TimeUnit } from './time-span.ts';
import type { WeekRule } from './week-rule.ts';

/** As many spans as a picture over time holds: more would be too narrow to point at. */
export const MOST_SPANS = 400;

/** Up to so many are columns, more are a line. */
export const MOST_COLUMNS = 62;

/** One span of time in a picture: its first day, and what is in it. */
export interface SpanValue {
  start: number;
  entries: number;
  overdue: number;
}

/** What a picture over time shows. `left` entries are before it, when there are more spans than it holds. */
export interface TimeSeries {
  unit: TimeUnit;
  spans: SpanValue[];
  left: number;
}

const UNITS: readonly TimeUnit[] = ['day', 'week', 'month', 'year'];

/** The shortest unit by which the days give a picture of columns. */
function unitFor(first: number, last: number, week: WeekRule): TimeUnit {
  return UNITS.find((unit) => countSpans(first, last, unit, week) <= MOST_COLUMNS) ?? 'year';
}

/**
 * Puts days together to spans of equal kind without gaps, from `first` to `last`: the period asked for, as far as it
 * is bounded, else what there is. Nothing when there are no days.
 */
export function timeSeries(
  days: readonly DayPart[],
  range: { first?: number; last?: number },
  { unit: wanted, week }: { unit?: TimeUnit; week: WeekRule },
): TimeSeries | undefined {
  const [earliest, latest] = [days[0]?.day, days.at(-1)?.day];
  if (earliest === undefined || latest === undefined) return undefined;
  const wide = { first: Math.min(range.first ?? earliest, earliest), last: Math.max(range.last ?? latest, latest) };
  const isTooWide = countSpans(wide.first, wide.last, wanted ?? 'year', week) > MOST_SPANS;
  const { first, last } = isTooWide ? { first: earliest, last: latest } : wide;
  const unit = wanted ?? unitFor(first, last, week);
  const count = countSpans(first, last, unit, week);
  const end = spanStart(last, unit, week);
  let start = count > MOST_SPANS ? nextSpan(end, unit, 1 - MOST_SPANS) : spanStart(first, unit, week);
  const spans = new Map<number, SpanValue>();
  for (; start <= end; start = nextSpan(start, unit)) spans.set(start, { start, entries: 0, overdue: 0 });
  let left = 0;
  for (const { day, entries, overdue } of days) {
    const span = spans.get(spanStart(day, unit, week));
    if (span === undefined) left += entries;
    else {
      span.entries += entries;
      span.overdue += overdue;
    }
  }
  return { unit, spans: [...spans.values()], left };
}

/** A round number at or above the largest value, for the top of an axis: one of these times a power of ten. */
const ROUND = [1, 2, 3, 4, 5, 6, 8, 10];

/** The top of an axis that the largest value stands on: small ones are their own, others are rounded up. */
export function axisTop(largest: number): number {
  if (largest <= 4) return Math.max(1, largest);
  const power = 10 ** Math.floor(Math.log10(largest));
  return ROUND.map((step) => step * power).find((top) => top >= largest) ?? 10 * power;
}

/** The largest of some rows, and the sum of those that a picture leaves out. */
export function topOf<Row>(
  rows: readonly Row[],
  most: number,
  valueOf: (row: Row) => number,
): { top: Row[]; others: { count: number; value: number } } {
  const ordered = rows.toSorted((one, other) => valueOf(other) - valueOf(one));
  const fits = rows.length <= most;
  const top = fits ? ordered : ordered.slice(0, most - 1);
  const rest = ordered.slice(top.length);
  return { top, others: { count: rest.length, value: rest.reduce((sum, row) => sum + valueOf(row), 0) } };
}
