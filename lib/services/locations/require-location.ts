import { isVisible } from '#lib/db/viewer.ts';
import type { Organization } from '#lib/domain/organization/organization.ts';
import type { Site } from '#lib/domain/site/site.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { refuse } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** The organization as it is inside the transaction; refuses with `not-found` when the agent sees none (R10). */
export async function requireOrganization(
  deps: ServiceDeps,
  journal: JournalWriter,
  id: string,
): Promise<Organization> {
  const organization = await journal.get('organizations', id);
  return organization === undefined || !isVisible(organization, viewerOf(deps))
    ? refuse('not-found', id)
    : organization;
}

/** The location as it is inside the transaction; refuses with `not-found` when it or its organization is gone. */
export async function requireLocation(deps: ServiceDeps, journal: JournalWriter, id: string): Promise<Site> {
  const site = await journal.get('sites', id);
  if (site === undefined || site.deletedAt !== undefined) return refuse('not-found', id);
  await requireOrganization(deps, journal, site.organizationId);
  return site;
}
