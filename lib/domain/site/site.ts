import { z } from 'zod';
import { interactionAddressSchema } from '../address/interaction-address.ts';
import { attributesSchema, postalAddressSchema } from '../contact/contact.ts';
import { recordSchema } from '../record.ts';

/** What an agent fills in for a location of an organization (R43). */
export const siteDraftSchema = z.object({
  name: z.string().trim().min(1).max(200),
  addresses: z.array(interactionAddressSchema).max(200).default([]),
  postalAddresses: z.array(postalAddressSchema).max(50).default([]),
  attributes: attributesSchema.default({}),
});

/** A location of an organization (R43). Not a web site: those are helpdesk sites in the settings. */
export const siteSchema = recordSchema.extend({ organizationId: z.uuid(), ...siteDraftSchema.shape });

export type SiteDraft = z.infer<typeof siteDraftSchema>;
export type Site = z.infer<typeof siteSchema>;
