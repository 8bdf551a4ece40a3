import { FOLLOW_UP_PICKS, type FollowUpPick, followUpMoment } from '../interaction/follow-up-picks.ts';

/** The quick choices for putting a follow-up off (R50), soonest first on most days. */
export const SNOOZE_PICKS = ['in-an-hour', ...FOLLOW_UP_PICKS] as const;

/** Those that a system notification offers: it has room for two. */
export const NOTICE_PICKS = ['in-ten-minutes', 'tomorrow'] as const;

export type SnoozePick = (typeof SNOOZE_PICKS)[number] | (typeof NOTICE_PICKS)[number];

/** Spans of real time, in milliseconds: an hour is an hour on the day the clocks change, too. */
const SPANS: Readonly<Record<Exclude<SnoozePick, FollowUpPick>, number>> = {
  'in-ten-minutes': 600_000,
  'in-an-hour': 3_600_000,
};

/**
 * The moment of a quick choice, seen from `now`. Spans count real time; days count on the reader's calendar and mean
 * nine in the morning by the reader's clock, however long the nights between are.
 */
export function snoozeMoment(pick: SnoozePick, now: number): number {
  return pick === 'in-ten-minutes' || pick === 'in-an-hour' ? now + SPANS[pick] : followUpMoment(pick, now);
}
