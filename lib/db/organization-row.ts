import { keysForStoring } from '#lib/domain/address/stored-address.ts';
import { organizationNameKey } from '#lib/domain/organization/organization-name-key.ts';
import type { Organization } from '#lib/domain/organization/organization.ts';
import type { SearchFields } from '#lib/domain/search/search-fields.ts';
import { privateOwnerOf } from './viewer.ts';
import { tokensToStore } from './search-index.ts';

/** An organization as stored: with the form of its name that is unique (R41) and what it is found by. */
export interface OrganizationRow extends Organization {
  nameKey: string;
  keys: string[];
  tokens: string[];
  privateOwner?: string;
}

/** What an organization is searched and ranked by. */
export function organizationSearchFields(organization: Organization, keys: readonly string[]): SearchFields {
  return { names: [organization.name], keys, domains: organization.domains };
}

/** Adds the index fields of an organization. */
export function organizationToRow(organization: Organization): OrganizationRow {
  // Its name is free again. The domains are the record's own field and stay: who reads by them looks at `deletedAt`.
  if (organization.deletedAt !== undefined) return { ...organization, nameKey: organization.id, keys: [], tokens: [] };
  const keys = [...new Set(organization.addresses.flatMap((address) => keysForStoring(address, [])))];
  return {
    ...organization,
    nameKey: organizationNameKey(organization.name),
    keys,
    tokens: tokensToStore(organizationSearchFields(organization, keys)),
    ...privateOwnerOf(organization),
  };
}

/** Takes the index fields off again. */
export function organizationFromRow(row: OrganizationRow): Organization {
  const { nameKey: _nameKey, keys: _keys, tokens: _tokens, privateOwner: _owner, ...organization } = row;
  return organization;
}
