import { z } from 'zod/mini';
import { type Organization, organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import type { Site } from '#lib/domain/site/site.ts';
import type { AddressLine, ContactCard, OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import { defineMessage } from '../define.ts';
import type { RecordChange } from './change.ts';
import type { Written } from './interaction.ts';

const id = z.uuid();

/** Searches organizations by name prefix of any word, or domain. */
export const organizationSearch = defineMessage<OrganizationSummary[]>()({
  name: 'organization.search',
  senders: ['page'],
  request: z.object({ query: z.string().check(z.maxLength(320)) }),
});

/** Saves a new organization; refused with `duplicate` and the other's id when the name is taken (R41). */
export const organizationCreate = defineMessage<{ organization: OrganizationSummary; changeId: string }>()({
  name: 'organization.create',
  senders: ['page'],
  request: z.object({ draft: organizationDraftSchema }),
});

/** One organization whole, with its people, its sites and its interactions, newest first. */
export const organizationGet = defineMessage<{
  organization: Organization;
  summary: OrganizationSummary;
  addresses: AddressLine[];
  /** With the title that each has there. */
  people: ContactCard[];
  /** More people belong to it than are listed. */
  morePeople: boolean;
  sites: Site[];
} | null>()({
  name: 'organization.get',
  senders: ['page'],
  request: z.object({ id }),
});

/** Saves an edit: the fields in which `before` and `after` differ. `conflict` names them when they were changed meanwhile. */
export const organizationUpdate = defineMessage<Written>()({
  name: 'organization.update',
  senders: ['page'],
  request: z.object({ id, before: organizationDraftSchema, after: organizationDraftSchema }),
});

/** Deletes an organization; contacts and interactions keep it by name, and its name is free. */
export const organizationDelete = defineMessage<Written>()({
  name: 'organization.delete',
  senders: ['page'],
  request: z.object({ id }),
});

/** What was done to an organization, newest first; also of a deleted one. */
export const organizationHistory = defineMessage<RecordChange[]>()({
  name: 'organization.history',
  senders: ['page'],
  request: z.object({ id }),
});

/** Who has this name already, whatever its case, accents and spacing (R41); `hidden` when the agent may not see it. */
export const organizationNamed = defineMessage<OrganizationSummary | 'hidden' | null>()({
  name: 'organization.named',
  senders: ['page'],
  request: z.object({ name: z.string().check(z.maxLength(200)) }),
});
