/** The last moment that is kept: the year 9999 is over then in every time zone. */
export const LATEST_MOMENT = Date.UTC(10_000, 0, 1, 12);

/** Bounds of a `datetime-local` field. */
export const FIRST_LOCAL = '1970-01-01T00:00';
export const LAST_LOCAL = '9999-12-31T23:59';

/** What is wrong with a date and time as typed. */
export type MomentMistake = 'missing' | 'unreadable' | 'out-of-range';

const LOCAL = /^(\d{4,6})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/;

/**
 * Reads a local date and time as a `datetime-local` field gives it, in the reader's time zone. A time that the clocks
 * leave out in spring is the one an hour later. Before 1970 and after 9999 is a mistake, as is the 30th of February.
 */
export function readLocalMoment(text: string): { at: number } | { mistake: MomentMistake } {
  if (text.trim() === '') return { mistake: 'missing' };
  const parts = LOCAL.exec(text.trim());
  if (!parts) return { mistake: 'unreadable' };
  const [year, month, day, hour, minute] = parts.slice(1, 6).map(Number) as [number, number, number, number, number];
  const date = new Date(0);
  // The constructor takes years below 100 for those of the twentieth century.
  date.setFullYear(year, month - 1, day);
  if (date.getMonth() !== month - 1 || date.getDate() !== day || hour > 23 || minute > 59) {
    return { mistake: 'unreadable' };
  }
  date.setHours(hour, minute, 0, 0);
  const at = date.getTime();
  if (year < 1970 || at < 0 || year > 9999 || at > LATEST_MOMENT) return { mistake: 'out-of-range' };
  return { at };
}

/** A moment as a `datetime-local` field takes it, to the minute. */
export function localMomentText(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
