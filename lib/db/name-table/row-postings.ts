import type { TermPostings } from './table-reader.ts';

/** The place of the first posting from a place on that is not before another, in a sorted run; its length if none is. */
function placeIn(run: Uint32Array, from: number, least: number): number {
  // The next one is nearly always near: steps grow until it is passed.
  let low = from;
  let step = 1;
  while (low + step < run.length && run[low + step]! < least) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, run.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (run[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Calls back with the postings that some rows, which are in order, have of the word itself: those lie in the order of
 * rows, so that few of very many are looked at.
 */
export function visitWhole({ runs, whole }: TermPostings, rows: Uint32Array, visit: (posting: number) => void): void {
  let next = 0;
  let left = whole;
  for (const each of runs) {
    const run = each.subarray(0, left);
    left -= run.length;
    const last = run.at(-1);
    if (last === undefined) return;
    // A row may have postings at the end of one run and at the beginning of the next: it is looked for in both.
    for (let at = 0; next < rows.length; next += 1) {
      const row = rows[next]!;
      at = placeIn(run, at, row * 1024);
      for (; at < run.length && run[at]! >>> 10 === row; at += 1) visit(run[at]!);
      if (row >= last >>> 10) break;
    }
  }
}
