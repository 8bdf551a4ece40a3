import { z } from 'zod/mini';
import { contactDraftSchema, membershipSchema } from './contact.ts';

/** How many rows of a file travel in one message, and are written in one transaction. */
export const ROWS_PER_PART = 500;

/** One more organization of a contact, by name. */
const importedPlaceSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  title: membershipSchema.shape.title,
  seesAllTickets: membershipSchema.shape.seesAllTickets,
});

/**
 * A contact as a file brings it. `line` says where it stood, for the reader to find it; `organizationName` finds or
 * makes its organization, in which it has `organizationTitle`; `id` is the record's own where the file tells one.
 */
export const importRowSchema = z.extend(contactDraftSchema, {
  line: z.int().check(z.minimum(1)),
  id: z.optional(z.uuid()),
  organizationName: z.optional(z.string().check(z.trim(), z.maxLength(200))),
  organizationTitle: membershipSchema.shape.title,
  /** The contact sees all tickets of that organization. */
  seesAllTickets: membershipSchema.shape.seesAllTickets,
  /** Its location in that organization, by name (R43). */
  siteName: z.optional(z.string().check(z.trim(), z.maxLength(200))),
  /** The other organizations that it belongs to. */
  otherPlaces: z.optional(z.array(importedPlaceSchema).check(z.maxLength(49))),
  /** A check found nobody of this name in its organization: it is not looked for again, which takes the longest. */
  isNameNew: z.optional(z.boolean()),
  /**
   * A check found nobody with one of its addresses, neither in the store nor before it in the file: they are not looked
   * for again as long as nobody else writes contacts.
   */
  isAddressNew: z.optional(z.boolean()),
});

/** What becomes of a row of which the store has a contact already (R31). */
export const duplicatePolicySchema = z.enum(['skip', 'update', 'add']);

export type ImportRow = z.infer<typeof importRowSchema>;
export type ImportRowInput = z.input<typeof importRowSchema>;
export type DuplicatePolicy = z.infer<typeof duplicatePolicySchema>;
