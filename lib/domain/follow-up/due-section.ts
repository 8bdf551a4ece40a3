/** Where a follow-up stands in the list: its moment has come, comes today, or comes later; or it was done. */
export const DUE_SECTIONS = ['overdue', 'today', 'upcoming', 'done'] as const;

export type DueSection = (typeof DUE_SECTIONS)[number];

/** The last millisecond of the reader's day that `now` is in, which may be 23 or 25 hours long. */
export function endOfDay(now: number): number {
  const date = new Date(now);
  date.setHours(24, 0, 0, 0);
  return date.getTime() - 1;
}

/** The section of a follow-up (R50) that is due at `at`, seen from `now`. */
export function dueSection({ at, doneAt }: { at: number; doneAt?: number }, now: number): DueSection {
  if (doneAt !== undefined) return 'done';
  if (at <= now) return 'overdue';
  return at <= endOfDay(now) ? 'today' : 'upcoming';
}
