import type { TableRecord } from '#lib/domain/table-record.ts';
import { BACKUP_VERSION, type BackupHead } from './backup-format.ts';

/**
 * The beginning of a backup: JSON as a whole, with one record to a line, so that it can be read a line at a time
 * however large it is. What follows it are `backupLine`s and `BACKUP_END`.
 */
export function backupBeginning(head: Omit<BackupHead, 'sidecardBackup'>): string {
  return `{"head":${JSON.stringify({ sidecardBackup: BACKUP_VERSION, ...head })},"records":[`;
}

/** One record; `isFirst` of the whole file. */
export function backupLine(record: TableRecord, isFirst: boolean): string {
  return `${isFirst ? '' : ','}\n${JSON.stringify(record)}`;
}

export const BACKUP_END = '\n]}\n';
