import { LATEST_MOMENT } from '../interaction/entry-moment.ts';
import { localDayOf, startOfLocalDay } from './local-day.ts';
import { nextSpan, spanStart } from './time-span.ts';
import type { WeekRule } from './week-rule.ts';

/** The periods that a report may be about, in the order they are offered. `custom` is from one day to another. */
export const PERIOD_NAMES = [
  'today',
  'this-week',
  'this-month',
  'last-30-days',
  'last-month',
  'this-year',
  'all',
  'custom',
] as const;

export type PeriodName = (typeof PERIOD_NAMES)[number];

/** A period as it is asked for: by name, so that a link to “this month” goes with the month; `from` and `to` (local days) are those of `custom` alone, and each may be left open. */
export interface WantedPeriod {
  period: PeriodName;
  from?: number;
  to?: number;
}

/** Local days from `first` to `last`, both included; open where one is absent. */
export interface DayRange {
  first?: number;
  last?: number;
}

/** The days of a period, seen from the moment `now`. A custom one whose ends were given the wrong way round is turned. */
export function daysOfPeriod({ period, from, to }: WantedPeriod, now: number, week: WeekRule): DayRange {
  const today = localDayOf(now);
  const whole = (unit: 'week' | 'month' | 'year', steps = 0): DayRange => {
    const first = nextSpan(spanStart(today, unit, week), unit, steps);
    return { first, last: nextSpan(first, unit) - 1 };
  };
  switch (period) {
    case 'today':
      return { first: today, last: today };
    case 'this-week':
      return whole('week');
    case 'this-month':
      return whole('month');
    case 'last-30-days':
      return { first: today - 29, last: today };
    case 'last-month':
      return whole('month', -1);
    case 'this-year':
      return whole('year');
    case 'all':
      return {};
    case 'custom':
      return from !== undefined && to !== undefined && from > to ? { first: to, last: from } : openRange(from, to);
  }
}

function openRange(first: number | undefined, last: number | undefined): DayRange {
  return { ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
}

/** The moments (epoch ms) of a range of days: from the first one up to, and without, `to`. */
export function momentsOf({ first, last }: DayRange): { from: number; to: number } {
  const from = first === undefined ? 0 : Math.max(0, startOfLocalDay(first));
  const to = last === undefined ? LATEST_MOMENT + 1 : startOfLocalDay(last + 1);
  return { from, to: Math.min(Math.max(from, to), LATEST_MOMENT + 1) };
}
