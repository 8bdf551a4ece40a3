import { guardAddress } from '#lib/domain/address/own-addresses.ts';
import type { ParsedAddress } from '#lib/domain/address/parsed-address.ts';
import type { RankedAddress } from '#lib/domain/interaction/ranked-address.ts';
import { type Result, succeed } from '#lib/domain/result.ts';
import type { ContactMatch, OrganizationMatch } from '#lib/domain/view/contact-card.ts';
import type { LookupResult } from '#lib/messages/protocol/lookup.ts';
import type { Request } from '#lib/messages/protocol/protocol.ts';
import { prefillTyped } from '../contacts/prefill-typed.ts';
import { matchesOf } from '../resolution/matches-of.ts';
import { organizationMatchOf, placesOfAddress } from '../resolution/places-of-address.ts';
import { resolveAddresses } from '../resolution/resolve-addresses.ts';
import { suggestionsFor } from '../resolution/suggestions-for.ts';
import { settle } from '../refusal.ts';
import { searchForContacts } from '../search/search-for-contacts.ts';
import { findOrganizations } from '../search/search-for-organizations.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { readLookup } from './read-lookup.ts';

/** Longest text that is searched by name or starts a new contact. */
const LONGEST_NAME = 320;

/** How many organizations stand beside the contacts that are found. */
const MOST_ORGANIZATIONS = 5;

/**
 * Answers `lookup.text`: an address is resolved as one on a page would be, but decides nothing by itself (R12);
 * anything else, and an address that nobody holds, is searched, so that a few digits find a number too. Organizations
 * come beside the contacts (R6). Creates nothing (R14).
 */
export async function lookUpText(
  given: ServiceDeps,
  { text: typed, country }: Request<'lookup.text'>,
): Promise<Result<LookupResult>> {
  const text = typed.trim();
  const chosen = country === undefined ? [] : [{ country, source: 'agent' as const }];
  const deps = { ...given, countries: [...chosen, ...given.countries] };
  const address = readLookup(text, deps.countries);
  const prefill = await prefillTyped(deps, { text: text.slice(0, LONGEST_NAME) });
  if (!prefill.ok) return prefill;
  const common = { text, prefill: prefill.value };
  if (address === undefined) {
    const [found, organizations] = await Promise.all([searchByName(deps, text), organizationsNamed(deps, text)]);
    if (!found.ok) return found;
    if (!organizations.ok) return organizations;
    return succeed({
      ...common,
      matches: found.value,
      organizations: organizations.value,
      suggestions: [],
      own: false,
    });
  }

  const [resolution, places] = await Promise.all([
    resolveAddresses(deps, { addresses: [asked(address)], setAside: [] }),
    settle(() => placesOfAddress(deps, address)),
  ]);
  if (!resolution.ok) return resolution;
  if (!places.ok) return places;
  const { candidates } = resolution.value;
  const [matches, suggestions, organizations] = await Promise.all([
    candidates.length > 0 ? matchesOf(deps, candidates) : searchByName(deps, text),
    suggestionsFor(deps, places.value),
    // A few digits may be the beginning of a number that is held.
    places.value.length > 0 ? succeed(places.value.map(organizationMatchOf)) : organizationsNamed(deps, text),
  ]);
  if (!matches.ok) return matches;
  if (!suggestions.ok) return suggestions;
  if (!organizations.ok) return organizations;
  return succeed({
    ...common,
    address,
    resolution: resolution.value,
    matches: matches.value,
    organizations: organizations.value,
    suggestions: suggestions.value,
    own: guardAddress(address, deps.own) !== undefined,
  });
}

/** The address in the place it would have on a page; it is somebody's word, not the page's. */
function asked(address: ParsedAddress): RankedAddress {
  const { medium, value } = address;
  return { rank: 1, medium, value, role: 'unknown', trust: 'body', address, mayAssociate: false };
}

/** The first organizations that fit a text: by name, domain, or the beginning of a number of theirs or of a location. */
function organizationsNamed(deps: ServiceDeps, text: string): Promise<Result<OrganizationMatch[]>> {
  return settle(async () =>
    (await findOrganizations(deps, text.slice(0, LONGEST_NAME), MOST_ORGANIZATIONS)).map(organizationMatchOf),
  );
}

async function searchByName(deps: ServiceDeps, text: string): Promise<Result<ContactMatch[]>> {
  const found = await searchForContacts(deps, { query: text.slice(0, LONGEST_NAME) });
  return found.ok ? succeed(found.value.matches) : found;
}
