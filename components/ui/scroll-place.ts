/**
 * How far a table is scrolled: `shown` in pixels of all its rows, `real` as the browser has it. Browsers cap the height
 * of what scrolls (at some 17 million pixels in Firefox), so that a table of a million rows is higher than its box can be.
 */
export interface ScrollPlace {
  shown: number;
  real: number;
}

/** Heights in pixels: of all rows, and of what is in sight of them. */
export interface ScrollHeights {
  rows: number;
  sight: number;
}

/** The most that any browser is asked to scroll. */
export const MOST_HEIGHT = 8_000_000;

/** The two places may differ by so many pixels before they are brought together again. */
const MOST_DRIFT = 2000;

/** How high the body of the table is made. */
export function realHeight({ rows }: Pick<ScrollHeights, 'rows'>): number {
  return Math.min(rows, MOST_HEIGHT);
}

function most({ rows, sight }: ScrollHeights): ScrollPlace {
  return { shown: Math.max(0, rows - sight), real: Math.max(0, realHeight({ rows }) - sight) };
}

/** Where the browser has to be scrolled to for the rows at `shown`. */
export function placeAt(shown: number, heights: ScrollHeights): ScrollPlace {
  const end = most(heights);
  const within = Math.max(0, Math.min(shown, end.shown));
  if (end.shown === end.real) return { shown: within, real: within };
  const real = Math.round((within / end.shown) * end.real);
  // At neither end unless the rows are: the browser would scroll no further.
  const held = Math.max(within > 0 ? 1 : 0, Math.min(real, within < end.shown ? end.real - 1 : end.real));
  return { shown: within, real: held };
}

/**
 * Where the rows are after the browser scrolled. A little way moves them by as much, so that wheel and touch feel as
 * they do everywhere; a long one is the scroll bar, which means a part of the whole.
 */
export function placeAfter(before: ScrollPlace, real: number, heights: ScrollHeights): ScrollPlace {
  const end = most(heights);
  if (end.shown === end.real) return { shown: real, real };
  const moved = real - before.real;
  if (moved === 0) return { shown: Math.min(before.shown, end.shown), real };
  if (Math.abs(moved) > 4 * heights.sight) {
    return { shown: end.real === 0 ? 0 : (Math.max(0, Math.min(real, end.real)) / end.real) * end.shown, real };
  }
  const shown = Math.max(0, Math.min(before.shown + moved, end.shown));
  const ideal = placeAt(shown, heights);
  const isAtEdge = real <= 0 || real >= end.real;
  return Math.abs(ideal.real - real) > MOST_DRIFT || isAtEdge ? ideal : { shown, real };
}
