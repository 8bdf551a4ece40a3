import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { DayRange } from '#lib/domain/report/period.ts';
import { createTally, type Report } from '#lib/domain/report/tally.ts';
import type { WeekRule } from '#lib/domain/report/week-rule.ts';
import type { Failure } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import { NO_CHOICES, type ReportChoices, createFacets } from './report-facets.ts';
import { reportQuestion } from './report-reading.ts';
import type { ReportWanted } from './report-route.ts';
import { createTurns } from './turns.ts';

/** A finished report, and what it is about. */
export interface ShownReport extends Report {
  subject: ReportWanted['subject'];
  by: ReportWanted['by'];
  days: Report['days'];
  range: DayRange;
  /** When it was counted, epoch ms. */
  countedAt: number;
}

/** What is being done: nothing; entries are read, so many of so many; it was stopped. */
export type ReportProgress = { step: 'idle' } | { step: 'reading'; read: number; total: number } | { step: 'stopped' };

/** Counts the report that the address asks for. */
export interface ReportModel {
  progress: ReadonlySignal<ReportProgress>;
  /** The last one that was finished. While another is counted, this one still stands. */
  report: ReadonlySignal<ShownReport | undefined>;
  choices: ReadonlySignal<ReportChoices>;
  /** What the topic and the organization that are filtered by are called, where they still exist. */
  filtered: ReadonlySignal<{ topic?: string; organization?: string }>;
  /** Records changed since, and the report is too long to be counted again unasked. */
  isStale: ReadonlySignal<boolean>;
  failure: ReadonlySignal<Failure | undefined>;
  /** Counts what is wanted, unless that is what is shown or being counted. */
  show: (wanted: ReportWanted) => Promise<void>;
  /** Counts again what is wanted. */
  reload: () => Promise<void>;
  cancel: () => void;
  /** Somebody wrote: a short report is counted again, of a long one it is said. */
  noteChange: () => void;
}

/** A report over so many entries is counted again by itself when records change: it takes a few tenths of a second. */
const COUNTED_AGAIN = 5_000;

/** Makes the model of the reports. Entries are counted part by part, so that it can be stopped and says how far it is. */
export function createReportModel({
  call,
  now,
  week,
  locale,
}: {
  call: Call;
  now: () => number;
  week: WeekRule;
  locale: string;
}): ReportModel {
  const progress = signal<ReportProgress>({ step: 'idle' });
  const report = signal<ShownReport>();
  const choices = signal<ReportChoices>(NO_CHOICES);
  const filtered = signal<{ topic?: string; organization?: string }>({});
  const isStale = signal(false);
  const failure = signal<Failure>();
  const turns = createTurns();
  let wanted: ReportWanted | undefined;
  let asked = '';

  /** Counts everything once. Shows nothing before the end; `isSilent` says nothing of it either. */
  async function count(what: ReportWanted, isSilent: boolean): Promise<void> {
    const isNewest = turns.next();
    const countedAt = now();
    const { reading, days: range } = reportQuestion(what, countedAt, week);
    asked = JSON.stringify(reading);
    const tally = createTally(what.by, week);
    const facets = createFacets(locale);
    let names = {};
    let [read, total] = [0, 0];
    let before = reading.before;
    if (!isSilent) progress.value = { step: 'reading', read, total };
    do {
      // Each part begins where the one before it ended.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await call('report.part', { ...reading, ...(before && { before }) });
      if (!isNewest()) return;
      if (!answer.ok) {
        asked = '';
        batch(() => {
          failure.value = answer.failure;
          progress.value = { step: 'idle' };
        });
        return;
      }
      const part = answer.value;
      tally.add(part.groups, part.days);
      facets.add(part.facets);
      names = part.filtered ?? names;
      read += part.read;
      total = part.total ?? total;
      before = part.next;
      if (!isSilent) progress.value = { step: 'reading', read, total };
    } while (before !== undefined);
    batch(() => {
      report.value = { ...tally.report(), subject: what.subject, by: what.by, range, countedAt };
      choices.value = facets.choices();
      filtered.value = names;
      isStale.value = false;
      failure.value = undefined;
      progress.value = { step: 'idle' };
    });
    entriesRead = read;
  }

  let entriesRead = 0;

  return {
    progress,
    report,
    choices,
    filtered,
    isStale,
    failure,
    async show(what) {
      wanted = what;
      if (JSON.stringify(reportQuestion(what, now(), week).reading) !== asked) await count(what, false);
    },
    async reload() {
      if (wanted !== undefined) await count(wanted, false);
    },
    cancel() {
      if (progress.value.step !== 'reading') return;
      turns.forget();
      asked = '';
      progress.value = { step: 'stopped' };
    },
    noteChange() {
      if (wanted === undefined || report.value === undefined || progress.value.step !== 'idle') return;
      if (entriesRead > COUNTED_AGAIN) isStale.value = true;
      else void count(wanted, true);
    },
  };
}
