import { contactDraftSchema } from '../contact/contact.ts';
import { bothLists } from '../contact/update-from-row.ts';
import { sameValue } from '../same-value.ts';
import type { ImportOrganizationRow } from './import-organization-row.ts';
import type { Organization } from './organization.ts';

const SINGLE = ['type', 'health', 'tier', 'industry', 'renewalDate', 'description'] as const;

const NOBODY = contactDraftSchema.parse({});

/**
 * An organization as a row of a file updates it: what the row says takes the place of single values, lists and notes
 * keep both. An empty cell takes nothing away. Nothing when the organization says all of it already.
 */
export function updateOrganizationFromRow(
  organization: Organization,
  row: ImportOrganizationRow,
): Organization | undefined {
  const asDraft = (each: Pick<Organization, 'addresses' | 'postalAddresses' | 'notes'>) => ({
    ...NOBODY,
    addresses: each.addresses,
    postalAddresses: each.postalAddresses,
    ...(each.notes !== undefined && { notes: each.notes }),
  });
  const { addresses, postalAddresses, notes } = bothLists(asDraft(organization), asDraft(row));
  const said = SINGLE.flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]] as const]));
  const updated: Organization = {
    ...organization,
    name: row.name,
    ...Object.fromEntries(said),
    addresses,
    postalAddresses,
    domains: [...new Set([...organization.domains, ...row.domains])].filter((domain) => domain !== ''),
    attributes: { ...organization.attributes, ...row.attributes },
    creditHold: organization.creditHold || row.creditHold,
    ...(notes !== undefined && { notes }),
  };
  return sameValue(organization, updated) ? undefined : updated;
}
