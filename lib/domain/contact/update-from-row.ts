import type { InteractionAddress } from '../address/interaction-address.ts';
import { keysForStoring } from '../address/stored-address.ts';
import { sameValue } from '../same-value.ts';
import type { Contact, ContactDraft, Membership, PostalAddress } from './contact.ts';

const POSTAL_FIELDS = ['type', 'department', 'street', 'postalCode', 'city', 'region', 'country'] as const;

/** Two lists as one: what the first does not have yet is added. */
function union<Item>(one: readonly Item[], other: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const held = new Set(one.map(keyOf));
  return [...one, ...other.filter((item) => !held.has(keyOf(item)))];
}

/** What an address is, however it is written. */
export function addressIdentity(address: InteractionAddress): string {
  const key = keysForStoring(address, [])[0] ?? address.value;
  return `${address.medium}|${key}|${address.extension ?? ''}`;
}

/** Both notes, unless one says what the other does. */
export function bothNotes(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined || one.includes(other)) return one ?? other;
  return other.includes(one) ? other : `${one}\n\n${other}`;
}

/** The memberships of both; a title that one has fills the other's place. */
export function bothMemberships(one: readonly Membership[], other: readonly Membership[]): Membership[] {
  const titles = new Map(other.map((membership) => [membership.organizationId, membership]));
  const filled = one.map((membership) => ({ ...titles.get(membership.organizationId), ...membership }));
  return union(filled, other, ({ organizationId }) => organizationId);
}

/** Lists of two drafts with both values kept; the first one's defaults stay the defaults (R31). */
export function bothLists(
  one: ContactDraft,
  other: ContactDraft,
): Pick<ContactDraft, 'addresses' | 'memberships' | 'postalAddresses' | 'socialIds' | 'notes'> {
  const text = (value: unknown): string => JSON.stringify(value);
  const plainAddress = ({ isDefault: _default, ...rest }: InteractionAddress): InteractionAddress => rest;
  const plainPostal = ({ isDefault: _default, ...rest }: PostalAddress): PostalAddress => rest;
  return {
    addresses: union(one.addresses, other.addresses.map(plainAddress), addressIdentity),
    memberships: bothMemberships(one.memberships, other.memberships),
    postalAddresses: union(one.postalAddresses, other.postalAddresses.map(plainPostal), (address) =>
      text(POSTAL_FIELDS.map((field) => address[field])),
    ),
    socialIds: union(one.socialIds, other.socialIds, ({ network, value }) => text([network.toLowerCase(), value])),
    notes: bothNotes(one.notes, other.notes),
  };
}

/**
 * A contact as a row of a file updates it: what the row says takes the place of single values, lists keep both. An
 * empty cell takes nothing away. Nothing when the contact says all of it already.
 */
export function updateFromRow(contact: Contact, row: ContactDraft): Contact | undefined {
  const updated: Contact = {
    ...contact,
    ...bothLists(contact, row),
    ...((row.givenName !== '' || row.familyName !== '') && { givenName: row.givenName, familyName: row.familyName }),
    ...(row.language !== undefined && { language: row.language }),
    ...(row.timeZone !== undefined && { timeZone: row.timeZone }),
    ...(row.siteId !== undefined && { siteId: row.siteId }),
    attributes: { ...contact.attributes, ...row.attributes },
    doNotCall: contact.doNotCall || row.doNotCall,
  };
  const notes = updated.notes;
  if (notes === undefined) delete updated.notes;
  return sameValue(contact, updated) ? undefined : updated;
}
