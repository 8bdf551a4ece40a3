import { SEARCH_LIMIT } from '#lib/db/search-contacts.ts';
import { searchOrganizations } from '#lib/db/search-organizations.ts';
import type { Result } from '#lib/domain/result.ts';
import { organizationSummaryOf } from '#lib/domain/view/organization-summary-of.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** Searches organizations by words of the name or by domain (message `organization.search`): the twenty best. */
export function searchForOrganizations(
  deps: ServiceDeps,
  { query }: Request<'organization.search'>,
): Promise<Result<Response<'organization.search'>>> {
  return settle(async () => {
    const found = await searchOrganizations(deps.db, query, { viewer: viewerOf(deps), limit: SEARCH_LIMIT });
    return found.map(organizationSummaryOf);
  });
}
