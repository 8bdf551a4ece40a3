const DAY = 86_400_000;

/** Whole days from the reader's today to a calendar date `YYYY-MM-DD`; negative when it is past, nothing when it is no date. */
export function daysUntil(date: string, now: number): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return undefined;
  const today = new Date(now);
  const then = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Math.round((then - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / DAY);
}

/** "tomorrow", "in 3 weeks", "2 months ago" in the reader's language: days, then weeks from two of them, then months, then years. */
export function formatDaysAway(days: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const distance = Math.abs(days);
  if (distance < 14) return format.format(days, 'day');
  if (distance < 60) return format.format(Math.trunc(days / 7), 'week');
  if (distance < 730) return format.format(Math.trunc(days / 30.4), 'month');
  return format.format(Math.trunc(days / 365.25), 'year');
}
