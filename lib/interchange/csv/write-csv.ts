import type { InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import type { Contact, PostalAddress } from '#lib/domain/contact/contact.ts';
import type { Organization } from '#lib/domain/organization/organization.ts';
import { withGuard } from './formula-guard.ts';

/** Makes Excel read the file as UTF-8. */
export const CSV_MARK = '\ufeff';

/** How many addresses of a kind have columns; what goes beyond shares the last one's cell, so that nothing is lost. */
const COLUMNS = 3;

/** One row as RFC 4180 has it, each cell made harmless for spreadsheets. */
export function csvLine(cells: readonly string[]): string {
  const written = cells.map((cell) => {
    const safe = withGuard(cell);
    return /[",;\n\r\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${written.join(',')}\r\n`;
}

/** The headers of contacts; `guessColumns` reads every one of them. */
export const CONTACT_HEADERS = [
  'Id',
  'First name',
  'Last name',
  'Company',
  'Job title',
  ...[1, 2, 3].flatMap((number) => [`E-mail ${number} - Value`, `E-mail ${number} - Label`]),
  ...[1, 2, 3].flatMap((number) => [`Phone ${number} - Value`, `Phone ${number} - Label`]),
  'Street',
  'Postal code',
  'City',
  'Region',
  'Country',
  'Language',
  'Time zone',
  'Do not call',
  'Visibility',
  'Notes',
];

function withExtension({ value, extension }: InteractionAddress): string {
  return extension === undefined || value.replace(/\D/g, '').endsWith(extension) ? value : `${value} ext. ${extension}`;
}

function addressCells(addresses: readonly InteractionAddress[], medium: 'email' | 'phone'): string[] {
  const ofMedium = addresses
    .filter((address) => address.medium === medium)
    .toSorted((one, other) => Number(other.isDefault ?? false) - Number(one.isDefault ?? false));
  return Array.from({ length: COLUMNS }).flatMap((_, index) => {
    const here = index === COLUMNS - 1 ? ofMedium.slice(index) : ofMedium.slice(index, index + 1);
    return [here.map(withExtension).join(' ::: '), here[0]?.label ?? ''];
  });
}

function postalCells(addresses: readonly PostalAddress[]): string[] {
  const address = addresses.find(({ isDefault }) => isDefault) ?? addresses[0];
  return [address?.street, address?.postalCode, address?.city, address?.region, address?.country].map(
    (part) => part ?? '',
  );
}

/** One contact; `organizations` are the names by id. */
export function contactLine(contact: Contact, organizations: ReadonlyMap<string, string>): string {
  const place = contact.memberships.find(({ organizationId }) => organizations.has(organizationId));
  return csvLine([
    contact.id,
    contact.givenName,
    contact.familyName,
    place === undefined ? '' : (organizations.get(place.organizationId) ?? ''),
    place?.title ?? '',
    ...addressCells(contact.addresses, 'email'),
    ...addressCells(contact.addresses, 'phone'),
    ...postalCells(contact.postalAddresses),
    contact.language ?? '',
    contact.timeZone ?? '',
    contact.doNotCall ? 'yes' : '',
    contact.visibility === 'private' ? 'private' : '',
    contact.notes ?? '',
  ]);
}

/** The headers of organizations. */
export const ORGANIZATION_HEADERS = [
  'Id',
  'Name',
  'Type',
  'Domains',
  'Phone',
  'E-mail',
  'Address type',
  'Department',
  'Street',
  'Postal code',
  'City',
  'Region',
  'Country',
  'Health',
  'Tier',
  'Industry',
  'Renewal date',
  'Credit hold',
  'Visibility',
  'Description',
  'Notes',
];

/** One organization. */
export function organizationLine(organization: Organization): string {
  const addresses = (medium: 'email' | 'phone'): string =>
    organization.addresses
      .filter((address) => address.medium === medium)
      .toSorted((one, other) => Number(other.isDefault ?? false) - Number(one.isDefault ?? false))
      .map(withExtension)
      .join(' ::: ');
  const postal = organization.postalAddresses.find(({ isDefault }) => isDefault) ?? organization.postalAddresses[0];
  return csvLine([
    organization.id,
    organization.name,
    organization.type,
    organization.domains.join(', '),
    addresses('phone'),
    addresses('email'),
    postal?.type ?? '',
    postal?.department ?? '',
    ...postalCells(organization.postalAddresses),
    organization.health ?? '',
    organization.tier ?? '',
    organization.industry ?? '',
    organization.renewalDate ?? '',
    organization.creditHold ? 'yes' : '',
    organization.visibility === 'private' ? 'private' : '',
    organization.description ?? '',
    organization.notes ?? '',
  ]);
}
