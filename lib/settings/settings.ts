import { z } from 'zod/mini';
import { countrySchema } from '#lib/domain/address/interaction-address.ts';
import { visibilitySchema } from '#lib/domain/record.ts';
import { tagSchema } from '#lib/domain/tag/tag.ts';

/** A web site the agent enabled: where its helpdesk is served from. */
export const enabledSiteSchema = z.object({
  /** Scheme, host and port, as `URL.origin` gives it. */
  origin: z.string().check(z.maxLength(300)),
  enabledAt: z.int(),
  /** Adapter the agent chose for a custom domain; otherwise recognised by address or markers. */
  adapterId: z.optional(z.string().check(z.maxLength(60))),
  /** The agent allows asking the helpdesk itself for the requester of a ticket. */
  readsTickets: z.optional(z.boolean()),
  /** Country in which this site's national numbers are read (R2). */
  country: z.optional(countrySchema),
});

/** How a site was set up when it was turned off. What it was allowed to do is not kept: that is asked for again. */
export const formerSiteSchema = z.object({
  ...z.pick(enabledSiteSchema, { origin: true, adapterId: true, country: true }).shape,
  /** Its addresses were underlined. */
  marked: z.optional(z.boolean()),
});

/** What the agent may do (R60). Without a policy everything is granted. */
export const rightSchema = z.enum([
  'contacts.edit',
  'contacts.delete',
  'organizations.edit',
  'organizations.delete',
  'sites.edit',
  'sites.delete',
  'private.see',
  'merge',
  'interchange',
  'definitions.edit',
]);

/** What the fields of a new contact start with (R30); those of the team's own fields are kept with these. */
export const newContactSchema = z.object({
  visibility: z.optional(visibilitySchema),
  language: z.optional(z.string().check(z.maxLength(35))),
  timeZone: z.optional(z.string().check(z.maxLength(60))),
});

/** Everything an agent can set. One value under one key of the local storage; unreadable parts fall back singly. */
export const settingsSchema = z.object({
  /** Made once per installation; the author of changes and owner of private records. */
  agentId: z.string().check(z.maxLength(60)),
  agentName: z._default(z.string().check(z.trim(), z.maxLength(200)), ''),
  agentEmail: z._default(z.string().check(z.trim(), z.maxLength(320)), ''),
  /** Country of the agent: the last resort for national numbers (R2). */
  country: z.optional(countrySchema),
  /** Own lines, mailboxes (R7), as typed. */
  ownAddresses: z._default(
    z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(320))).check(z.maxLength(500)),
    [],
  ),
  ownDomains: z._default(
    z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(253))).check(z.maxLength(200)),
    [],
  ),
  sites: z._default(z.array(enabledSiteSchema).check(z.maxLength(500)), []),
  /** Sites that were turned off and had been set up, newest first. */
  formerSites: z._default(z.array(formerSiteSchema).check(z.maxLength(100)), []),
  /** Origins on whose pages the agent has addresses underlined; a policy may have enabled them. */
  markedSites: z._default(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(500)), []),
  /** Team tags beside the standard ones (R20). */
  tags: z._default(z.array(tagSchema).check(z.maxLength(50)), []),
  badge: z._default(z.boolean(), true),
  newContact: z._default(newContactSchema, {}),
  /** Interactions that nobody is associated with are kept as a list to work through (R14). */
  keepUnresolved: z._default(z.boolean(), true),
  /** Tells of due follow-ups by system notifications; the browser must allow them too. */
  followUpNotices: z._default(z.boolean(), false),
  /** Shows how many follow-ups are due on tabs of which there is nothing else to say. */
  followUpBadge: z._default(z.boolean(), false),
  /** Adapters that the agent taught by pointing, newest first; whoever uses one reads it through its own door first. */
  taught: z._default(z.array(z.looseObject({ id: z.string().check(z.maxLength(60)) })).check(z.maxLength(200)), []),
  /** The pages on which they were taught, to go there and teach them again; they go into no file. */
  taughtOn: z._default(
    z
      .array(z.object({ id: z.string().check(z.maxLength(60)), href: z.string().check(z.maxLength(4000)) }))
      .check(z.maxLength(200)),
    [],
  ),
});

/** What an administrator may fix through `storage.managed`. Anything unreadable in it is ignored and logged. */
export const policySchema = z.object({
  /** Origins, or match patterns such as `https://*.zendesk.com/*`. */
  enabledSites: z.optional(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(500))),
  /** Of the enabled sites, those on whose pages addresses are underlined; written as `enabledSites`. */
  markedSites: z.optional(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(500))),
  ownAddresses: z.optional(z.array(z.string().check(z.maxLength(320))).check(z.maxLength(500))),
  ownDomains: z.optional(z.array(z.string().check(z.maxLength(253))).check(z.maxLength(200))),
  defaultCountry: z.optional(countrySchema),
  /** Rights granted; absent means all. */
  rights: z.optional(z.array(rightSchema)),
  /** Texts of adapter files, as they are exported; used where the agent taught nothing of their own. */
  adapters: z.optional(z.array(z.string().check(z.maxLength(40_000))).check(z.maxLength(100))),
  /** Texts of attributes, choices, tags and saved views, each a JSON object; see `policy-definitions.ts` (R44). */
  definitions: z.optional(z.array(z.string().check(z.maxLength(40_000))).check(z.maxLength(500))),
  /** What a new contact starts with, instead of what the agent set (R30). */
  newContactVisibility: z.optional(visibilitySchema),
  newContactLanguage: z.optional(z.string().check(z.maxLength(35))),
  newContactTimeZone: z.optional(z.string().check(z.maxLength(60))),
});

/** Settings with the policy laid over them: what the rest of the program works with. */
export interface EffectiveSettings extends Settings {
  managedSites: string[];
  /** The policy's sites on whose pages addresses are underlined: the agent cannot change that. */
  managedMarkedSites?: string[];
  rights: readonly Right[];
  /** Those of `ownAddresses` and `ownDomains` that the policy adds: shown as fixed, never saved as the agent's. */
  managedOwnAddresses?: string[];
  managedOwnDomains?: string[];
  /** Ids of the tags that the policy speaks of: those among `tags` are fixed. */
  managedTags?: string[];
  /** The policy's adapter files, unread. */
  managedAdapters?: string[];
  /** The policy's attributes and choices, unread. */
  managedDefinitions?: string[];
}

export type EnabledSite = z.infer<typeof enabledSiteSchema>;
export type FormerSite = z.infer<typeof formerSiteSchema>;
export type NewContactDefaults = z.infer<typeof newContactSchema>;
export type Right = z.infer<typeof rightSchema>;
export type Settings = z.infer<typeof settingsSchema>;
export type Policy = z.infer<typeof policySchema>;
