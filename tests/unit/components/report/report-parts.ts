import type { Figures } from '#lib/domain/report/figures.ts';
import { readDayText } from '#lib/domain/report/local-day.ts';
import type { ReportRow } from '#lib/domain/report/tally.ts';
import { ISO_WEEK } from '#lib/domain/report/week-rule.ts';
import type { ReportPart } from '#lib/messages/protocol/report.ts';
import type { ReportVoice } from '#components/report/report-words.ts';
import { english, french } from '#tests/support/languages.ts';

/** The voices that reports speak with in tests. */
export const ENGLISH: ReportVoice = { ...english, week: ISO_WEEK };
export const FRENCH: ReportVoice = { ...french, week: ISO_WEEK };

/** The local day of a date. */
export const day = (text: string): number => readDayText(text)!;

/** One entry's figures. */
export function figures(wish: Partial<Figures> = {}): Figures {
  return { entries: 1, interactions: 1, seconds: 0, timed: 0, open: 0, overdue: 0, ...wish };
}

/** A row that is called as its key. */
export function row(key: string, wish: Partial<Figures> = {}): ReportRow {
  return { key, name: key, ...figures(wish) };
}

/** A part of a report with these groups, each with so many entries, all of one day. */
export function partOf(groups: Readonly<Record<string, number>>): ReportPart {
  return {
    groups: Object.entries(groups).map(([key, entries]) => ({ ...row(key, { entries }), interactions: [1] })),
    days: [{ day: day('2026-11-20'), entries: Object.values(groups).reduce((sum, each) => sum + each, 0), overdue: 0 }],
    facets: {
      agents: [{ key: 'ada', name: 'Ada' }],
      topics: Object.keys(groups).map((key) => ({ key, name: key })),
      organizations: [
        { key: 'o1', name: 'Notaires Rivière' },
        { key: 'o2', name: 'Garage Morel' },
      ],
    },
    read: 1,
    total: 1,
  };
}
