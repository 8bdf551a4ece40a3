import { z } from 'zod/mini';
import type { FollowUpView } from '#lib/domain/follow-up/follow-up-view.ts';
import { momentSchema } from '#lib/domain/interaction/entry.ts';
import { defineMessage } from '../define.ts';

const placeSchema = z.object({ at: momentSchema, id: z.uuid() });

/**
 * The follow-ups, a page at a time: those owed by when they are due, or those done since `since` by when that was.
 * `next` is where to go on, absent when that was all.
 */
export const followUpList = defineMessage<{ followUps: FollowUpView[]; next?: { at: number; id: string } }>()({
  name: 'follow-up.list',
  senders: ['page'],
  request: z.object({ of: z.enum(['owed', 'done']), since: z.optional(momentSchema), after: z.optional(placeSchema) }),
});

/** How many of the agent's own are due by now, and how many are or will be by the end of the day. */
export const followUpCount = defineMessage<{ due: number; today: number }>()({
  name: 'follow-up.count',
  senders: ['page'],
  request: z.object({}),
});

/**
 * Goes to the page of the entry's interaction: to a tab that shows it, else to one at its address, else opens it.
 * `nowhere` when the record has no address of the web.
 */
export const followUpOpen = defineMessage<{ went: 'to-tab' | 'to-new-tab' | 'nowhere' }>()({
  name: 'follow-up.open',
  senders: ['page'],
  request: z.object({ id: z.uuid() }),
});
