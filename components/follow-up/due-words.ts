import type { SNOOZE_PICKS } from '#lib/domain/follow-up/snooze-picks.ts';
import type { DueSection } from '#lib/domain/follow-up/due-section.ts';
import { PICK_NAMES } from '../interaction/log/moment-words.ts';
import type { PlainMessageKey } from '../ui/translation.ts';

/** The quick choices for putting a follow-up off. */
export const SNOOZE_NAMES: Readonly<Record<(typeof SNOOZE_PICKS)[number], PlainMessageKey>> = {
  'in-an-hour': 'followUps.inAnHour',
  ...PICK_NAMES,
};

/** What the sections of the list are called. */
export const SECTION_NAMES: Readonly<Record<DueSection, PlainMessageKey>> = {
  overdue: 'followUps.overdue',
  today: 'followUps.today',
  upcoming: 'followUps.upcoming',
  done: 'followUps.doneLately',
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How far two moments are apart on the reader's calendar, in days. */
function daysBetween(from: number, to: number): number {
  const [one, other] = [new Date(from), new Date(to)].map((date) =>
    Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()),
  );
  return Math.round((other! - one!) / 86_400_000);
}

/** How long ago or how soon, in the largest unit that fits: minutes, hours of the same day, days, weeks, months, years. */
export function relativeWords(at: number, now: number, locale: string): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const span = at - now;
  const days = daysBetween(now, at);
  if (Math.abs(span) < HOUR) return words.format(Math.trunc(span / MINUTE), 'minute');
  if (days === 0) return words.format(Math.trunc(span / HOUR), 'hour');
  if (Math.abs(days) < 14) return words.format(days, 'day');
  if (Math.abs(days) < 60) return words.format(Math.trunc(days / 7), 'week');
  return Math.abs(days) < 730
    ? words.format(Math.trunc(days / 30.4), 'month')
    : words.format(Math.trunc(days / 365.25), 'year');
}

/** The moment itself, beside the relative words: the time of this day, else the date and the time. */
export function exactWords(at: number, now: number, locale: string): string {
  if (daysBetween(now, at) === 0) return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);
  const isSameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, {
    ...(isSameYear ? { weekday: 'short' } : { year: 'numeric' }),
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}
