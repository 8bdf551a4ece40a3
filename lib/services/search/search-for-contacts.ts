import { contactRepository } from '#lib/db/contact-repository.ts';
import { contactSearchFields, contactToRow } from '#lib/db/contact-row.ts';
import { SEARCH_LIMIT, searchContacts } from '#lib/db/search-contacts.ts';
import { parseAddress } from '#lib/domain/address/parse-address.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import { isWeak, visibleHolders } from '#lib/domain/resolution/holders.ts';
import type { MatchReason } from '#lib/domain/resolution/resolution.ts';
import type { Result } from '#lib/domain/result.ts';
import { parseQuery } from '#lib/domain/search/parse-query.ts';
import { rankMatch } from '#lib/domain/search/rank-match.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { cardsOf } from '../contacts/cards-of.ts';
import { settle } from '../refusal.ts';
import { findHolders } from '../resolution/find-holders.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

interface Found {
  contact: Contact;
  reason?: MatchReason;
}

/** Who holds the address that was typed, if it is one: found in whatever way it is written (R3, R4), with the reason. */
async function holdersOfTyped(deps: ServiceDeps, typed: string): Promise<Found[]> {
  const address = parseAddress(typed, undefined, deps.countries);
  if (address === undefined) return [];
  const holders = (await findHolders(deps, [address])).get(address.keys[0] ?? '') ?? [];
  const strong = visibleHolders(holders, deps.agent.id).filter((holder) => !isWeak(holder));
  const contacts = await contactRepository(deps.db, viewerOf(deps)).getMany(strong.map(({ contactId }) => contactId));
  return strong.flatMap(({ contactId, reason }) => {
    const contact = contacts.get(contactId);
    return contact === undefined ? [] : [{ contact, reason }];
  });
}

function isMember({ memberships }: Contact, organizationId: string | undefined): boolean {
  return memberships.some((membership) => membership.organizationId === organizationId);
}

/** Whether the text alone, as the index reads it, finds this contact too. */
function isFoundByText(contact: Contact, typed: string): boolean {
  const query = parseQuery(typed);
  return (
    query !== undefined && rankMatch(query, contactSearchFields(contact, contactToRow(contact).keys)) !== undefined
  );
}

/**
 * Searches contacts (message `contact.search`): the twenty best, those who hold the very address that was typed
 * first, with why. With an organization its contacts come first; with `onlyOrganization` they come alone and
 * `hiddenElsewhere` says how many others match (R22).
 */
export function searchForContacts(
  deps: ServiceDeps,
  { query, organizationId, onlyOrganization }: Request<'contact.search'>,
): Promise<Result<Response<'contact.search'>>> {
  return settle(async () => {
    const isConfined = organizationId !== undefined && onlyOrganization === true;
    const [holders, found] = await Promise.all([
      holdersOfTyped(deps, query),
      searchContacts(deps.db, query, { viewer: viewerOf(deps), organizationId, onlyOrganization: isConfined }),
    ]);
    const held = new Set(holders.map(({ contact }) => contact.id));
    const others = found.contacts.filter(({ id }) => !held.has(id)).map((contact): Found => ({ contact }));
    const all = [...holders, ...others];
    const inside = all.filter(({ contact }) => isMember(contact, organizationId));
    const outside = all.filter(({ contact }) => !isMember(contact, organizationId));
    const best = (isConfined ? inside : [...inside, ...outside]).slice(0, SEARCH_LIMIT);
    const cards = await cardsOf(
      deps,
      best.map(({ contact }) => contact),
    );
    const unseen = isConfined ? outside.filter(({ contact }) => !isFoundByText(contact, query)).length : 0;
    return {
      matches: best.map(({ reason }, index) => ({ card: cards[index]!, ...(reason && { reason }) })),
      hiddenElsewhere: found.hiddenElsewhere + unseen,
    };
  });
}
