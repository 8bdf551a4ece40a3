import { contactRepository } from '#lib/db/contact-repository.ts';
import type { Result } from '#lib/domain/result.ts';
import type { ContactCard } from '#lib/domain/view/contact-card.ts';
import { cardsOf } from '../contacts/cards-of.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import type { PlaceOfAddress } from './places-of-address.ts';

/** How many contacts are suggested. */
const MOST_SUGGESTIONS = 5;

/**
 * Contacts of the organizations that an address leads to (R6, R22), those of the location that has it first (R43), at
 * most five. They are proposed, never applied.
 */
export function suggestionsFor(deps: ServiceDeps, places: readonly PlaceOfAddress[]): Promise<Result<ContactCard[]>> {
  return settle(async () => {
    const contacts = contactRepository(deps.db, viewerOf(deps));
    const sites = places.flatMap(({ site }) => site ?? []);
    const organizations = new Set(places.map(({ organization }) => organization.id));
    const members = await Promise.all([
      ...sites.map(({ id }) => contacts.ofSite(id, MOST_SUGGESTIONS)),
      ...[...organizations].map((id) => contacts.ofOrganization(id, MOST_SUGGESTIONS)),
    ]);
    const distinct = new Map(members.flat().map((contact) => [contact.id, contact]));
    return cardsOf(deps, [...distinct.values()].slice(0, MOST_SUGGESTIONS));
  });
}

/** Others of the organizations that participants belong to (R22), at most five: who may be added to them. */
export function colleaguesOf(deps: ServiceDeps, participants: readonly ContactCard[]): Promise<Result<ContactCard[]>> {
  return settle(async () => {
    const organizationIds = [...new Set(participants.flatMap(({ organization }) => organization?.id ?? []))];
    if (organizationIds.length === 0) return [];
    const known = new Set(participants.map(({ id }) => id));
    const contacts = contactRepository(deps.db, viewerOf(deps));
    const members = await Promise.all(
      organizationIds.map((id) => contacts.ofOrganization(id, MOST_SUGGESTIONS + known.size)),
    );
    const others = new Map(members.flat().flatMap((contact) => (known.has(contact.id) ? [] : [[contact.id, contact]])));
    return cardsOf(deps, [...others.values()].slice(0, MOST_SUGGESTIONS));
  });
}

/** Contacts found in two ways, each once, at most five. */
export function oneOfEach(found: readonly ContactCard[], more: readonly ContactCard[]): ContactCard[] {
  return [...new Map([...found, ...more].map((card) => [card.id, card])).values()].slice(0, MOST_SUGGESTIONS);
}
