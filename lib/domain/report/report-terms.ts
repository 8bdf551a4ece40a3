/*
 * What reports are made of, without any schema: pages read it.
 */

/** What a report counts: what was logged in the period, or follow-ups that are due in it and not done. */
export const REPORT_SUBJECTS = ['entries', 'follow-ups'] as const;

/** By what a report groups. Agents are those that entries say they were entered by (R51). */
export const REPORT_GROUPINGS = [
  'topic',
  'organization',
  'contact',
  'agent',
  'medium',
  'day',
  'week',
  'month',
] as const;

/** The groupings that are lengths of time. */
export const TIME_GROUPINGS = ['day', 'week', 'month'] as const;

export type ReportSubject = (typeof REPORT_SUBJECTS)[number];
export type ReportGrouping = (typeof REPORT_GROUPINGS)[number];
export type TimeGrouping = (typeof TIME_GROUPINGS)[number];

/** Whether a report is by a length of time. */
export function isTimeGrouping(by: ReportGrouping): by is TimeGrouping {
  return TIME_GROUPINGS.some((each) => each === by);
}

/** The key of the group of what says nothing: no topic, no organization, nobody. */
export const NO_GROUP = '-';

/** The key of a group by the value its entries have in common. Two values never have one key. */
export function groupKey(value: string | undefined): string {
  if (value === undefined || value === '') return NO_GROUP;
  return value.startsWith(NO_GROUP) ? `${NO_GROUP}${value}` : value;
}

/** The value that a key was made of; nothing for that of what says nothing. */
export function valueOfKey(key: string): string | undefined {
  if (key === NO_GROUP) return undefined;
  return key.startsWith(NO_GROUP) ? key.slice(NO_GROUP.length) : key;
}
