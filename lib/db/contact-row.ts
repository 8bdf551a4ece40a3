import type { AddressMedium, InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import { keysForStoring } from '#lib/domain/address/stored-address.ts';
import { fullName } from '#lib/domain/contact/contact-name.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { SearchFields } from '#lib/domain/search/search-fields.ts';
import { privateOwnerOf } from './viewer.ts';

/** An address of which nothing is said but what it is: the text alone, whose form says its medium. */
type StoredAddress = InteractionAddress | string;

/** What most contacts have none of. */
type Rare = 'memberships' | 'postalAddresses' | 'socialIds' | 'attributes' | 'doNotCall';

/** What of most contacts says the same: everybody sees it, who made it owns it and changed it last. */
type Usual = 'visibility' | 'ownerId' | 'updatedBy' | 'updatedAt';

/**
 * A contact as stored: with what it is found by, and without what goes without saying. The browser keeps open only so
 * many of the files that its rows lie in, and opening one takes longer than reading a row: small rows are quick ones.
 */
export interface ContactRow extends Omit<Contact, Rare | Usual | 'addresses'>, Partial<Pick<Contact, Rare | Usual>> {
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

function rareOf({ memberships, postalAddresses, socialIds, attributes, doNotCall }: Contact): Partial<Contact> {
  return {
    ...(memberships.length > 0 && { memberships }),
    ...(postalAddresses.length > 0 && { postalAddresses }),
    ...(socialIds.length > 0 && { socialIds }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(doNotCall && { doNotCall }),
  };
}

function unusualOf({ visibility, ownerId, updatedBy, updatedAt, createdBy, createdAt }: Contact): Partial<Contact> {
  return {
    ...(visibility !== 'public' && { visibility }),
    ...(ownerId !== createdBy && { ownerId }),
    ...(updatedBy !== createdBy && { updatedBy }),
    ...(updatedAt !== createdAt && { updatedAt }),
  };
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
  const {
    addresses: _addresses,
    memberships: _memberships,
    postalAddresses: _postalAddresses,
    socialIds: _socialIds,
    attributes: _attributes,
    doNotCall: _doNotCall,
    visibility: _visibility,
    ownerId: _ownerId,
    updatedBy: _updatedBy,
    updatedAt: _updatedAt,
    ...said
  } = contact;
  const addresses = contact.addresses.map(addressToRow);
  return { ...said, addresses, ...rareOf(contact), ...unusualOf(contact), ...indexFieldsOf(contact) };
}

/** Takes the index fields off again, and says what went without saying. */
export function contactFromRow(row: ContactRow): Contact {
  const { keys: _keys, organizationIds: _ids, privateOwner: _owner, addresses, ...said } = row;
  return {
    memberships: [],
    postalAddresses: [],
    socialIds: [],
    attributes: {},
    doNotCall: false,
    visibility: 'public',
    ownerId: row.createdBy,
    updatedBy: row.createdBy,
    updatedAt: row.createdAt,
    ...said,
    addresses: addresses.map(addressFromRow),
  };
}
