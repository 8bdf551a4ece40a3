import { contactRepository } from '#lib/db/contact-repository.ts';
import { organizationRepository } from '#lib/db/organization-repository.ts';
import { siteFromRow } from '#lib/db/site-row.ts';
import type { Result } from '#lib/domain/result.ts';
import { addressLineOf } from '#lib/domain/view/contact-card-of.ts';
import { organizationSummaryOf } from '#lib/domain/view/organization-summary-of.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { cardOptionsOf, cardsOf } from '../contacts/cards-of.ts';
import { recordHistory } from '../journal/record-history.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** How many people a location's page shows. */
const MOST_PEOPLE = 200;

/**
 * One location with all that is known of it (message `location.get`, R43): its organization and its people. `null` when
 * it is deleted, or its organization does not exist for this agent (R10).
 */
export function getLocation(
  deps: ServiceDeps,
  { id }: Request<'location.get'>,
): Promise<Result<Response<'location.get'>>> {
  return settle(async () => {
    const viewer = viewerOf(deps);
    const row = await deps.db.sites.get(id);
    if (row === undefined || row.deletedAt !== undefined) return null;
    const site = siteFromRow(row);
    const organizations = await organizationRepository(deps.db, viewer).getMany([site.organizationId]);
    const organization = organizations.get(site.organizationId);
    if (organization === undefined) return null;
    const found = await contactRepository(deps.db, viewer).ofSite(id, MOST_PEOPLE + 1);
    return {
      site,
      organization: organizationSummaryOf(organization),
      addresses: site.addresses.map((address) => addressLineOf(address, cardOptionsOf(deps))),
      people: await cardsOf(deps, found.slice(0, MOST_PEOPLE)),
      morePeople: found.length > MOST_PEOPLE,
    };
  });
}

/** Answers `location.history`. */
export function locationHistory(
  deps: ServiceDeps,
  { id }: Request<'location.history'>,
): Promise<Result<Response<'location.history'>>> {
  return settle(() => recordHistory(deps, 'sites', id));
}
