import { contactRepository } from '#lib/db/contact-repository.ts';
import { organizationRepository } from '#lib/db/organization-repository.ts';
import { siteFromRow } from '#lib/db/site-row.ts';
import type { Result } from '#lib/domain/result.ts';
import { addressLineOf } from '#lib/domain/view/contact-card-of.ts';
import { organizationSummaryOf } from '#lib/domain/view/organization-summary-of.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { cardOptionsOf, cardsOf } from '../contacts/cards-of.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** How many people an organization's page shows; the list of contacts shows all of them. */
const MOST_PEOPLE = 200;

/**
 * One organization with all that is known of it (message `organization.get`): its people in the order of their names,
 * its sites (R43). What happened with it is its timeline's. `null` when it does not exist for this agent (R10).
 */
export function getOrganization(
  deps: ServiceDeps,
  { id: asked }: Request<'organization.get'>,
): Promise<Result<Response<'organization.get'>>> {
  return settle(async () => {
    const viewer = viewerOf(deps);
    const organization = (await organizationRepository(deps.db, viewer).getMany([asked])).get(asked);
    if (organization === undefined) return null;
    // One that was merged is the one it went into (R31).
    const { id } = organization;
    const found = await contactRepository(deps.db, viewer).ofOrganization(id, MOST_PEOPLE + 1);
    const people = found.slice(0, MOST_PEOPLE);
    const [cards, sites] = await Promise.all([
      cardsOf(deps, people),
      deps.db.sites.where('organizationId').equals(id).toArray(),
    ]);
    const titles = people.map(({ memberships }) => memberships.find((each) => each.organizationId === id)?.title);
    return {
      organization,
      summary: organizationSummaryOf(organization),
      addresses: organization.addresses.map((address) => addressLineOf(address, cardOptionsOf(deps))),
      people: cards.map((card, index) => ({ ...card, title: titles[index] })),
      morePeople: found.length > MOST_PEOPLE,
      sites: sites.filter(({ deletedAt }) => deletedAt === undefined).map(siteFromRow),
    };
  });
}
