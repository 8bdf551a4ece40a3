import { organizationRepository } from '#lib/db/organization-repository.ts';
import { searchContacts } from '#lib/db/search-contacts.ts';
import { organizationOfColleagues } from '#lib/domain/organization/organization-of-colleagues.ts';
import type { QuickAddPrefill } from '#lib/domain/view/contact-card.ts';
import { organizationSummaryOf } from '#lib/domain/view/organization-summary-of.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** How many contacts of a domain are asked. */
const ASKED = 50;

/**
 * Where the mail's domain leads to no organization, proposes the one that others with an address there belong to,
 * before a new one is made beside it (R23). Only for an address that nobody has: it searches.
 */
export async function prefillByColleagues(deps: ServiceDeps, prefill: QuickAddPrefill): Promise<QuickAddPrefill> {
  const { domain, organization, draft } = prefill;
  if (domain === undefined || organization !== undefined || draft.memberships.length > 0) return prefill;
  const viewer = viewerOf(deps);
  const { contacts } = await searchContacts(deps.db, `@${domain}`, { viewer, limit: ASKED });
  const organizationId = organizationOfColleagues(domain, contacts);
  if (organizationId === undefined) return prefill;
  const found = (await organizationRepository(deps.db, viewer).getMany([organizationId])).get(organizationId);
  if (found === undefined) return prefill;
  return {
    ...prefill,
    draft: { ...draft, memberships: [{ organizationId }] },
    organization: organizationSummaryOf(found),
    isOrganizationOfColleagues: true,
  };
}
