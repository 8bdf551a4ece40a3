import { keysForStoring } from '#lib/domain/address/stored-address.ts';
import { fullName } from '#lib/domain/contact/contact-name.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { SearchFields } from '#lib/domain/search/search-fields.ts';
import { privateOwnerOf } from './viewer.ts';

/** A contact as stored: with what it is found by. */
export interface ContactRow extends Contact {
  keys: string[];
  organizationIds: string[];
  privateOwner?: string;
}

/** What a contact is searched and ranked by. */
export function contactSearchFields(contact: Contact, keys: readonly string[]): SearchFields {
  return {
    names: [...new Set([`${contact.givenName} ${contact.familyName}`.trim(), fullName(contact)])],
    keys,
    extensions: contact.addresses.flatMap(({ extension }) => extension ?? []),
  };
}

/**
 * Adds the index fields of a contact. Addresses are read in their own country alone: the service fixed it when the
 * contact was saved, so that the same record always has the same keys. A deleted one has none.
 */
export function contactToRow(contact: Contact): ContactRow {
  if (contact.deletedAt !== undefined) return { ...contact, keys: [], organizationIds: [] };
  const keys = [...new Set(contact.addresses.flatMap((address) => keysForStoring(address, [])))];
  return {
    ...contact,
    keys,
    ...privateOwnerOf(contact),
    organizationIds: [...new Set(contact.memberships.map(({ organizationId }) => organizationId))],
  };
}

/** Takes the index fields off again. */
export function contactFromRow(row: ContactRow): Contact {
  const { keys: _keys, organizationIds: _ids, privateOwner: _owner, ...contact } = row;
  return contact;
}
