import { csvLine } from './csv/csv-line.ts';
import type { RejectedRow } from './rejected.ts';

/** The first line of a file of rejected rows: the columns of the file they come from, and why each was left out. */
export function rejectedHeader(headers: readonly string[], words: { line: string; reason: string }): string {
  return csvLine([...headers, words.line, words.reason]);
}

/** One rejected row, with its values where they stood and the reason in words behind them. */
export function rejectedLine(row: RejectedRow, columns: number, reason: string): string {
  const values = Array.from({ length: Math.max(columns, row.values.length) }, (_, index) => row.values[index] ?? '');
  return csvLine([...values, String(row.line), reason]);
}
