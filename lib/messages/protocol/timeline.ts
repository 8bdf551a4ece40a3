import { z } from 'zod/mini';
import type { Interaction } from '#lib/domain/interaction/interaction.ts';
import { MOST_ITEMS } from '#lib/domain/interaction/timeline-limits.ts';
import { timelineOwnerSchema } from '#lib/domain/interaction/timeline-owner.ts';
import { type TimelinePlace, timelinePlaceSchema } from '#lib/domain/interaction/timeline-place.ts';
import { defineMessage } from '../define.ts';
import type { EntryView } from './entry.ts';

/**
 * What happened with a contact or an organization: an entry of a log, or an interaction by itself with those of its
 * entries that name nobody (`moreEntries` says how many of these are not shown).
 */
export type TimelineItem =
  | { kind: 'entry'; id: string; at: number; view: EntryView }
  | {
      kind: 'interaction';
      id: string;
      at: number;
      interaction: Interaction;
      entries: EntryView[];
      moreEntries: number;
    };

/** A part of a timeline. */
export interface TimelineAnswer {
  items: TimelineItem[];
  /** What to ask on `after`; absent at the end. */
  next?: TimelinePlace;
  /** With `text`: how many rows this answer was chosen from, and how many there are, told with the first one. */
  searched?: number;
  total?: number;
}

/**
 * The interactions of a contact (also of those merged into it) or an organization and what was recorded of them,
 * newest first, a part at a time. With `text` only what has a note that holds every word of it. Such an answer may be
 * empty and still have a `next`: it is one step of the search, so that who asks can show how far it is and stop.
 * `not-found` when there is no such contact or organization for this agent.
 */
export const timelineList = defineMessage<TimelineAnswer>()({
  name: 'timeline.list',
  senders: ['page'],
  request: z.object({
    owner: timelineOwnerSchema,
    text: z.optional(z.string().check(z.maxLength(320))),
    after: z.optional(timelinePlaceSchema),
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_ITEMS))),
  }),
});

/** Interactions that a contact had before. */
export interface EarlierInteractions {
  /** Up to `MOST_COUNTED`, which means so many or more. */
  count: number;
  /** When the last of them began (epoch ms). */
  last?: number;
}

/** How many interactions a contact had, apart from the one of this key, and when the last one was. */
export const timelineEarlier = defineMessage<EarlierInteractions>()({
  name: 'timeline.earlier',
  senders: ['page'],
  request: z.object({ contactId: z.uuid(), besides: z.optional(z.string().check(z.maxLength(600))) }),
});
