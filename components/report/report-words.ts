import { startOfLocalDay } from '#lib/domain/report/local-day.ts';
import type { DayRange, PeriodName } from '#lib/domain/report/period.ts';
import { NO_GROUP, type ReportGrouping, type ReportSubject, valueOfKey } from '#lib/domain/report/report-terms.ts';
import type { GroupName } from '#lib/domain/report/group-entry.ts';
import { nextSpan, type TimeUnit, weekNumber } from '#lib/domain/report/time-span.ts';
import type { WeekRule } from '#lib/domain/report/week-rule.ts';
import { interactionMediumName } from './medium-name.ts';
import type { PlainMessageKey, Translate } from '../ui/translation.ts';

/** What a report speaks with: the reader's language, and how the reader counts weeks. */
export interface ReportVoice {
  translate: Translate;
  locale: string;
  week: WeekRule;
}

/** Names of the groupings, as they are offered. */
export const GROUPING_NAMES: Readonly<Record<ReportGrouping, PlainMessageKey>> = {
  topic: 'reports.byTopic',
  organization: 'reports.byOrganization',
  contact: 'reports.byContact',
  agent: 'reports.byAgent',
  medium: 'reports.byMedium',
  day: 'reports.byDay',
  week: 'reports.byWeek',
  month: 'reports.byMonth',
};

/** What each report is called. */
export const REPORT_TITLES: Readonly<Record<ReportSubject, Readonly<Record<ReportGrouping, PlainMessageKey>>>> = {
  entries: {
    topic: 'reports.entriesByTopic',
    organization: 'reports.entriesByOrganization',
    contact: 'reports.entriesByContact',
    agent: 'reports.entriesByAgent',
    medium: 'reports.entriesByMedium',
    day: 'reports.entriesByDay',
    week: 'reports.entriesByWeek',
    month: 'reports.entriesByMonth',
  },
  'follow-ups': {
    topic: 'reports.owedByTopic',
    organization: 'reports.owedByOrganization',
    contact: 'reports.owedByContact',
    agent: 'reports.owedByAgent',
    medium: 'reports.owedByMedium',
    day: 'reports.owedByDay',
    week: 'reports.owedByWeek',
    month: 'reports.owedByMonth',
  },
};

/** Names of the periods. */
export const PERIOD_WORDS: Readonly<Record<PeriodName, PlainMessageKey>> = {
  today: 'reports.today',
  'this-week': 'reports.thisWeek',
  'this-month': 'reports.thisMonth',
  'last-30-days': 'reports.last30Days',
  'last-month': 'reports.lastMonth',
  'this-year': 'reports.thisYear',
  all: 'reports.all',
  custom: 'reports.custom',
};

const NOTHING: Readonly<Partial<Record<ReportGrouping, PlainMessageKey>>> = {
  topic: 'reports.noTopic',
  organization: 'reports.noOrganization',
  contact: 'reports.noContact',
  agent: 'reports.noAgent',
  medium: 'reports.noMedium',
};

/** What a group is called. */
export function groupWords({ key, name }: GroupName, by: ReportGrouping, voice: ReportVoice): string {
  const { translate } = voice;
  if (by === 'day' || by === 'week' || by === 'month') return spanWords(Number(valueOfKey(key)), by, voice);
  if (key === NO_GROUP) return translate(NOTHING[by] ?? 'reports.noMedium');
  if (by === 'medium') return translate(interactionMediumName(valueOfKey(key)));
  return name ?? (by === 'contact' ? translate('reports.erased') : (valueOfKey(key) ?? ''));
}

/** What a span of time is called that begins with a local day. */
export function spanWords(start: number, unit: TimeUnit, { translate, locale, week }: ReportVoice): string {
  if (!Number.isSafeInteger(start)) return '';
  const at = startOfLocalDay(start);
  if (unit === 'year') return new Intl.DateTimeFormat(locale, { year: 'numeric' }).format(at);
  if (unit === 'month') return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }).format(at);
  if (unit === 'day') {
    const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
    return day.format(at);
  }
  const days = daysWords({ first: start, last: nextSpan(start, 'week') - 1 }, { translate, locale, week });
  return translate('reports.week', { week: String(weekNumber(start, week).week), days });
}

/** A span of time as a mark under a picture has it: as short as can be, with the year where there are several. */
export function spanMark(
  start: number,
  unit: TimeUnit,
  isOverYears: boolean,
  { locale }: Pick<ReportVoice, 'locale'>,
): string {
  const at = startOfLocalDay(start);
  const shape: Intl.DateTimeFormatOptions =
    unit === 'year'
      ? { year: 'numeric' }
      : unit === 'month'
        ? { month: 'short', year: 'numeric' }
        : { day: 'numeric', month: 'short', year: isOverYears ? 'numeric' : undefined };
  return new Intl.DateTimeFormat(locale, shape).format(at);
}

/** Local days from one to another in the reader's format; open ends in words. */
export function daysWords({ first, last }: DayRange, { translate, locale }: ReportVoice): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  if (first === undefined && last === undefined) return translate('reports.all');
  if (last === undefined) return translate('reports.since', { day: format.format(startOfLocalDay(first ?? 0)) });
  if (first === undefined) return translate('reports.until', { day: format.format(startOfLocalDay(last)) });
  return format.formatRange(startOfLocalDay(first), startOfLocalDay(last));
}

/** How much a row, a bar or a span stands for, in words: entries, or follow-ups and how many of them are overdue. */
export function valueWords(
  { entries, overdue }: { entries: number; overdue: number },
  subject: ReportSubject,
  translate: Translate,
): string {
  if (subject === 'entries') return translate('reports.valueEntries', { count: entries });
  const value = translate('reports.valueOwed', { count: entries });
  return overdue === 0 ? value : translate('reports.withOverdue', { value, overdue });
}
