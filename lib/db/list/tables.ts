import { type ContactRow, contactSearchFields } from '../contact-row.ts';
import { type OrganizationRow, organizationSearchFields } from '../organization-row.ts';
import type { ListTable } from './read-list.ts';

/** Contacts as lists read them. */
export const CONTACT_LIST: ListTable<ContactRow> = {
  rows: 'contacts',
  index: (db) => db.nameIndex,
  fieldsOf: (row) => contactSearchFields(row, row.keys),
};

/** Organizations as lists read them. */
export const ORGANIZATION_LIST: ListTable<OrganizationRow> = {
  rows: 'organizations',
  index: (db) => db.organizationIndex,
  fieldsOf: (row) => organizationSearchFields(row, row.keys),
};
