import { z } from 'zod';
import { interactionAddressSchema } from '../address/interaction-address.ts';
import { attributesSchema, postalAddressSchema } from '../contact/contact.ts';
import { normalizeDomain } from '../address/normalize-domain.ts';
import { recordSchema, visibilitySchema } from '../record.ts';

/** A mail domain, kept in lower-case ASCII so that it is found by index (R7); what is no domain stays as typed. */
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .overwrite((typed) => normalizeDomain(typed) ?? typed);

/** What an agent fills in for an organization (R40-R42). The name is unique regardless of case, accents and spacing. */
export const organizationDraftSchema = z.object({
  name: z.string().trim().min(1).max(200),
  type: z.string().max(60).default('customer'),
  domains: z.array(domain).max(200).default([]),
  addresses: z.array(interactionAddressSchema).max(200).default([]),
  postalAddresses: z.array(postalAddressSchema).max(50).default([]),
  description: z.string().max(10_000).optional(),
  notes: z.string().max(100_000).optional(),
  health: z.string().max(60).optional(),
  tier: z.string().max(60).optional(),
  industry: z.string().max(60).optional(),
  /** Calendar date, `YYYY-MM-DD`. */
  renewalDate: z.iso.date().optional(),
  creditHold: z.boolean().default(false),
  attributes: attributesSchema.default({}),
  visibility: visibilitySchema.default('public'),
});

/** A stored organization. Index fields (name key, keys, tokens) are added by the database layer alone. */
export const organizationSchema = organizationDraftSchema.extend(recordSchema.shape);

export type OrganizationDraft = z.infer<typeof organizationDraftSchema>;
export type OrganizationDraftInput = z.input<typeof organizationDraftSchema>;
export type Organization = z.infer<typeof organizationSchema>;
