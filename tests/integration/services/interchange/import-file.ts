import { type DuplicatePolicy, ROWS_PER_PART } from '#lib/domain/contact/import-row.ts';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { Result } from '#lib/domain/result.ts';
import { BACKUP_ORDER } from '#lib/interchange/backup/backup-format.ts';
import { BACKUP_END, backupBeginning, backupLine } from '#lib/interchange/backup/write-backup.ts';
import { inspectFile, readFile } from '#lib/interchange/read-file.ts';
import { readAccepted } from '#lib/interchange/read-accepted.ts';
import type { RejectedRow } from '#lib/interchange/rejected.ts';
import type { ImportProgress, StagedRow } from '#lib/messages/protocol/interchange.ts';
import { listRecords } from '#lib/services/interchange/list-records.ts';
import { openImport, stagePart } from '#lib/services/interchange/open-import.ts';
import { checkRows, stepImport } from '#lib/services/interchange/step-import.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { checkFile, type ImportReview, stagedRow } from '#lib/state/import-check.ts';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import { FRANCE, ok } from '../desk.ts';

/** A text file as a page gets it. */
export function textFile(text: string): Blob {
  return new Blob([text]);
}

/** Everything a file says: its rows as they are handed over, and what is left out. */
export async function readRows(
  file: Blob,
  countries: readonly AssumedCountry[] = FRANCE,
): Promise<{ rows: StagedRow[]; rejected: RejectedRow[]; fromAgent?: string; holds?: 'organizations' }> {
  const as = await inspectFile(file);
  if (as === undefined) throw new Error('this file is of no known format');
  const rows: StagedRow[] = [];
  const rejected: RejectedRow[] = [];
  for await (const read of readFile(file, as, countries)) {
    for (const row of read) {
      if (row.kind === 'rejected') rejected.push(row.rejected);
      else rows.push(stagedRow(row));
    }
  }
  return {
    rows,
    rejected,
    ...(as.format === 'backup' && { fromAgent: as.head.agentId }),
    ...(as.format === 'csv' && as.holds === 'organizations' && { holds: as.holds }),
  };
}

/** Hands rows over, in parts of `size`, without importing them yet. */
export async function stage(
  deps: ServiceDeps,
  rows: readonly StagedRow[],
  {
    duplicates = 'skip',
    size = ROWS_PER_PART,
    fromAgent,
    write,
    holds,
  }: { holds?: 'organizations'; duplicates?: DuplicatePolicy; size?: number; fromAgent?: string; write?: number } = {},
): Promise<string> {
  const batchId = deps.newId();
  await ok(openImport(deps, { batchId, fileName: 'people.csv', duplicates, fromAgent, write, holds }));
  for (let part = 0; part * size < rows.length; part += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await ok(stagePart(deps, { batchId, part, rows: rows.slice(part * size, (part + 1) * size) }));
  }
  return batchId;
}

/** Goes on with an import until it is over. */
export async function finish(deps: ServiceDeps, batchId: string): Promise<ImportProgress> {
  let progress = await ok(stepImport(deps, { batchId }));
  // oxlint-disable-next-line no-await-in-loop
  while (progress.state !== 'finished') progress = await ok(stepImport(deps, { batchId }));
  return progress;
}

/** Checks a file as a page does, its parts as they come, and says what the import may rely on. */
export async function checkedRows(
  deps: ServiceDeps,
  file: Blob,
): Promise<{ rows: StagedRow[]; review: ImportReview; write?: number }> {
  const as = await inspectFile(file);
  if (as === undefined) throw new Error('this file is of no known format');
  const { call } = scriptedWorker({ 'interchange.check': (request) => checkRows(deps, request) });
  const words = { header: { line: '', reason: '' }, reason: () => '' };
  const check = { call, file, as, countries: FRANCE, words, isStopped: () => false, onRows: () => {} };
  const answer = await checkFile(check);
  if (!answer?.ok) throw new Error('the check was refused');
  const review = answer.value;
  const rows: StagedRow[] = [];
  for await (const read of readAccepted(file, as, FRANCE)) {
    for (const row of read) if (row.kind !== 'rejected') rows.push(stagedRow(row, review.checked));
  }
  return { rows, review, write: review.checked.write };
}

/** Imports a whole file. */
export async function importFile(
  deps: ServiceDeps,
  file: Blob,
  options: { duplicates?: DuplicatePolicy; size?: number } = {},
): Promise<ImportProgress> {
  const { rows, fromAgent, holds } = await readRows(file);
  return finish(deps, await stage(deps, rows, { ...options, fromAgent, ...(holds && { holds }) }));
}

/** A backup of everything an agent may see, as the manage page writes it. */
export async function backupOf(deps: ServiceDeps): Promise<Blob> {
  const lines: string[] = [];
  for (const table of BACKUP_ORDER) {
    let after: string | undefined;
    do {
      // oxlint-disable-next-line no-await-in-loop
      const { records, next } = await ok(
        listRecords(deps, { table, deleted: true, ...(after !== undefined && { after }) }),
      );
      for (const record of records) lines.push(backupLine(record, lines.length === 0));
      after = next;
    } while (after !== undefined);
  }
  return new Blob([backupBeginning({ exportedAt: 1, agentId: deps.agent.id, settings: {} }), ...lines, BACKUP_END]);
}

/** Asks again until the answer says so. */
export async function until<Value>(ask: () => Promise<Result<Value>>, isSo: (value: Value) => boolean): Promise<Value> {
  let value = await ok(ask());
  // oxlint-disable-next-line no-await-in-loop
  while (!isSo(value)) value = await ok(ask());
  return value;
}
