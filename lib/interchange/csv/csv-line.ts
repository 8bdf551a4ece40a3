import { withGuard } from './formula-guard.ts';

/** Makes Excel read the file as UTF-8. */
export const CSV_MARK = '\ufeff';

/** Between several values that share a cell, as Google writes them. */
export const BETWEEN_VALUES = ' ::: ';

/** The values that share a cell, each at its place; of an empty cell one that is empty. */
export function sharedValues(cell: string): string[] {
  return cell.split(/\s*:::\s*/);
}

/** One row as RFC 4180 has it, each cell made harmless for spreadsheets. */
export function csvLine(cells: readonly string[]): string {
  const written = cells.map((cell) => {
    const safe = withGuard(cell);
    return /[",;\n\r\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${written.join(',')}\r\n`;
}
