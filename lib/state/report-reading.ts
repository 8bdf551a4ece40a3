import { type DayRange, daysOfPeriod, momentsOf } from '#lib/domain/report/period.ts';
import { isTimeGrouping, valueOfKey } from '#lib/domain/report/report-terms.ts';
import { nextSpan } from '#lib/domain/report/time-span.ts';
import type { WeekRule } from '#lib/domain/report/week-rule.ts';
import type { ReportReading } from '#lib/messages/protocol/report.ts';
import { ALL_GROUPS, type ReportWanted } from './report-route.ts';

/** The days that an entry may be of: the address may say anything. */
const FIRST_DAY = -1;
const LAST_DAY = 2_932_897;

/** What the worker is asked for a report, and the days it is about. */
export interface ReportQuestion {
  reading: ReportReading;
  days: DayRange;
}

/** The days of the period, or those that the group narrows it to: a day, week or month of it. */
function daysWanted({ by, group, ...wanted }: ReportWanted, now: number, week: WeekRule): DayRange {
  const days = daysOfPeriod(wanted, now, week);
  const start = group === undefined || !isTimeGrouping(by) ? Number.NaN : Number(valueOfKey(group));
  if (!isTimeGrouping(by) || !Number.isSafeInteger(start) || start < FIRST_DAY || start > LAST_DAY) return days;
  const end = nextSpan(start, by) - 1;
  return { first: Math.max(days.first ?? start, start), last: Math.min(days.last ?? end, end) };
}

/** Says what to ask for a report that is wanted, seen from `now`. Of a group by time the days are the period. */
export function reportQuestion(wanted: ReportWanted, now: number, week: WeekRule): ReportQuestion {
  const { subject, by, kind, agent, topic, organization } = wanted;
  const days = daysWanted(wanted, now, week);
  const filters = {
    ...(kind !== undefined && { kind }),
    ...(agent !== undefined && { agent }),
    ...(topic !== undefined && { topic }),
    ...(organization !== undefined && { organization }),
  };
  return { reading: { subject, by, ...momentsOf(days), filters }, days };
}

/** The group that entries are asked for by; none for all of them, and for spans of time, which are a period. */
export function groupAsked({ by, group }: ReportWanted): string | undefined {
  return group === undefined || group === ALL_GROUPS || isTimeGrouping(by) ? undefined : group;
}
