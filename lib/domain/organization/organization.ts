import { z } from 'zod/mini';
import { interactionAddressSchema } from '../address/interaction-address.ts';
import { attributesSchema, postalAddressSchema } from '../contact/contact.ts';
import { normalizeDomain } from '../address/normalize-domain.ts';
import { recordSchema, visibilitySchema } from '../record.ts';

/** A mail domain, kept in lower-case ASCII so that it is found by index (R7); what is no domain stays as typed. */
const domain = z.string().check(
  z.trim(),
  z.toLowerCase(),
  z.maxLength(253),
  z.overwrite((typed) => normalizeDomain(typed) ?? typed),
);

/** What an agent fills in for an organization (R40-R42). The name is unique regardless of case, accents and spacing. */
export const organizationDraftSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  type: z._default(z.string().check(z.maxLength(60)), 'customer'),
  domains: z._default(z.array(domain).check(z.maxLength(200)), []),
  addresses: z._default(z.array(interactionAddressSchema).check(z.maxLength(200)), []),
  postalAddresses: z._default(z.array(postalAddressSchema).check(z.maxLength(50)), []),
  description: z.optional(z.string().check(z.maxLength(10_000))),
  notes: z.optional(z.string().check(z.maxLength(100_000))),
  health: z.optional(z.string().check(z.maxLength(60))),
  tier: z.optional(z.string().check(z.maxLength(60))),
  industry: z.optional(z.string().check(z.maxLength(60))),
  /** Calendar date, `YYYY-MM-DD`. */
  renewalDate: z.optional(z.iso.date()),
  creditHold: z._default(z.boolean(), false),
  attributes: z._default(attributesSchema, {}),
  visibility: z._default(visibilitySchema, 'public'),
});

/** A stored organization. Index fields (name key, keys, tokens) are added by the database layer alone. */
export const organizationSchema = z.extend(organizationDraftSchema, {
  ...recordSchema.shape,
  /** Ids of organizations that were merged into this one (R31). */
  aliases: z.optional(z.array(z.uuid())),
  /** Of one that was merged into another: that one. It is deleted, and a look-up by its id finds the other. */
  mergedInto: z.optional(z.uuid()),
});

export type OrganizationDraft = z.infer<typeof organizationDraftSchema>;
export type OrganizationDraftInput = z.input<typeof organizationDraftSchema>;
export type Organization = z.infer<typeof organizationSchema>;
