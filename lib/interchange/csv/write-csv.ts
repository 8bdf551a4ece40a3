import type { InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import type { Organization } from '#lib/domain/organization/organization.ts';
import { attributeCells, attributeHeader } from './attribute-columns.ts';
import { BETWEEN_VALUES, csvLine } from './csv-line.ts';
import { CONTACT_HEADERS, ORGANIZATION_HEADERS, PLACE_HEADERS } from './headers.ts';
import { numberedCells, ofMedium, postalCells, withExtension } from './record-cells.ts';

/** What rows of a file need to be written in words: names by id, and the own fields in their order (R44). */
export interface CsvNames {
  /** Of organizations and of locations. */
  names: ReadonlyMap<string, string>;
  /** The names of an organization's locations. */
  locations: ReadonlyMap<string, readonly string[]>;
  /** In force, of the records that the file holds. */
  attributes: readonly AttributeDefinition[];
}

function headersWith(fixed: readonly string[], attributes: readonly AttributeDefinition[]): string[] {
  return [...fixed, ...attributes.map((definition) => attributeHeader(definition, fixed))];
}

/** The first line of a file of contacts, with the own fields behind. */
export function contactHeaders({ attributes }: Pick<CsvNames, 'attributes'>): string[] {
  return headersWith(CONTACT_HEADERS, attributes);
}

function addressCells(addresses: readonly InteractionAddress[], medium: 'email' | 'phone'): string[] {
  const values = ofMedium(addresses, medium).map((address) => [withExtension(address), address.label ?? '']);
  // Of those that share a cell the first one's label stands for all: a cell of labels would be one label.
  return numberedCells(values, 2).map((cell, index) =>
    index % 2 === 0 ? cell : (cell.split(BETWEEN_VALUES)[0] ?? ''),
  );
}

function placeCells({ memberships }: Contact, names: ReadonlyMap<string, string>): string[] {
  const rows = memberships.flatMap(({ organizationId, title, seesAllTickets }) => {
    const name = names.get(organizationId);
    return name === undefined ? [] : [[name, title ?? '', seesAllTickets ? 'yes' : '']];
  });
  return numberedCells(rows, 1 + PLACE_HEADERS.length);
}

/** One contact. */
export function contactLine(contact: Contact, { names, attributes }: CsvNames): string {
  return csvLine([
    contact.id,
    contact.givenName,
    contact.familyName,
    ...placeCells(contact, names),
    contact.siteId === undefined ? '' : (names.get(contact.siteId) ?? ''),
    ...addressCells(contact.addresses, 'email'),
    ...addressCells(contact.addresses, 'phone'),
    ...postalCells(contact.postalAddresses),
    contact.socialIds.map(({ network, value }) => `${network}: ${value}`).join(BETWEEN_VALUES),
    contact.language ?? '',
    contact.timeZone ?? '',
    contact.doNotCall ? 'yes' : '',
    contact.visibility === 'private' ? 'private' : '',
    contact.notes ?? '',
    ...attributeCells(attributes, contact.attributes),
  ]);
}

/** The first line of a file of organizations, with the own fields behind. */
export function organizationHeaders({ attributes }: Pick<CsvNames, 'attributes'>): string[] {
  return headersWith(ORGANIZATION_HEADERS, attributes);
}

/** One organization. */
export function organizationLine(organization: Organization, { locations, attributes }: CsvNames): string {
  const addresses = (medium: 'email' | 'phone'): string =>
    ofMedium(organization.addresses, medium).map(withExtension).join(BETWEEN_VALUES);
  return csvLine([
    organization.id,
    organization.name,
    organization.type,
    organization.domains.join(', '),
    addresses('phone'),
    addresses('email'),
    ...postalCells(organization.postalAddresses),
    (locations.get(organization.id) ?? []).join(BETWEEN_VALUES),
    organization.health ?? '',
    organization.tier ?? '',
    organization.industry ?? '',
    organization.renewalDate ?? '',
    organization.creditHold ? 'yes' : '',
    organization.visibility === 'private' ? 'private' : '',
    organization.description ?? '',
    organization.notes ?? '',
    ...attributeCells(attributes, organization.attributes),
  ]);
}
