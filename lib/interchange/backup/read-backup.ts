import { journalledTableSchema } from '#lib/domain/change/change.ts';
import { type TableRecord, tableRecordSchema } from '#lib/domain/table-record.ts';
import type { RejectedRowRead } from '../contact-of.ts';
import { linesOf } from '../text/text-chunks.ts';
import type { TextEncoding } from '../text/encoding.ts';
import { BACKUP_VERSION, type BackupHead, backupHeadSchema } from './backup-format.ts';

export type { BackupHead } from './backup-format.ts';

/** A record of a backup, read by its schema. */
export interface RecordRead {
  kind: 'record';
  line: number;
  item: TableRecord;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function headOf(value: unknown): BackupHead | undefined {
  const head = backupHeadSchema.safeParse(value);
  return head.success && head.data.sidecardBackup <= BACKUP_VERSION ? head.data : undefined;
}

function tableOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'table' in value ? value.table : undefined;
}

function recordOf(value: unknown, line: number, text: string): RecordRead | RejectedRowRead {
  const reject = (reason: 'malformed' | 'not-valid' | 'too-long', detail?: string): RejectedRowRead => ({
    kind: 'rejected',
    rejected: { line, reason, values: [text], ...(detail !== undefined && { detail }) },
  });
  const read = tableRecordSchema.safeParse(value);
  if (read.success) return { kind: 'record', line, item: read.data };
  const table = journalledTableSchema.safeParse(tableOf(value));
  if (!table.success) return reject('malformed');
  const [issue] = read.error.issues;
  const field = issue?.path.slice(1).join('.') ?? '';
  return reject(issue?.code === 'too_big' ? 'too-long' : 'not-valid', `${table.data}.${field}`);
}

/** A backup that another program laid out anew, read in one go. */
async function* readWhole(
  file: Blob,
): AsyncGenerator<{ kind: 'head'; head: BackupHead } | RecordRead | RejectedRowRead> {
  const whole = parse(await file.text());
  if (typeof whole !== 'object' || whole === null || !('head' in whole)) return;
  const head = headOf(whole.head);
  if (head === undefined) return;
  yield { kind: 'head', head };
  const records: unknown[] = 'records' in whole && Array.isArray(whole.records) ? whole.records : [];
  for (const [index, value] of records.entries()) yield recordOf(value, index + 1, JSON.stringify(value));
}

/**
 * Reads a backup: its head, then its records, a line at a time. Nothing when it is no backup, or one of a newer
 * version. A line that cannot be read is rejected alone; a file that was cut off gives what it has and a rejected end.
 */
export async function* readBackup(
  file: Blob,
  encoding: TextEncoding,
): AsyncGenerator<{ kind: 'head'; head: BackupHead } | RecordRead | RejectedRowRead> {
  let line = 0;
  let isEnded = false;
  for await (const text of linesOf(file, encoding)) {
    line += 1;
    if (line === 1) {
      const first = /^\{"head":(\{.*\}),"records":\[$/.exec(text);
      const head = first?.[1] === undefined ? undefined : headOf(parse(first[1]));
      if (first === null) {
        yield* readWhole(file);
        return;
      }
      if (head === undefined) return;
      yield { kind: 'head', head };
      continue;
    }
    isEnded ||= text.trim() === ']}';
    const said = text.replace(/,\s*$/, '').trim();
    if (isEnded || said === '') continue;
    yield recordOf(parse(said), line, said);
  }
  if (line > 0 && !isEnded)
    yield { kind: 'rejected', rejected: { line, reason: 'malformed', detail: 'end', values: [''] } };
}
