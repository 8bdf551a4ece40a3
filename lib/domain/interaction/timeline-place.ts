import { z } from 'zod/mini';

/** Where something stands in a timeline: when it took place, when it was recorded (epoch ms), and its id. */
export const timelinePlaceSchema = z.object({
  at: z.int(),
  createdAt: z.int(),
  id: z.uuid(),
});

export type TimelinePlace = z.infer<typeof timelinePlaceSchema>;

/** Compares two places: the newest comes first; of those at one moment the one that was recorded last. */
export function comparePlaces(one: TimelinePlace, other: TimelinePlace): number {
  return other.at - one.at || other.createdAt - one.createdAt || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}
