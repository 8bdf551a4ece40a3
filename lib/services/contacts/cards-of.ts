import { organizationRepository } from '#lib/db/organization-repository.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { Organization } from '#lib/domain/organization/organization.ts';
import { type CardOptions, contactCardOf } from '#lib/domain/view/contact-card-of.ts';
import type { ContactCard } from '#lib/domain/view/contact-card.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** How the agent reads cards: national numbers of the own country in its own format. */
export function cardOptionsOf({ countries }: Pick<ServiceDeps, 'countries'>): CardOptions {
  return { countries, readerCountry: countries.find(({ source }) => source === 'agent')?.country };
}

/** The organizations that contacts belong to, by id, as far as the agent may see them. */
export function organizationsOf(
  deps: ServiceDeps,
  contacts: readonly Pick<Contact, 'memberships'>[],
): Promise<Map<string, Organization>> {
  const ids = contacts.flatMap(({ memberships }) => memberships.map(({ organizationId }) => organizationId));
  return organizationRepository(deps.db, viewerOf(deps)).getMany(ids);
}

/** Contacts as cards, in their order. One read of the organizations for all of them. */
export async function cardsOf(deps: ServiceDeps, contacts: readonly Contact[]): Promise<ContactCard[]> {
  if (contacts.length === 0) return [];
  const organizations = await organizationsOf(deps, contacts);
  const options = cardOptionsOf(deps);
  return contacts.map((contact) => contactCardOf(contact, organizations, options));
}
