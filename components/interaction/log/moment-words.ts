import type { FollowUpPick } from '#lib/domain/interaction/follow-up-picks.ts';
import type { MomentMistake } from '#lib/domain/interaction/entry-moment.ts';
import type { PlainMessageKey } from '../../ui/translation.ts';

/** What is wrong with a date and time, and what to do. */
export const MOMENT_MISTAKES: Readonly<Record<MomentMistake, PlainMessageKey>> = {
  missing: 'log.momentMissing',
  unreadable: 'log.momentUnreadable',
  'out-of-range': 'log.momentOutOfRange',
};

/** The quick choices of a follow-up. */
export const PICK_NAMES: Readonly<Record<FollowUpPick, PlainMessageKey>> = {
  tomorrow: 'log.tomorrow',
  'in-three-days': 'log.inThreeDays',
  'next-monday': 'log.nextMonday',
};

/** A moment for a reader: the day as it is near (today, tomorrow, Monday), else the date; always the time. */
export function momentWords(at: number, now: number, locale: string): string {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);
  const days = daysBetween(now, at);
  if (Math.abs(days) < 2) {
    return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')} ${time}`;
  }
  const isSameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const date = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: isSameYear ? undefined : 'numeric',
  });
  return `${date.format(at)}, ${time}`;
}

function daysBetween(now: number, at: number): number {
  const [from, to] = [new Date(now), new Date(at)].map((date) =>
    Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()),
  );
  return Math.round((to! - from!) / 86_400_000);
}
