import { z } from 'zod/mini';
import { countrySchema } from '../address/interaction-address.ts';

const query = z._default(z.string().check(z.maxLength(320)), '');
const code = z.string().check(z.maxLength(60));

/** How a list is sorted: the name of a column, with `-` before it when the last come first. */
export const listSortSchema = z.string().check(z.regex(/^-?[a-zA-Z]{1,20}$/));

/**
 * Which contacts a list shows, and in which order. Without `sort` they are in the order of their names, and when
 * something is searched for the best come first.
 */
export const contactsWantedSchema = z.object({
  query,
  /** Id of the organization they belong to, or `none`. */
  organization: z.optional(z.union([z.uuid(), z.literal('none')])),
  only: z.optional(z.enum(['private', 'public', 'no-address'])),
  country: z.optional(countrySchema),
  /** A tag that they hold in some interaction (R20). */
  tag: z.optional(code),
  sort: z.optional(listSortSchema),
});

/** The same of organizations. */
export const organizationsWantedSchema = z.object({
  query,
  type: z.optional(code),
  health: z.optional(code),
  tier: z.optional(code),
  industry: z.optional(code),
  country: z.optional(countrySchema),
  only: z.optional(z.enum(['private', 'public'])),
  sort: z.optional(listSortSchema),
});

export type ContactsWanted = z.infer<typeof contactsWantedSchema>;
export type OrganizationsWanted = z.infer<typeof organizationsWantedSchema>;
