import { z } from 'zod/mini';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { NamedContact } from '#lib/domain/contact/group-names.ts';
import { mergeChoiceSchema } from '#lib/domain/contact/merge-contacts.ts';
import type { OrganizationGroup } from '#lib/domain/organization/group-organizations.ts';
import { distinctKindSchema, MOST_TOLD_APART } from '#lib/domain/distinction/distinction.ts';
import { organizationMergeChoiceSchema } from '#lib/domain/organization/merge-organizations.ts';
import type { Organization } from '#lib/domain/organization/organization.ts';
import type { ContactCard, OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import { MOST_IN_PART } from '#lib/domain/view/list-limits.ts';
import { defineMessage } from '../define.ts';
import type { Written } from './interaction.ts';

const id = z.uuid();

/** Records that were told apart, as far as the agent may see them. */
export interface SetApart {
  /** Ids of the distinctions that say so. */
  rows: string[];
  /** Ids of two or more records; of merged ones, those they went into. */
  ids: string[];
}

/**
 * What names of contacts are compared by, in the order of their ids, a stretch of the store at a time; `next` is what
 * to ask on `after`. Very many are asked for: nothing else of them is said.
 */
export const duplicateNames = defineMessage<{ contacts: NamedContact[]; next?: string }>()({
  name: 'duplicate.names',
  senders: ['page'],
  request: z.object({ after: z.optional(id) }),
});

/** Contacts as a group of namesakes shows them; those that are gone are left out. */
export const duplicateCards = defineMessage<ContactCard[]>()({
  name: 'duplicate.cards',
  senders: ['page'],
  request: z.object({ ids: z.array(id).check(z.minLength(1), z.maxLength(MOST_IN_PART)) }),
});

/** Contacts that hold the same address or line, a stretch of the store at a time; `next` is what to ask on `from`. */
export const duplicateAddresses = defineMessage<{ groups: { key: string; ids: string[] }[]; next?: string }>()({
  name: 'duplicate.addresses',
  senders: ['page'],
  request: z.object({ from: z.optional(z.string().check(z.maxLength(400))) }),
});

/**
 * Contacts side by side, the organizations they belong to, their locations by name, and how many interactions each took
 * part in, by its id.
 */
export const duplicateCompare = defineMessage<{
  contacts: Contact[];
  organizations: OrganizationSummary[];
  sites: { id: string; name: string }[];
  interactions: [id: string, count: number][];
}>()({
  name: 'duplicate.compare',
  senders: ['page'],
  request: z.object({ ids: z.array(id).check(z.minLength(1), z.maxLength(50)) }),
});

/**
 * Merges one contact into another: of the choices in `fromOther` the other's value is kept. Interactions and entries
 * go along, and the other's id leads to the one that is kept.
 */
export const duplicateMerge = defineMessage<Written>()({
  name: 'duplicate.merge',
  senders: ['page'],
  request: z.object({ keepId: id, otherId: id, fromOther: z.array(mergeChoiceSchema).check(z.maxLength(1000)) }),
});

/** Organizations that may be there twice, over the whole store, and how many were looked at. */
export const duplicateOrganizations = defineMessage<{
  looked: number;
  groups: OrganizationGroup[];
  organizations: OrganizationSummary[];
}>()({
  name: 'duplicate.organizations',
  senders: ['page'],
  request: z.object({}),
});

/** Organizations side by side, with how many contacts, locations and interactions each has. */
export const duplicateCompareOrganizations = defineMessage<
  { organization: Organization; people: number; sites: number; interactions: number }[]
>()({
  name: 'duplicate.compare-organizations',
  senders: ['page'],
  request: z.object({ ids: z.array(id).check(z.minLength(1), z.maxLength(50)) }),
});

/**
 * Merges one organization into another: of the choices in `fromOther` the other's value is kept. Contacts, locations,
 * interactions and entries go along, and the other's id leads to the one that is kept.
 */
export const duplicateMergeOrganizations = defineMessage<Written>()({
  name: 'duplicate.merge-organizations',
  senders: ['page'],
  request: z.object({
    keepId: id,
    otherId: id,
    fromOther: z.array(organizationMergeChoiceSchema).check(z.maxLength(1000)),
  }),
});

/** Everything that was told apart, the latest first, and some records of the latest as a list shows them. */
export const duplicateToldApart = defineMessage<{
  sets: SetApart[];
  contacts: ContactCard[];
  organizations: OrganizationSummary[];
}>()({
  name: 'duplicate.told-apart',
  senders: ['page'],
  request: z.object({ of: distinctKindSchema }),
});

/** Says of records that look alike that no two of them are the same: they are no longer found together. */
export const duplicateTellApart = defineMessage<Written>()({
  name: 'duplicate.tell-apart',
  senders: ['page'],
  request: z.object({ of: distinctKindSchema, ids: z.array(id).check(z.minLength(2), z.maxLength(MOST_TOLD_APART)) }),
});

/** Takes back that records were told apart: what looks alike is found again. `rows` are ids of distinctions. */
export const duplicateLookAgain = defineMessage<Written>()({
  name: 'duplicate.look-again',
  senders: ['page'],
  request: z.object({ rows: z.array(id).check(z.minLength(1), z.maxLength(100)) }),
});
