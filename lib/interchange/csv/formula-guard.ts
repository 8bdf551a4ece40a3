/** How a cell begins that a spreadsheet would run, also behind blanks, or that was made harmless before. */
const DANGEROUS = /^'*\s*[=+\-@\t\r]/;

/**
 * Makes a cell harmless that a spreadsheet would take for a formula: an apostrophe before it has it shown as text. One
 * that has apostrophes in that place gets another, so that reading takes off exactly what writing put on.
 */
export function withGuard(cell: string): string {
  return DANGEROUS.test(cell) ? `'${cell}` : cell;
}

/** Takes off what `withGuard` put on; also what other programs put before a phone number. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && DANGEROUS.test(cell) ? cell.slice(1) : cell;
}
