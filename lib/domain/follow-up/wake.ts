/** How long the browser's alarm sleeps at most, in milliseconds: the clock may be set forward under it. */
export const LONGEST_SLEEP = 3_600_000;

/** When to wake up for the follow-up that is due `next`; never when none is owed. */
export function wakeAt(next: number | undefined, now: number): number | undefined {
  return next === undefined ? undefined : Math.min(Math.max(next, now), now + LONGEST_SLEEP);
}
