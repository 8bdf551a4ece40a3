import { z } from 'zod/mini';
import { interactionAddressSchema } from '../address/interaction-address.ts';
import { attributesSchema, postalAddressSchema } from '../contact/contact.ts';
import { recordSchema } from '../record.ts';

/** What an agent fills in for a location of an organization (R43). */
export const siteDraftSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  addresses: z._default(z.array(interactionAddressSchema).check(z.maxLength(200)), []),
  postalAddresses: z._default(z.array(postalAddressSchema).check(z.maxLength(50)), []),
  attributes: z._default(attributesSchema, {}),
});

/** A location of an organization (R43). Not a web site: those are helpdesk sites in the settings. */
export const siteSchema = z.extend(recordSchema, { organizationId: z.uuid(), ...siteDraftSchema.shape });

export type SiteDraft = z.infer<typeof siteDraftSchema>;
export type Site = z.infer<typeof siteSchema>;
