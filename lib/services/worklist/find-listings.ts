import type { InteractionRow } from '#lib/db/interaction-row.ts';
import { listingRepository } from '#lib/db/listing-repository.ts';
import { answerOf, readRaw } from '#lib/db/raw-read.ts';
import { SEARCH_LIMIT, searchContacts } from '#lib/db/search-contacts.ts';
import { parseAddress } from '#lib/domain/address/parse-address.ts';
import { parseQuery } from '#lib/domain/search/parse-query.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** What a search among interactions found. */
export interface FoundListings {
  keys: Set<string>;
  /** More people have that name than whose interactions are among them. */
  hasMorePeople: boolean;
}

/** Keys of the interactions that contacts of this name or address take part in, and whether there are more contacts. */
async function keysOfPeople(deps: ServiceDeps, query: string): Promise<FoundListings> {
  const { contacts } = await searchContacts(deps.db, query, { viewer: viewerOf(deps), limit: SEARCH_LIMIT });
  const rows = await readRaw(deps.db, 'interactions', (store) =>
    Promise.all(contacts.map(({ id }) => answerOf<InteractionRow[]>(store.index('contactIds').getAll(id)))),
  );
  return { keys: new Set(rows.flat().map(({ key }) => key)), hasMorePeople: contacts.length >= SEARCH_LIMIT };
}

/**
 * Finds interactions by what was typed: words of title, id, site and of the name that the page gave; an address in
 * whatever form it is written (R1, R3), whole or a part of it; the people who take part, of whom the best twenty count.
 */
export async function findListings(deps: ServiceDeps, typed: string): Promise<FoundListings> {
  const query = parseQuery(typed);
  const address = parseAddress(typed, undefined, deps.countries);
  const listings = listingRepository(deps.db);
  const [byText, byAddress, byPeople] = await Promise.all([
    query === undefined ? new Set<string>() : listings.keysOfText(query),
    address === undefined ? [] : Promise.all(address.keys.map((key) => listings.keysOfAddress(key))),
    keysOfPeople(deps, typed),
  ]);
  return { ...byPeople, keys: new Set([...byText, ...byAddress.flat(), ...byPeople.keys]) };
}
