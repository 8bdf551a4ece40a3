import { ENTRY_KIND_CODES } from '#lib/domain/interaction/entry-limits.ts';
import { dayText, readDayText } from '#lib/domain/report/local-day.ts';
import { PERIOD_NAMES, type WantedPeriod } from '#lib/domain/report/period.ts';
import {
  REPORT_GROUPINGS,
  REPORT_SUBJECTS,
  type ReportGrouping,
  type ReportSubject,
} from '#lib/domain/report/report-terms.ts';

/** In which order the entries of a group are listed; `agent` is by the name they were entered by (R51). */
export const ENTRY_ORDERS = ['newest', 'oldest', 'agent'] as const;

export type EntryOrder = (typeof ENTRY_ORDERS)[number];

/** Everything that says which report is shown, as the address bar carries it. */
export interface ReportWanted extends WantedPeriod {
  subject: ReportSubject;
  by: ReportGrouping;
  kind?: (typeof ENTRY_KIND_CODES)[number];
  /** Group keys. */
  agent?: string;
  topic?: string;
  organization?: string;
  /** Column, with `-` before it when the largest come first; as it is usual when absent. */
  sort?: string;
  /** Key of the group whose entries are listed instead of the report; `all` for those of every group. */
  group?: string;
  order?: EntryOrder;
}

/** What a group is asked for by when it is all of them: no key of a group begins so. */
export const ALL_GROUPS = '-all';

/** What a report starts with. */
export function usualReport(subject: ReportSubject): ReportWanted {
  return subject === 'entries'
    ? { subject, by: 'topic', period: 'last-30-days' }
    : { subject, by: 'agent', period: 'all' };
}

function oneOf<Name extends string>(names: readonly Name[], text: string | null): Name | undefined {
  return names.find((name) => name === text);
}

/** Reads the parameters of an address. What is unknown is as usual. */
export function readReport(parameters: URLSearchParams): ReportWanted {
  const subject = oneOf(REPORT_SUBJECTS, parameters.get('what')) ?? 'entries';
  const usual = usualReport(subject);
  const key = (name: string): string | undefined => parameters.get(name)?.slice(0, 300) || undefined;
  const period = oneOf(PERIOD_NAMES, parameters.get('period')) ?? usual.period;
  const day = (name: string): number | undefined =>
    period === 'custom' ? readDayText(parameters.get(name) ?? '') : undefined;
  const wanted: ReportWanted = {
    subject,
    by: oneOf(REPORT_GROUPINGS, parameters.get('by')) ?? usual.by,
    period,
    from: day('from'),
    to: day('to'),
    kind: oneOf(ENTRY_KIND_CODES, parameters.get('kind')),
    agent: key('agent'),
    topic: key('topic'),
    organization: key('organization'),
    sort: /^-?[a-zA-Z]{1,20}$/.exec(parameters.get('sort') ?? '')?.[0],
    group: key('group'),
    order: oneOf(ENTRY_ORDERS, parameters.get('order')),
  };
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as never;
}

/** The parameters of an address as `readReport` reads them; what is as usual is left out. */
export function reportParameters(wanted: ReportWanted): Record<string, string | undefined> {
  const { subject, by, period, from, to, kind, agent, topic, organization, sort, group, order } = wanted;
  const usual = usualReport(subject);
  return {
    what: subject === 'entries' ? undefined : subject,
    by: by === usual.by ? undefined : by,
    period: period === usual.period ? undefined : period,
    from: from === undefined ? undefined : dayText(from),
    to: to === undefined ? undefined : dayText(to),
    kind,
    agent,
    topic,
    organization,
    sort,
    group,
    order: order === 'newest' ? undefined : order,
  };
}
