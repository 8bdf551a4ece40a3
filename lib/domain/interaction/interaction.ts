import { z } from 'zod/mini';
import { recordSchema } from '../record.ts';

/** What kind of exchange an interaction is, as far as the page tells. */
export const interactionMediumSchema = z.enum(['call', 'email', 'chat', 'form', 'ticket']);

/** Who started it, as far as the page tells. */
export const directionSchema = z.enum(['inbound', 'outbound', 'internal']);

/**
 * The interaction a page shows. `key` is `site|kind|id` and never changes for one ticket, whatever view of it is
 * open (R15); `site` is the page's host (with its port), `id` the helpdesk's own id, `number` what people call it where
 * that is another.
 */
export const interactionRefSchema = z.object({
  key: z.string().check(z.minLength(1), z.maxLength(600)),
  site: z.string().check(z.minLength(1), z.maxLength(300)),
  kind: z.string().check(z.minLength(1), z.maxLength(60)),
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  number: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
  url: z.string().check(z.maxLength(2000)),
  title: z.optional(z.string().check(z.maxLength(500))),
  medium: z.optional(interactionMediumSchema),
  direction: z.optional(directionSchema),
});

/** How a participant came to be associated: by the rule R11 and R12 alone, or by an agent. */
export const associationOriginSchema = z.enum(['automatic', 'manual']);

/** A contact of an interaction with its tags (R20), by whom and since when (epoch ms). */
export const participantSchema = z.object({
  contactId: z.uuid(),
  tags: z.array(z.string()).check(z.maxLength(50)),
  origin: associationOriginSchema,
  addedAt: z.int(),
  addedBy: z.string(),
  /** The address key that matched, when one did. */
  matchedKey: z.optional(z.string()),
});

/**
 * A stored interaction: `id` is the record's own, `helpdeskId` the one the helpdesk gave it (`id` of its reference).
 * `removedContactIds` are contacts that an agent took off: they are never associated again
 * by themselves. Fields of the log (topic, follow-up and the like, R50) join it where they are used.
 */
export const interactionSchema = z.extend(recordSchema, {
  ...z.omit(interactionRefSchema, { id: true }).shape,
  helpdeskId: z.string().check(z.minLength(1), z.maxLength(200)),
  participants: z.array(participantSchema).check(z.maxLength(200)),
  removedContactIds: z._default(z.array(z.uuid()).check(z.maxLength(200)), []),
  addressKeys: z._default(z.array(z.string()).check(z.maxLength(50)), []),
  organizationId: z.optional(z.uuid()),
  followUpAt: z.optional(z.int()),
});

export type InteractionMedium = z.infer<typeof interactionMediumSchema>;
export type Direction = z.infer<typeof directionSchema>;
export type InteractionRef = z.infer<typeof interactionRefSchema>;
export type Participant = z.infer<typeof participantSchema>;
export type Interaction = z.infer<typeof interactionSchema>;
