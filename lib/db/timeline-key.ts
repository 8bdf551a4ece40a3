import type { TimelinePlace } from '#lib/domain/interaction/timeline-place.ts';

/**
 * Where a row stands in the timeline of a contact or an organization: whose, when it took place, when it was recorded
 * (both negated, so that an index has the newest first and is read in pages without a cursor) and its id, so that
 * reading goes on exactly after any row.
 */
export type TimelineKey = [owner: string, before: number, recordedBefore: number, id: string];

/** A row's place in the timeline of an owner. */
export function timelineKey(owner: string, { id, at, createdAt }: TimelinePlace): TimelineKey {
  // Minus nothing is nothing here: keys are compared.
  return [owner, 0 - at, 0 - createdAt, id];
}
