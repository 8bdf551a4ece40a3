import { z } from 'zod/mini';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import { interactionRefSchema } from '#lib/domain/interaction/interaction.ts';
import type { ListingState } from '#lib/domain/interaction/listing.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { defineMessage } from '../define.ts';
import type { RecordChange } from './change.ts';

const key = interactionRefSchema.shape.key;
const addressKey = z.string().check(z.minLength(1), z.maxLength(400));

/** Where a part of a list ended. */
const placeSchema = z.object({ value: z.union([z.number(), z.string().check(z.maxLength(200))]), key });

/** Who takes part in a listed interaction. */
export interface ListedPerson {
  id: string;
  name: string;
}

/** Whom an unresolved interaction would find now, and how many. */
export interface ListedFind {
  found: 'nobody' | 'several' | 'one' | 'name-only';
  candidates: number;
}

/** An interaction as lists show it. Times are epoch milliseconds. */
export interface ListedInteraction {
  interaction: InteractionRef;
  /** Last activity. */
  at: number;
  /** When it was first seen without anybody taking part. */
  firstAt?: number;
  state: ListingState;
  /** The first three who take part. */
  people: ListedPerson[];
  morePeople: number;
  /** The address it stands on, and the name that the page gave. */
  address?: string;
  name?: string;
  /** While it is unresolved. */
  find?: ListedFind;
}

/** The address that an interaction stands on, and how many other unresolved ones are with it. */
export interface SameAddress {
  key: string;
  extension?: string;
  display: string;
  others: number;
}

/** One interaction as the panel would show it beside its page, from what was last seen of that. */
export interface WorkItem extends Pick<
  TabView,
  | 'addresses'
  | 'resolution'
  | 'matches'
  | 'beside'
  | 'participants'
  | 'namesakes'
  | 'organizations'
  | 'suggestions'
  | 'prefill'
  | 'requesterName'
  | 'tags'
> {
  interaction: InteractionRef;
  state: ListingState;
  recordId?: string;
  firstAt?: number;
  lastAt?: number;
  sameAddress?: SameAddress;
}

/** How many interactions are unresolved (R14). */
export const worklistCount = defineMessage<{ open: number }>()({
  name: 'worklist.count',
  senders: ['page'],
  request: z.object({}),
});

/**
 * Interactions a part at a time: the unresolved ones (R14) or all; `total` counts all that fit. `next` is what to ask on
 * `after`. `hasMorePeople` says that more people have the name that was asked for than were looked through.
 */
export const worklistList = defineMessage<{
  rows: ListedInteraction[];
  /** Of the first part alone. */
  total?: number;
  next?: { value: number | string; key: string };
  hasMorePeople?: boolean;
}>()({
  name: 'worklist.list',
  senders: ['page'],
  request: z.object({
    which: z.enum(['open', 'all']),
    sort: z.enum(['at', 'title']),
    descending: z.boolean(),
    after: z.optional(placeSchema),
    query: z.optional(z.string().check(z.maxLength(320))),
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
  }),
});

/** One interaction by its key, or by the id of its record. Creates nothing (R14). */
export const worklistItem = defineMessage<WorkItem>()({
  name: 'worklist.item',
  senders: ['page'],
  request: z.object({ id: key, interaction: z.optional(z.pick(interactionRefSchema, { url: true })) }),
});

/** Associates a contact with the other unresolved interactions that are with this address: one change for all. Answers with their keys. */
export const worklistAssociateOthers = defineMessage<{ keys: string[]; changeId?: string }>()({
  name: 'worklist.associate-others',
  senders: ['page'],
  request: z.object({
    address: z.object({ key: addressKey, extension: z.optional(z.string().check(z.maxLength(12))) }),
    contactId: z.uuid(),
    except: key,
  }),
});

/** Says that an unresolved interaction needs nobody, or takes that back. */
export const worklistDismiss = defineMessage<null>()({
  name: 'worklist.dismiss',
  senders: ['page'],
  request: z.object({ key, on: z.boolean() }),
});

/** Clears the list of unresolved interactions; `clearing` names it, so that it can be taken back for ten minutes. */
export const worklistClear = defineMessage<{ count: number }>()({
  name: 'worklist.clear',
  senders: ['page'],
  request: z.object({ clearing: z.uuid() }),
});

/** Takes a clearing back; `count` is 0 when it was too long ago. */
export const worklistRestore = defineMessage<{ count: number }>()({
  name: 'worklist.restore',
  senders: ['page'],
  request: z.object({ clearing: z.uuid() }),
});

/** Who was associated with an interaction, changed or taken off, newest first. */
export const worklistHistory = defineMessage<RecordChange[]>()({
  name: 'worklist.history',
  senders: ['page'],
  request: z.object({ key }),
});
