/*
 * A local day is a number: the days from the 1st of January 1970 to it in the reader's calendar. Days are counted,
 * compared and stepped through as numbers; only where a moment begins or ends one do the clocks matter.
 */

const DAY_MS = 86_400_000;

/** The local day of a moment (epoch ms), in the reader's time zone. */
export function localDayOf(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;
}

/** The first moment (epoch ms) of a local day. Where the clocks leave midnight out, that is when they go on. */
export function startOfLocalDay(day: number): number {
  const [year, month, date] = partsOfDay(day);
  return new Date(year, month - 1, date).getTime();
}

/** Year, month (1 to 12) and day of the month of a local day. */
export function partsOfDay(day: number): [year: number, month: number, date: number] {
  const date = new Date(day * DAY_MS);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** The local day of a date of the calendar; a month or date out of range runs on into the next. */
export function dayFromParts(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / DAY_MS;
}

/** A local day as `YYYY-MM-DD`, as date fields and addresses have it. */
export function dayText(day: number): string {
  const [year, month, date] = partsOfDay(day);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** Reads `YYYY-MM-DD`. Nothing for what is no day of the calendar, or before 1970 or after 9999. */
export function readDayText(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  const day = year < 1970 ? Number.NaN : dayFromParts(year, month, date);
  return Number.isFinite(day) && dayText(day) === text ? day : undefined;
}

/** The weekday of a local day, from 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: number): number {
  // Day 0 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
