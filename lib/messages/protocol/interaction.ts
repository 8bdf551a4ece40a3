import { z } from 'zod/mini';
import { interactionRefSchema } from '#lib/domain/interaction/interaction.ts';
import { defineMessage } from '../define.ts';

const contactId = z.uuid();

/** Every write answers with the change it made, for Undo. */
export interface Written {
  changeId: string;
  /** How many rows undoing an import left, because they were changed since or are in use. */
  kept?: number;
  /** It is not over yet: rows gone through, of how many. Asking again goes on. */
  rest?: { done: number; of: number };
}

/** Associates a contact by hand: makes the record when there is none, and gives the tags that nobody holds (R21). */
export const interactionAssociate = defineMessage<Written>()({
  name: 'interaction.associate',
  senders: ['page'],
  request: z.object({
    interaction: interactionRefSchema,
    contactId,
    matchedKey: z.optional(z.string().check(z.maxLength(400))),
  }),
});

/** Puts another contact in a participant's place; tags go with the place. */
export const interactionChange = defineMessage<Written>()({
  name: 'interaction.change',
  senders: ['page'],
  request: z.object({ interaction: interactionRefSchema, fromContactId: contactId, toContactId: contactId }),
});

/** Takes a participant off; it is not associated again by itself. */
export const interactionRemove = defineMessage<Written>()({
  name: 'interaction.remove',
  senders: ['page'],
  request: z.object({ interaction: interactionRefSchema, contactId }),
});

/** Gives or takes a tag; an exclusive one is taken from its holder (R20). */
export const interactionTag = defineMessage<Written>()({
  name: 'interaction.tag',
  senders: ['page'],
  request: z.object({
    interaction: interactionRefSchema,
    contactId,
    tag: z.string().check(z.maxLength(60)),
    on: z.boolean(),
  }),
});
