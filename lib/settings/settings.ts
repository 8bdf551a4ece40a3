import { z } from 'zod';
import { countrySchema } from '#lib/domain/address/interaction-address.ts';
import { tagSchema } from '#lib/domain/tag/tag.ts';

/** A web site the agent enabled: where its helpdesk is served from. */
export const enabledSiteSchema = z.object({
  /** Scheme, host and port, as `URL.origin` gives it. */
  origin: z.string().max(300),
  enabledAt: z.number().int(),
  /** Adapter the agent chose for a custom domain; otherwise recognised by address or markers. */
  adapterId: z.string().max(60).optional(),
  /** The agent allows asking the helpdesk itself for the requester of a ticket. */
  readsTickets: z.boolean().optional(),
  /** Country in which this site's national numbers are read (R2). */
  country: countrySchema.optional(),
});

/** What the agent may do (R60). Without a policy everything is granted. */
export const rightSchema = z.enum([
  'contacts.edit',
  'contacts.delete',
  'organizations.edit',
  'sites.edit',
  'private.see',
  'merge',
  'interchange',
  'definitions.edit',
]);

/** Everything an agent can set. One value under one key of the local storage; unreadable parts fall back singly. */
export const settingsSchema = z.object({
  /** Made once per installation; the author of changes and owner of private records. */
  agentId: z.string().max(60),
  agentName: z.string().trim().max(200).default(''),
  agentEmail: z.string().trim().max(320).default(''),
  /** Country of the agent: the last resort for national numbers (R2). */
  country: countrySchema.optional(),
  /** Own lines, mailboxes (R7), as typed. */
  ownAddresses: z.array(z.string().trim().min(1).max(320)).max(500).default([]),
  ownDomains: z.array(z.string().trim().min(1).max(253)).max(200).default([]),
  sites: z.array(enabledSiteSchema).max(500).default([]),
  /** Team tags beside the standard ones (R20). */
  tags: z.array(tagSchema).max(50).default([]),
  badge: z.boolean().default(true),
  /** Adapters that the agent taught by pointing, newest first; whoever uses one reads it through its own door first. */
  taught: z
    .array(z.looseObject({ id: z.string().max(60) }))
    .max(200)
    .default([]),
});

const own = settingsSchema.shape;

/**
 * A change of some settings: what is left out stays. (Defaults are taken off, they would reset what is left out.)
 * `country` is taken back with `null`, since messages carry no `undefined`.
 */
export const settingsChangeSchema = z.object({
  agentName: own.agentName.unwrap().optional(),
  agentEmail: own.agentEmail.unwrap().optional(),
  country: own.country.unwrap().nullable().optional(),
  ownAddresses: own.ownAddresses.unwrap().optional(),
  ownDomains: own.ownDomains.unwrap().optional(),
  tags: own.tags.unwrap().optional(),
  badge: own.badge.unwrap().optional(),
});

/** What an administrator may fix through `storage.managed`. Anything unreadable in it is ignored and logged. */
export const policySchema = z.object({
  /** Origins, or match patterns such as `https://*.zendesk.com/*`. */
  enabledSites: z.array(z.string().max(300)).max(500).optional(),
  ownAddresses: z.array(z.string().max(320)).max(500).optional(),
  ownDomains: z.array(z.string().max(253)).max(200).optional(),
  defaultCountry: countrySchema.optional(),
  /** Rights granted; absent means all. */
  rights: z.array(rightSchema).optional(),
  /** Texts of adapter files, as they are exported; used where the agent taught nothing of their own. */
  adapters: z.array(z.string().max(40_000)).max(100).optional(),
});

/** Settings with the policy laid over them: what the rest of the program works with. */
export interface EffectiveSettings extends Settings {
  managedSites: string[];
  rights: readonly Right[];
  /** Those of `ownAddresses` and `ownDomains` that the policy adds: shown as fixed, never saved as the agent's. */
  managedOwnAddresses?: string[];
  managedOwnDomains?: string[];
  /** The policy's adapter files, unread. */
  managedAdapters?: string[];
}

export type EnabledSite = z.infer<typeof enabledSiteSchema>;
export type Right = z.infer<typeof rightSchema>;
export type Settings = z.infer<typeof settingsSchema>;
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
export type Policy = z.infer<typeof policySchema>;
