import { guardAddress } from '#lib/domain/address/own-addresses.ts';
import type { ParsedAddress } from '#lib/domain/address/parsed-address.ts';
import type { RankedAddress } from '#lib/domain/interaction/ranked-address.ts';
import { type Result, succeed } from '#lib/domain/result.ts';
import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import type { LookupResult } from '#lib/messages/protocol/lookup.ts';
import type { Request } from '#lib/messages/protocol/protocol.ts';
import { prefillTyped } from '../contacts/prefill-typed.ts';
import { matchesOf } from '../resolution/matches-of.ts';
import { resolveAddresses } from '../resolution/resolve-addresses.ts';
import { suggestionsFor } from '../resolution/suggestions-for.ts';
import { searchForContacts } from '../search/search-for-contacts.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { readLookup } from './read-lookup.ts';

/** Longest text that is searched by name or starts a new contact. */
const LONGEST_NAME = 320;

/**
 * Answers `lookup.text`: an address is resolved as one on a page would be, but decides nothing by itself (R12);
 * anything else, and an address that nobody holds, is searched, so that a few digits find a number too. Creates
 * nothing (R14).
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
    const found = await searchByName(deps, text);
    return found.ok ? succeed({ ...common, matches: found.value, suggestions: [], own: false }) : found;
  }

  const [resolution, suggestions] = await Promise.all([
    resolveAddresses(deps, { addresses: [asked(address)], setAside: [] }),
    suggestionsFor(deps, address),
  ]);
  if (!resolution.ok) return resolution;
  if (!suggestions.ok) return suggestions;
  const { candidates } = resolution.value;
  const matches = candidates.length > 0 ? await matchesOf(deps, candidates) : await searchByName(deps, text);
  if (!matches.ok) return matches;
  return succeed({
    ...common,
    address,
    resolution: resolution.value,
    matches: matches.value,
    suggestions: suggestions.value,
    own: guardAddress(address, deps.own) !== undefined,
  });
}

/** The address in the place it would have on a page; it is somebody's word, not the page's. */
function asked(address: ParsedAddress): RankedAddress {
  const { medium, value } = address;
  return { rank: 1, medium, value, role: 'unknown', trust: 'body', address, mayAssociate: false };
}

async function searchByName(deps: ServiceDeps, text: string): Promise<Result<ContactMatch[]>> {
  const found = await searchForContacts(deps, { query: text.slice(0, LONGEST_NAME) });
  return found.ok ? succeed(found.value.matches) : found;
}
