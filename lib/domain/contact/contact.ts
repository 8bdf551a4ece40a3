import { z } from 'zod';
import { interactionAddressSchema } from '../address/interaction-address.ts';
import { recordSchema, visibilitySchema } from '../record.ts';

const name = z.string().trim().max(200);

/** A person's place in one organization; several are allowed (R30). */
export const membershipSchema = z.object({
  organizationId: z.uuid(),
  title: z.string().trim().max(120).optional(),
  seesAllTickets: z.boolean().optional(),
});

/** A postal address of a contact, organization or site; `type` names an entry of the address types (R41). */
export const postalAddressSchema = z.object({
  type: z.string().max(60),
  department: z.string().max(120).optional(),
  street: z.string().max(400).optional(),
  postalCode: z.string().max(20).optional(),
  city: z.string().max(120).optional(),
  region: z.string().max(120).optional(),
  country: z.string().max(60).optional(),
  isDefault: z.boolean().optional(),
});

/** Values of team-defined attributes by definition id (R44). */
export const attributesSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/**
 * What an agent fills in for a contact (R30). Everything is optional: a phone alone is a contact. A draft without
 * any name and any address is refused by the service.
 */
export const contactDraftSchema = z.object({
  givenName: name.default(''),
  familyName: name.default(''),
  addresses: z.array(interactionAddressSchema).max(200).default([]),
  memberships: z.array(membershipSchema).max(50).default([]),
  postalAddresses: z.array(postalAddressSchema).max(50).default([]),
  socialIds: z
    .array(z.object({ network: z.string().max(60), value: z.string().max(200) }))
    .max(50)
    .default([]),
  timeZone: z.string().max(60).optional(),
  language: z.string().max(35).optional(),
  notes: z.string().max(100_000).optional(),
  attributes: attributesSchema.default({}),
  siteId: z.uuid().optional(),
  doNotCall: z.boolean().default(false),
  visibility: visibilitySchema.default('public'),
});

/** A stored contact. Index fields (keys, organization ids) are added by the database layer alone. */
export const contactSchema = contactDraftSchema.extend({
  ...recordSchema.shape,
  /** Ids of contacts that were merged into this one (R31). */
  aliases: z.array(z.uuid()).optional(),
  /** Of a contact that was merged into another: that one. It is deleted, and a look-up by its id finds the other. */
  mergedInto: z.uuid().optional(),
});

export type Membership = z.infer<typeof membershipSchema>;
export type PostalAddress = z.infer<typeof postalAddressSchema>;
export type ContactDraft = z.infer<typeof contactDraftSchema>;
export type ContactDraftInput = z.input<typeof contactDraftSchema>;
export type Contact = z.infer<typeof contactSchema>;
