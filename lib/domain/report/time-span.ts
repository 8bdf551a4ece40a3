import { dayFromParts, partsOfDay, weekdayOf } from './local-day.ts';
import type { WeekRule } from './week-rule.ts';

/** The lengths of time that figures are put together by. */
export type TimeUnit = 'day' | 'week' | 'month' | 'year';

/** The first day of the day, week, month or year that a local day is in. */
export function spanStart(day: number, unit: TimeUnit, { firstDay }: WeekRule): number {
  const [year, month] = partsOfDay(day);
  if (unit === 'day') return day;
  if (unit === 'week') return day - ((weekdayOf(day) - firstDay + 7) % 7);
  return dayFromParts(year, unit === 'month' ? month : 1, 1);
}

/** The first day of the span after the one that begins with `start`; `steps` of them on, back when negative. */
export function nextSpan(start: number, unit: TimeUnit, steps = 1): number {
  if (unit === 'day') return start + steps;
  if (unit === 'week') return start + 7 * steps;
  const [year, month, date] = partsOfDay(start);
  return unit === 'month' ? dayFromParts(year, month + steps, date) : dayFromParts(year + steps, month, date);
}

/** How many spans of a unit there are from that of the day `first` to that of the day `last`. */
export function countSpans(first: number, last: number, unit: TimeUnit, week: WeekRule): number {
  const [from, to] = [spanStart(first, unit, week), spanStart(last, unit, week)];
  if (unit === 'day') return to - from + 1;
  if (unit === 'week') return (to - from) / 7 + 1;
  const [[fromYear, fromMonth], [toYear, toMonth]] = [partsOfDay(from), partsOfDay(to)];
  return unit === 'year' ? toYear - fromYear + 1 : (toYear - fromYear) * 12 + toMonth - fromMonth + 1;
}

/**
 * The number of the week that begins with `start`, and the year it counts to. A week over New Year counts to the new
 * year when enough of its days are in it.
 */
export function weekNumber(start: number, { minimalDays }: WeekRule): { week: number; year: number } {
  const decisive = start + 7 - minimalDays;
  const [year] = partsOfDay(decisive);
  return { week: Math.floor((decisive - dayFromParts(year, 1, 1)) / 7) + 1, year };
}
