import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import { type DuplicatePolicy, ROWS_PER_PART } from '#lib/domain/contact/import-row.ts';
import type { AttributeValue } from '#lib/domain/definition/attribute-value.ts';
import type { Failure, Result } from '#lib/domain/result.ts';
import { readAccepted } from '#lib/interchange/read-accepted.ts';
import type { ImportFile } from '#lib/interchange/read-file.ts';
import type { ListedChoices } from '#lib/interchange/values/choice.ts';
import type { Call } from '#lib/messages/call.ts';
import type { ImportProgress, StagedRow } from '#lib/messages/protocol/interchange.ts';
import { type CheckedLines, stagedRow } from './import-check.ts';

/** What running an import needs. */
export interface ImportRun {
  call: Call;
  isCancelled: () => boolean;
  onProgress: (progress: ImportProgress) => void;
}

/**
 * How an import ended: `finished`; `gone` when it was taken back, because of the failure if there is one; `stopped`
 * when the worker does not answer, so that somebody has to go on or take it back.
 */
export type RunEnd = { end: 'finished' | 'gone' | 'stopped'; progress?: ImportProgress; failure?: Failure };

/** How often something that may pass is tried again: a worker that is restarting, a name that was taken meanwhile. */
const ATTEMPTS = 3;
const PASSING: ReadonlySet<Failure['code']> = new Set(['unavailable', 'conflict']);

async function persistently<Value>(ask: () => Promise<Result<Value>>): Promise<Result<Value>> {
  let answer = await ask();
  for (let attempt = 1; !answer.ok && PASSING.has(answer.failure.code) && attempt < ATTEMPTS; attempt += 1) {
    // oxlint-disable-next-line no-await-in-loop
    answer = await ask();
  }
  return answer;
}

/** Takes an import back to the end. */
export async function takeBack(run: ImportRun, batchId: string, because?: Failure): Promise<RunEnd> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const answer = await persistently(() => run.call('interchange.back', { batchId }));
    if (!answer.ok) return { end: 'stopped', failure: answer.failure };
    run.onProgress(answer.value);
    if (answer.value.state === 'gone') return { end: 'gone', failure: because };
  }
}

/** Goes on with an import whose rows are all handed over. One that cannot go on is taken back, so that it is whole or not. */
export async function goOn(run: ImportRun, batchId: string): Promise<RunEnd> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const answer = await persistently(() => run.call('interchange.step', { batchId }));
    if (!answer.ok && answer.failure.code === 'unavailable') return { end: 'stopped', failure: answer.failure };
    if (!answer.ok) return takeBack(run, batchId, answer.failure);
    run.onProgress(answer.value);
    if (answer.value.state === 'finished') return { end: 'finished', progress: answer.value };
    if (run.isCancelled()) return takeBack(run, batchId);
  }
}

/** Hands a file over part by part and imports it. */
export async function runImport(
  run: ImportRun,
  what: {
    batchId: string;
    file: Blob;
    fileName: string;
    as: ImportFile;
    countries: readonly AssumedCountry[];
    lists?: ListedChoices;
    duplicates: DuplicatePolicy;
    attributes?: Readonly<Record<string, AttributeValue>>;
    checked: CheckedLines;
  },
): Promise<RunEnd> {
  const { batchId, file, fileName, as, countries, lists, duplicates, attributes, checked } = what;
  const fromAgent = as.format === 'backup' ? as.head.agentId : undefined;
  const opened = await run.call('interchange.open', {
    batchId,
    fileName: fileName.slice(0, 300),
    duplicates,
    ...(as.format === 'csv' && as.holds === 'organizations' && { holds: as.holds }),
    ...(attributes && { attributes: { ...attributes } }),
    ...(fromAgent !== undefined && { fromAgent }),
    ...(checked.write !== undefined && { write: checked.write }),
  });
  if (!opened.ok) return { end: 'gone', failure: opened.failure };
  let rows: StagedRow[] = [];
  let part = 0;
  /** The part that is on its way: the next one is read from the file meanwhile. */
  let handing: Promise<Failure | undefined> | undefined;
  async function send(number: number, some: StagedRow[]): Promise<Failure | undefined> {
    const answer = await persistently(() => run.call('interchange.stage', { batchId, part: number, rows: some }));
    if (answer.ok) run.onProgress(answer.value);
    return answer.ok ? undefined : answer.failure;
  }
  const hand = async (): Promise<Failure | undefined> => {
    const failure = await handing;
    if (failure || rows.length === 0) return failure;
    handing = send(part, rows);
    part += 1;
    rows = [];
    return undefined;
  };
  try {
    for await (const some of readAccepted(file, as, countries, lists)) {
      for (const row of some) {
        if (row.kind !== 'rejected') rows.push(stagedRow(row, checked));
        if (rows.length < ROWS_PER_PART) continue;
        const failure = await hand();
        if (failure) return await takeBack(run, batchId, failure);
        if (run.isCancelled()) {
          await handing;
          return await takeBack(run, batchId);
        }
      }
    }
  } catch (error) {
    await handing;
    await takeBack(run, batchId);
    throw error;
  }
  const failure = (await hand()) ?? (await handing);
  if (failure) return takeBack(run, batchId, failure);
  return goOn(run, batchId);
}

/** A file that was changed or removed since it was chosen cannot be read on. */
export function isFileGone(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'NotReadableError' || error.name === 'NotFoundError');
}
