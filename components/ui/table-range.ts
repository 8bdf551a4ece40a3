/** Rows drawn above and below those in sight, so that a quick scroll shows no gap. */
const SPARE = 8;

/** Which rows to draw: from `first` up to, and without, `last`. */
export function shownRange({
  scrolled,
  height,
  rowHeight,
  count,
}: {
  scrolled: number;
  height: number;
  rowHeight: number;
  count: number;
}): { first: number; last: number } {
  const last = Math.min(count, Math.ceil((scrolled + height) / rowHeight) + SPARE);
  // A list that became shorter may still be scrolled beyond its end.
  return { first: Math.max(0, Math.min(Math.floor(scrolled / rowHeight) - SPARE, count - 1)), last };
}

/** The row that a key leads to; nothing for keys that do not move. */
export function nextRow(key: string, current: number, count: number, page: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, current + 1);
    case 'ArrowUp':
      return Math.max(0, current - 1);
    case 'PageDown':
      return Math.min(last, current + page);
    case 'PageUp':
      return Math.max(0, current - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
