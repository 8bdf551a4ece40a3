/** The quick choices for a follow-up (R50). */
export const FOLLOW_UP_PICKS = ['tomorrow', 'in-three-days', 'next-monday'] as const;

export type FollowUpPick = (typeof FOLLOW_UP_PICKS)[number];

/** The hour of the reader's day at which a quickly chosen follow-up is due. */
const DUE_HOUR = 9;

/** The moment of a quick choice, seen from `now`: nine in the morning of that day. On a Monday, next Monday is in a week. */
export function followUpMoment(pick: FollowUpPick, now: number): number {
  const date = new Date(now);
  const untilMonday = (8 - date.getDay()) % 7 || 7;
  const days = { tomorrow: 1, 'in-three-days': 3, 'next-monday': untilMonday }[pick];
  date.setDate(date.getDate() + days);
  date.setHours(DUE_HOUR, 0, 0, 0);
  return date.getTime();
}
