import { z } from 'zod/mini';
import { settingsSchema } from './settings.ts';

const own = settingsSchema.shape;

/**
 * A change of some settings: what is left out stays. (Defaults are taken off, they would reset what is left out.)
 * `country` is taken back with `null`, since messages carry no `undefined`.
 */
export const settingsChangeSchema = z.object({
  agentName: z.optional(own.agentName.def.innerType),
  agentEmail: z.optional(own.agentEmail.def.innerType),
  country: z.optional(z.nullable(own.country.def.innerType)),
  ownAddresses: z.optional(own.ownAddresses.def.innerType),
  ownDomains: z.optional(own.ownDomains.def.innerType),
  tags: z.optional(own.tags.def.innerType),
  badge: z.optional(own.badge.def.innerType),
  newContact: z.optional(own.newContact.def.innerType),
  keepUnresolved: z.optional(own.keepUnresolved.def.innerType),
  followUpNotices: z.optional(own.followUpNotices.def.innerType),
  followUpBadge: z.optional(own.followUpBadge.def.innerType),
});
