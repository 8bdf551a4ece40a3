import { z } from 'zod/mini';
import { interactionAddressSchema } from '../address/interaction-address.ts';
import { recordSchema, visibilitySchema } from '../record.ts';

const name = z.string().check(z.trim(), z.maxLength(200));

/** A person's place in one organization; several are allowed (R30). */
export const membershipSchema = z.object({
  organizationId: z.uuid(),
  title: z.optional(z.string().check(z.trim(), z.maxLength(120))),
  seesAllTickets: z.optional(z.boolean()),
});

/** A postal address of a contact, organization or site; `type` names an entry of the address types (R41). */
export const postalAddressSchema = z.object({
  type: z.string().check(z.maxLength(60)),
  department: z.optional(z.string().check(z.maxLength(120))),
  street: z.optional(z.string().check(z.maxLength(400))),
  postalCode: z.optional(z.string().check(z.maxLength(20))),
  city: z.optional(z.string().check(z.maxLength(120))),
  region: z.optional(z.string().check(z.maxLength(120))),
  country: z.optional(z.string().check(z.maxLength(60))),
  isDefault: z.optional(z.boolean()),
});

/** Values of team-defined attributes by definition id (R44). */
export const attributesSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/**
 * What an agent fills in for a contact (R30). Everything is optional: a phone alone is a contact. A draft without
 * any name and any address is refused by the service.
 */
export const contactDraftSchema = z.object({
  givenName: z._default(name, ''),
  familyName: z._default(name, ''),
  addresses: z._default(z.array(interactionAddressSchema).check(z.maxLength(200)), []),
  memberships: z._default(z.array(membershipSchema).check(z.maxLength(50)), []),
  postalAddresses: z._default(z.array(postalAddressSchema).check(z.maxLength(50)), []),
  socialIds: z._default(
    z
      .array(z.object({ network: z.string().check(z.maxLength(60)), value: z.string().check(z.maxLength(200)) }))
      .check(z.maxLength(50)),
    [],
  ),
  timeZone: z.optional(z.string().check(z.maxLength(60))),
  language: z.optional(z.string().check(z.maxLength(35))),
  notes: z.optional(z.string().check(z.maxLength(100_000))),
  attributes: z._default(attributesSchema, {}),
  siteId: z.optional(z.uuid()),
  doNotCall: z._default(z.boolean(), false),
  visibility: z._default(visibilitySchema, 'public'),
});

/** A stored contact. Index fields (keys, organization ids) are added by the database layer alone. */
export const contactSchema = z.extend(contactDraftSchema, {
  ...recordSchema.shape,
  /** Ids of contacts that were merged into this one (R31). */
  aliases: z.optional(z.array(z.uuid())),
  /** Of a contact that was merged into another: that one. It is deleted, and a look-up by its id finds the other. */
  mergedInto: z.optional(z.uuid()),
});

export type Membership = z.infer<typeof membershipSchema>;
export type PostalAddress = z.infer<typeof postalAddressSchema>;
export type ContactDraft = z.infer<typeof contactDraftSchema>;
export type ContactDraftInput = z.input<typeof contactDraftSchema>;
export type Contact = z.infer<typeof contactSchema>;
