import type { AddressMedium, InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import { keysForStoring } from '#lib/domain/address/stored-address.ts';
import { fullName } from '#lib/domain/contact/contact-name.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { SearchFields } from '#lib/domain/search/search-fields.ts';
import { privateOwnerOf } from './viewer.ts';

/** An address of which nothing is said but what it is: the text alone, whose form says its medium. */
type StoredAddress = InteractionAddress | string;

/** What most contacts have none of, or say the same of: everybody sees it, who made it owns it and changed it last. */
function usualOf({ createdAt, createdBy }: Pick<Contact, 'createdAt' | 'createdBy'>) {
  return {
    memberships: [],
    postalAddresses: [],
    socialIds: [],
    attributes: {},
    doNotCall: false,
    visibility: 'public',
    ownerId: createdBy,
    updatedBy: createdBy,
    updatedAt: createdAt,
  } satisfies Partial<Contact>;
}

type Usual = keyof ReturnType<typeof usualOf>;

/**
 * A contact as stored: with what it is found by, and without what goes without saying. The browser keeps open only so
 * many of the files that its rows lie in, and opening one takes longer than reading a row: small rows are quick ones.
 */
export interface ContactRow extends Omit<Contact, Usual | 'addresses'>, Partial<Pick<Contact, Usual>> {
  addresses: StoredAddress[];
  keys: string[];
  organizationIds?: string[];
  privateOwner?: string;
}

/** What a contact is searched and ranked by. */
export function contactSearchFields(
  contact: Pick<ContactRow, 'givenName' | 'familyName' | 'addresses'>,
  keys: readonly string[],
): SearchFields {
  return {
    names: [...new Set([`${contact.givenName} ${contact.familyName}`.trim(), fullName(contact)])],
    keys,
    extensions: contact.addresses.flatMap((address) => (typeof address === 'string' ? [] : (address.extension ?? []))),
  };
}

const mediumOf = (value: string): AddressMedium => (value.includes('@') ? 'email' : 'phone');

function addressToRow(address: InteractionAddress): StoredAddress {
  const { medium, value, ...more } = address;
  return medium === mediumOf(value) && Object.keys(more).length === 0 ? value : address;
}

function addressFromRow(address: StoredAddress): InteractionAddress {
  return typeof address === 'string' ? { medium: mediumOf(address), value: address } : address;
}

/** The same text, number or truth, or as empty a list. */
function isSame(value: unknown, usual: unknown): boolean {
  return typeof usual === 'object' ? Object.keys(value as object).length === 0 : value === usual;
}

/** What a contact is found by. A deleted one is found by nothing. */
function indexFieldsOf(contact: Contact): Pick<ContactRow, 'keys' | 'organizationIds' | 'privateOwner'> {
  if (contact.deletedAt !== undefined) return { keys: [] };
  const organizationIds = [...new Set(contact.memberships.map(({ organizationId }) => organizationId))];
  return {
    keys: [...new Set(contact.addresses.flatMap((address) => keysForStoring(address, [])))],
    ...privateOwnerOf(contact),
    ...(organizationIds.length > 0 && { organizationIds }),
  };
}

/**
 * Adds the index fields of a contact. Addresses are read in their own country alone: the service fixed it when the
 * contact was saved, so that the same record always has the same keys.
 */
export function contactToRow(contact: Contact): ContactRow {
  const row: Partial<ContactRow> = { ...contact, addresses: contact.addresses.map(addressToRow) };
  for (const [name, usual] of Object.entries(usualOf(contact)) as [Usual, unknown][])
    if (isSame(contact[name], usual)) delete row[name];
  return { ...(row as ContactRow), ...indexFieldsOf(contact) };
}

/** Takes the index fields off again, and says what went without saying. */
export function contactFromRow(row: ContactRow): Contact {
  const { keys: _keys, organizationIds: _ids, privateOwner: _owner, addresses, ...said } = row;
  return { ...usualOf(row), ...said, addresses: addresses.map(addressFromRow) };
}
