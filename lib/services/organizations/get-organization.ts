import { contactRepository } from '#lib/db/contact-repository.ts';
import { interactionFromRow } from '#lib/db/interaction-row.ts';
import { organizationRepository } from '#lib/db/organization-repository.ts';
import { siteFromRow } from '#lib/db/site-row.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { Interaction } from '#lib/domain/interaction/interaction.ts';
import type { Result } from '#lib/domain/result.ts';
import { addressLineOf } from '#lib/domain/view/contact-card-of.ts';
import { organizationSummaryOf } from '#lib/domain/view/organization-summary-of.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { cardOptionsOf, cardsOf } from '../contacts/cards-of.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** How many people an organization's page shows; the list of contacts shows all of them. */
const MOST_PEOPLE = 200;

/** How many interactions it shows, the latest. */
const MOST_INTERACTIONS = 100;

/** The interactions of an organization (its own and those of its people), last changed first. */
async function interactionsOf(deps: ServiceDeps, id: string, people: readonly Contact[]): Promise<Interaction[]> {
  const { interactions } = deps.db;
  const [own, theirs] = await Promise.all([
    interactions.where('organizationId').equals(id).toArray(),
    interactions
      .where('contactIds')
      .anyOf(people.map((contact) => contact.id))
      .distinct()
      .toArray(),
  ]);
  const distinct = new Map([...own, ...theirs].map((row) => [row.id, row]));
  return [...distinct.values()]
    .filter(({ deletedAt }) => deletedAt === undefined)
    .sort((first, second) => second.updatedAt - first.updatedAt)
    .slice(0, MOST_INTERACTIONS)
    .map(interactionFromRow);
}

/**
 * One organization with all that is known of it (message `organization.get`): its people in the order of their names,
 * its sites (R43), its interactions. `null` when it does not exist for this agent (R10).
 */
export function getOrganization(
  deps: ServiceDeps,
  { id }: Request<'organization.get'>,
): Promise<Result<Response<'organization.get'>>> {
  return settle(async () => {
    const viewer = viewerOf(deps);
    const organization = (await organizationRepository(deps.db, viewer).getMany([id])).get(id);
    if (organization === undefined) return null;
    const found = await contactRepository(deps.db, viewer).ofOrganization(id, MOST_PEOPLE + 1);
    const people = found.slice(0, MOST_PEOPLE);
    const [cards, interactions, sites] = await Promise.all([
      cardsOf(deps, people),
      interactionsOf(deps, id, people),
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
      interactions,
    };
  });
}
