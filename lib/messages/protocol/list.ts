import { z } from 'zod/mini';
import type { AttributeValue } from '#lib/domain/definition/attribute-value.ts';
import type { Visibility } from '#lib/domain/record.ts';
import type { TableRecord } from '#lib/domain/table-record.ts';
import { contactEditSchema, organizationEditSchema } from '#lib/domain/view/bulk-edit.ts';
import type { OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import { MOST_IDS, MOST_IN_PART, MOST_IN_WINDOW } from '#lib/domain/view/list-limits.ts';
import { contactsWantedSchema, organizationsWantedSchema } from '#lib/domain/view/list-wanted.ts';
import { defineMessage } from '../define.ts';
import type { ListedContact } from './contact.ts';

const place = z.int().check(z.minimum(0));
const window = { from: place, count: z.int().check(z.minimum(1), z.maximum(MOST_IN_WINDOW)) };
const some = { from: place, count: z.int().check(z.minimum(1), z.maximum(MOST_IDS)) };
const ids = z.array(z.uuid()).check(z.minLength(1), z.maxLength(MOST_IN_PART));

/** An organization as a table lists it. */
export interface ListedOrganization extends OrganizationSummary {
  industry?: string;
  visibility: Visibility;
  updatedAt: number;
  /** Values of the team's own fields by their ids, long texts cut; left out when there are none (R44). */
  attributes?: Record<string, AttributeValue>;
}

/**
 * Some rows of a list at their places, `null` for one that went while it was read; how many there are in all, and a
 * stamp that is another one once the list may be.
 */
export interface ListWindow<Row> {
  rows: (Row | null)[];
  total: number;
  stamp: string;
}

/** Ids of the rows at some places of a list. */
export interface ListIds {
  ids: string[];
  total: number;
  stamp: string;
}

/** Some of the contacts that are wanted, in the order that is wanted. */
export const listContacts = defineMessage<ListWindow<ListedContact>>()({
  name: 'list.contacts',
  senders: ['page'],
  request: z.object({ wanted: contactsWantedSchema, ...window }),
});

/** The same of organizations. */
export const listOrganizations = defineMessage<ListWindow<ListedOrganization>>()({
  name: 'list.organizations',
  senders: ['page'],
  request: z.object({ wanted: organizationsWantedSchema, ...window }),
});

/** The ids of contacts that are wanted, for what is done to all of them. */
export const listContactIds = defineMessage<ListIds>()({
  name: 'list.contact-ids',
  senders: ['page'],
  request: z.object({ wanted: contactsWantedSchema, ...some }),
});

/** The same of organizations. */
export const listOrganizationIds = defineMessage<ListIds>()({
  name: 'list.organization-ids',
  senders: ['page'],
  request: z.object({ wanted: organizationsWantedSchema, ...some }),
});

/** The countries that contacts or organizations are at home in, with the number of them. */
export const listCountries = defineMessage<{ country: string; count: number }[]>()({
  name: 'list.countries',
  senders: ['page'],
  request: z.object({ of: z.enum(['contacts', 'organizations']) }),
});

/** What a part of a change of many did: rows written, and rows that were so already or are gone. */
export interface ListChanged {
  changed: number;
  left: number;
}

const part = { changeId: z.uuid(), ids };

/** Changes one field of contacts, a part of those that are meant: all parts are one change, undone as one. */
export const listEditContacts = defineMessage<ListChanged>()({
  name: 'list.edit-contacts',
  senders: ['page'],
  request: z.object({ ...part, edit: contactEditSchema }),
});

/** The same of organizations. */
export const listEditOrganizations = defineMessage<ListChanged>()({
  name: 'list.edit-organizations',
  senders: ['page'],
  request: z.object({ ...part, edit: organizationEditSchema }),
});

/** Deletes a part of the contacts or organizations that are meant. */
export const listDelete = defineMessage<ListChanged>()({
  name: 'list.delete',
  senders: ['page'],
  request: z.object({ ...part, of: z.enum(['contacts', 'organizations']) }),
});

/**
 * Records whole, for an export of those that were chosen, with the names of the organizations and locations that they
 * belong to. Of `organization-sites` the ids are those of organizations: all their locations.
 */
export const listRecords = defineMessage<{ records: TableRecord[]; names: [id: string, name: string][] }>()({
  name: 'list.records',
  senders: ['page'],
  request: z.object({ of: z.enum(['contacts', 'organizations', 'sites', 'organization-sites']), ids }),
});
