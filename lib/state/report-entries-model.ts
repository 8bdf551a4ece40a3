import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { WeekRule } from '#lib/domain/report/week-rule.ts';
import type { Failure } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { Request } from '#lib/messages/protocol/protocol.ts';
import type { ReadingState, ReportedEntry } from '#lib/messages/protocol/report.ts';
import { groupAsked, reportQuestion } from './report-reading.ts';
import type { EntryOrder, ReportWanted } from './report-route.ts';
import { createTurns } from './turns.ts';
import { MOST_LISTED } from './whole-list.ts';

/** The entries behind one group of a report. */
export interface ReportEntriesModel {
  /** In the order that was asked for. While they are read, those that came are there already. */
  entries: ReadonlySignal<readonly ReportedEntry[]>;
  /** Not all of them were read yet. */
  isReading: ReadonlySignal<boolean>;
  /** There are more than are listed. */
  isCut: ReadonlySignal<boolean>;
  failure: ReadonlySignal<Failure | undefined>;
  show: (wanted: ReportWanted) => Promise<void>;
  /** Of a list that is cut, reads on. */
  more: () => Promise<void>;
  /** Somebody wrote: a short list is read again, and what is listed stays until all of it is there. */
  noteChange: () => void;
  /** Stops reading and forgets what was read: the list is left. */
  leave: () => void;
}

/** A list of so many is read again by itself when records change. */
const READ_AGAIN = 2_000;

function inOrder(entries: readonly ReportedEntry[], order: EntryOrder, locale: string): readonly ReportedEntry[] {
  if (order === 'newest') return entries;
  if (order === 'oldest') return entries.toReversed();
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  // Sorting is stable: the entries of one agent stay newest first.
  return entries.toSorted((one, other) => collator.compare(one.agent.name ?? '', other.agent.name ?? ''));
}

/** Makes the model of the list under a report. */
export function createReportEntriesModel(
  { call, now, week, locale }: { call: Call; now: () => number; week: WeekRule; locale: string },
  most: number = MOST_LISTED,
): ReportEntriesModel {
  const found = signal<readonly ReportedEntry[]>([]);
  const order = signal<EntryOrder>('newest');
  const isReading = signal(true);
  const isCut = signal(false);
  const failure = signal<Failure>();
  const turns = createTurns();
  let wanted: ReportWanted | undefined;
  let asked = '';
  /** Where the list that is cut goes on. */
  let goesOn: { request: Request<'report.entries'>; before: ReadingState['next'] } | undefined;

  function requestOf(what: ReportWanted): Request<'report.entries'> {
    const group = groupAsked(what);
    return { ...reportQuestion(what, now(), week).reading, ...(group !== undefined && { group }) };
  }

  /** Reads `most` more than there are; they appear as they come, or once all are there. */
  async function readOn(
    request: Request<'report.entries'>,
    { rows, from, appears }: { rows: ReportedEntry[]; from: ReadingState['next']; appears: boolean },
  ): Promise<void> {
    const isNewest = turns.next();
    const enough = rows.length + most;
    let before = from;
    do {
      // Each part begins where the one before it ended.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await call('report.entries', { ...request, ...(before && { before }) });
      if (!isNewest()) return;
      if (!answer.ok) {
        asked = '';
        batch(() => {
          failure.value = answer.failure;
          isReading.value = false;
        });
        return;
      }
      for (const row of answer.value.entries) rows.push(row);
      before = answer.value.next;
      if (appears && answer.value.entries.length > 0) found.value = [...rows];
    } while (before !== undefined && rows.length < enough);
    goesOn = before && { request, before };
    batch(() => {
      found.value = rows;
      isCut.value = before !== undefined;
      isReading.value = false;
    });
  }

  async function read(what: ReportWanted, isFirst: boolean): Promise<void> {
    const request = requestOf(what);
    asked = JSON.stringify(request);
    batch(() => {
      isReading.value = true;
      failure.value = undefined;
      if (isFirst) found.value = [];
    });
    await readOn(request, { rows: [], from: request.before, appears: isFirst });
  }

  return {
    entries: computed(() => inOrder(found.value, order.value, locale)),
    isReading,
    isCut,
    failure,
    async show(what) {
      wanted = what;
      order.value = what.order ?? 'newest';
      if (JSON.stringify(requestOf(what)) !== asked) await read(what, true);
    },
    async more() {
      if (goesOn === undefined || isReading.peek()) return;
      const { request, before } = goesOn;
      isReading.value = true;
      await readOn(request, { rows: [...found.peek()], from: before, appears: false });
    },
    noteChange() {
      if (wanted === undefined || isReading.value || found.value.length > READ_AGAIN) return;
      void read(wanted, false);
    },
    leave() {
      turns.forget();
      asked = '';
      wanted = undefined;
      goesOn = undefined;
      batch(() => {
        found.value = [];
        isReading.value = true;
      });
    },
  };
}
