import { z } from 'zod';
import { interactionAddressSchema } from '../address/interaction-address.ts';
import { attributesSchema, postalAddressSchema } from '../contact/contact.ts';
import { recordSchema } from '../record.ts';

/** A location of an organization (R43). Not a web site: those are helpdesk sites in the settings. */
export const siteSchema = recordSchema.extend({
  organizationId: z.uuid(),
  name: z.string().trim().min(1).max(200),
  addresses: z.array(interactionAddressSchema).max(200).default([]),
  postalAddresses: z.array(postalAddressSchema).max(50).default([]),
  attributes: attributesSchema.default({}),
});

export type Site = z.infer<typeof siteSchema>;
