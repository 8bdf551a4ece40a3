import { type EntryMoment, countEntries, readEntriesBack } from '#lib/db/entry-pages.ts';
import type { EntryRow } from '#lib/db/entry-row.ts';
import { isVisible } from '#lib/db/viewer.ts';
import type { ReadingState, ReportReading } from '#lib/messages/protocol/report.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/**
 * Rows read at once, and how often for one answer. Rows with notes of the greatest length are some 200 kB each, so that
 * the worker never holds more than a few dozen megabytes; an answer comes soon enough to be given up.
 */
const ROWS_AT_ONCE = 250;
const READS_PER_ANSWER = 8;

/** Follow-ups that are not done are found by when they are due, entries by when they took place. */
function momentOf({ subject }: ReportReading): EntryMoment {
  return subject === 'follow-ups' ? 'owedAt' : 'at';
}

/** How many rows a report's period has, read or not: to say how far the reading is. */
export function countRows({ db }: ServiceDeps, reading: ReportReading): Promise<number> {
  return countEntries(db, momentOf(reading), reading);
}

/**
 * Reads the next rows of a report's period, from the last back, and hands those that the agent may see and that are not
 * deleted (R10) to `take`, some hundreds at a time. Stops early when `take` says that it has enough.
 */
export async function readEntries(
  deps: ServiceDeps,
  reading: ReportReading,
  take: (rows: readonly EntryRow[]) => Promise<boolean>,
): Promise<ReadingState> {
  const { db } = deps;
  const { from, to } = reading;
  const moment = momentOf(reading);
  const viewer = viewerOf(deps);
  let { before } = reading;
  let read = 0;
  for (let turn = 0; turn < READS_PER_ANSWER; turn += 1) {
    // Each page begins where the one before it ended.
    // oxlint-disable-next-line no-await-in-loop
    const rows = await readEntriesBack(db, moment, { from, to, ...(before && { before }) }, ROWS_AT_ONCE);
    read += rows.length;
    // oxlint-disable-next-line no-await-in-loop
    const hasEnough = await take(rows.filter((row) => isVisible(row, viewer)));
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_AT_ONCE) return { read };
    before = { at: last[moment] ?? last.at, id: last.id };
    if (hasEnough) break;
  }
  return { read, ...(before && { next: before }) };
}
