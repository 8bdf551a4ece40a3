import { sitesBeginning } from '#lib/db/place-repository.ts';
import { keyPrefixes, SEARCH_LIMIT } from '#lib/db/search-contacts.ts';
import { searchOrganizations } from '#lib/db/search-organizations.ts';
import { parseAddress } from '#lib/domain/address/parse-address.ts';
import type { Result } from '#lib/domain/result.ts';
import { parseQuery, type SearchQuery, SHORTEST_SUFFIX } from '#lib/domain/search/parse-query.ts';
import { organizationSummaryOf } from '#lib/domain/view/organization-summary-of.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import type { PlaceOfAddress } from '../resolution/places-of-address.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** Whether so much of a number or mail address was typed that locations are looked for by it. */
function isOfAddress({ digits, mail }: SearchQuery): boolean {
  return digits === undefined ? mail !== undefined && !mail.startsWith('@') : digits.length >= SHORTEST_SUFFIX;
}

/** The locations with an address that begins as typed, or is the one typed, with their organizations (R43). */
export async function locationsWithAddress(deps: ServiceDeps, typed: string): Promise<PlaceOfAddress[]> {
  const query = parseQuery(typed);
  if (query === undefined || !isOfAddress(query)) return [];
  const whole = parseAddress(typed, undefined, deps.countries)?.keys.filter((key) => !key.startsWith('nat:')) ?? [];
  return sitesBeginning(deps.db, viewerOf(deps), [...new Set([...keyPrefixes(query), ...whole])]);
}

/** The best organizations for a text, each once: by name, domain or address, then by the address of a location. */
export async function findOrganizations(deps: ServiceDeps, typed: string, limit: number): Promise<PlaceOfAddress[]> {
  const [found, locations] = await Promise.all([
    searchOrganizations(deps.db, typed, { viewer: viewerOf(deps), limit }),
    locationsWithAddress(deps, typed),
  ]);
  const known = new Set(found.map(({ id }) => id));
  const others = locations.filter(({ organization }) => !known.has(organization.id) && known.add(organization.id));
  return [...found.map((organization): PlaceOfAddress => ({ organization })), ...others].slice(0, limit);
}

/**
 * Searches organizations by words of the name, by domain or address, their locations' too (message
 * `organization.search`): the twenty best.
 */
export function searchForOrganizations(
  deps: ServiceDeps,
  { query }: Request<'organization.search'>,
): Promise<Result<Response<'organization.search'>>> {
  return settle(async () => {
    const found = await findOrganizations(deps, query, SEARCH_LIMIT);
    return found.map(({ organization }) => organizationSummaryOf(organization));
  });
}
