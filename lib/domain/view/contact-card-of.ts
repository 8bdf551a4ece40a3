import type { AssumedCountry } from '../address/assumed-country.ts';
import { addressHref, formatPhone } from '../address/format-phone.ts';
import type { Country, InteractionAddress } from '../address/interaction-address.ts';
import { parseStored } from '../address/stored-address.ts';
import type { Contact } from '../contact/contact.ts';
import { fullName } from '../contact/contact-name.ts';
import type { Organization } from '../organization/organization.ts';
import type { AddressLine, ContactCard } from './contact-card.ts';
import { initialsOf } from './initials.ts';
import { organizationSummaryOf } from './organization-summary-of.ts';

/** For whom a card is made. */
export interface CardOptions {
  /** Countries for national numbers that are kept without one (R2). */
  countries?: readonly AssumedCountry[];
  /** Numbers of this country are shown in its national format. */
  readerCountry?: Country;
  /** BCP 47 tag, for capitals. */
  locale?: string;
}

/** What a card calls a contact that has neither a name nor an address. */
const NAMELESS = '?';

/** An address for reading, with what to call or write. What cannot be read is shown as typed. */
export function addressLineOf(address: InteractionAddress, options: CardOptions = {}): AddressLine {
  const { medium, value, label, isDefault = false } = address;
  const parsed = parseStored(address, options.countries ?? []);
  const scheme = medium === 'phone' ? 'tel:' : 'mailto:';
  const phone = parsed && parsed.kind !== 'email' ? formatPhone(parsed, options.readerCountry) : undefined;
  return {
    medium,
    display: phone ?? parsed?.display ?? value,
    href: parsed ? addressHref(parsed) : scheme + encodeURIComponent(value),
    label,
    isDefault,
  };
}

/**
 * A contact as cards and lists show it. The organization is that of the first membership whose organization is
 * known. Defaults come first among the addresses, the others keep their order.
 */
export function contactCardOf(
  contact: Contact,
  organizations: ReadonlyMap<string, Organization>,
  options: CardOptions = {},
): ContactCard {
  const known = contact.memberships.filter(({ organizationId }) => organizations.has(organizationId));
  const [membership] = known;
  const organization = membership && organizations.get(membership.organizationId);
  const lines = contact.addresses.map((address) => addressLineOf(address, options));
  const addresses = lines.toSorted((one, other) => Number(other.isDefault) - Number(one.isDefault));
  const first = addresses[0]?.display ?? NAMELESS;
  return {
    id: contact.id,
    name: fullName(contact) || first,
    initials: initialsOf(contact, first, options.locale),
    title: membership?.title || contact.memberships.find(({ title }) => title)?.title,
    organization: organization && organizationSummaryOf(organization),
    otherOrganizations: Math.max(contact.memberships.length - 1, 0),
    addresses,
    visibility: contact.visibility,
    doNotCall: contact.doNotCall,
    ...(contact.deletedAt !== undefined && { deleted: true }),
  };
}
