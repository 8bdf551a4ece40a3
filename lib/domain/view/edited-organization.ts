import { withAttribute } from '../definition/with-attribute.ts';
import type { Organization } from '../organization/organization.ts';
import type { OrganizationEdit } from './bulk-edit.ts';
import { withNotes } from './with-notes.ts';

/** An organization as one of many that an edit is made to; the same one when it is so already. */
export function editedOrganization(organization: Organization, edit: OrganizationEdit, agentId: string): Organization {
  if (edit.field === 'attribute') return withAttribute(organization, edit);
  if (edit.field === 'add-notes') return withNotes(organization, edit.value);
  const { field, value } = edit;
  const { [field]: present, ...others } = organization;
  if ((present ?? null) === value) return organization;
  // What is emptied has no such field; those that cannot be empty are never given `null`.
  if (value === null) return others as Organization;
  const owner = field === 'visibility' && value === 'private' ? { ownerId: agentId } : {};
  return { ...organization, [field]: value, ...owner };
}
