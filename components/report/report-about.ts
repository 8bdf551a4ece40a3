import type { DayRange } from '#lib/domain/report/period.ts';
import type { ReportChoices } from '#lib/state/report-facets.ts';
import type { ReportWanted } from '#lib/state/report-route.ts';
import { ENTRY_KINDS } from '../interaction/log/entry-kind.ts';
import { daysWords, type ReportVoice } from './report-words.ts';

/** What a report is about, in one line: its days, and each filter by what it is called. */
export function aboutReport(
  { kind, agent, topic, organization }: ReportWanted,
  days: DayRange,
  {
    choices,
    filtered,
    voice,
  }: {
    choices: ReportChoices;
    filtered: { topic?: string; organization?: string };
    voice: ReportVoice;
  },
): string {
  const { translate } = voice;
  const called = (list: keyof ReportChoices, key: string | undefined, otherwise?: string): string | undefined =>
    key && (choices[list].find((each) => each.key === key)?.name ?? otherwise ?? key);
  const named = (label: string, name: string | undefined): string[] =>
    name === undefined ? [] : [translate('reports.at', { name: label, value: name })];
  return [
    daysWords(days, voice),
    ...(kind === undefined ? [] : [translate(ENTRY_KINDS[kind].name)]),
    ...named(translate('reports.byAgent'), called('agents', agent)),
    ...named(translate('reports.byTopic'), called('topics', topic, filtered.topic)),
    ...named(translate('reports.byOrganization'), called('organizations', organization, filtered.organization)),
  ].join(' · ');
}
