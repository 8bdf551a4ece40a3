import type { Organization } from '../organization/organization.ts';
import type { OrganizationEdit } from './bulk-edit.ts';

/** An organization as one of many that an edit is made to; the same one when it is so already. */
export function editedOrganization(
  organization: Organization,
  { field, value }: OrganizationEdit,
  agentId: string,
): Organization {
  const { [field]: present, ...others } = organization;
  if ((present ?? null) === value) return organization;
  // What is emptied has no such field; those that cannot be empty are never given `null`.
  if (value === null) return others as Organization;
  const owner = field === 'visibility' && value === 'private' ? { ownerId: agentId } : {};
  return { ...organization, [field]: value, ...owner };
}
