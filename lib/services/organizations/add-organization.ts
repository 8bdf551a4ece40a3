import { organizationNameKey } from '#lib/domain/organization/organization-name-key.ts';
import type { Organization } from '#lib/domain/organization/organization.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { refuse } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';

/**
 * Saves a new organization inside a transaction. Its name is unique (R41): otherwise `duplicate` with the id of the
 * one that has it, and the transaction is rolled back.
 */
export async function addOrganization(
  deps: ServiceDeps,
  journal: JournalWriter,
  organization: Organization,
): Promise<Organization> {
  const taken = await deps.db.organizations.where('nameKey').equals(organizationNameKey(organization.name)).first();
  if (taken !== undefined) refuse('duplicate', taken.id);
  return journal.put('organizations', organization);
}
