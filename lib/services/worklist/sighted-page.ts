import { parseAddress } from '#lib/domain/address/parse-address.ts';
import type { RankedAddress } from '#lib/domain/interaction/ranked-address.ts';
import { type Listing, refOf, type SightedAddress } from '#lib/domain/interaction/listing.ts';
import type { PageReading } from '../tabs/read-page.ts';
import type { ServiceDeps } from '../service-deps.ts';

/** What of a page is needed to say who it is with. */
export type SightedReading = Pick<PageReading, 'addresses' | 'setAside' | 'interaction' | 'requesterName'>;

/** An address by which a record is found, where no page's word for it was kept. */
function addressOfKey(key: string): SightedAddress {
  const medium = key.startsWith('mailto:') ? 'email' : 'phone';
  const text = key.slice(key.indexOf(':') + 1);
  return { medium, text, key, role: 'requester', trust: 'header', mayAssociate: false };
}

function rankedAddress(
  { countries }: Pick<ServiceDeps, 'countries'>,
  { medium, text, key, extension, ...sighted }: SightedAddress,
): Omit<RankedAddress, 'rank'>[] {
  const parsed = parseAddress(text, medium, countries);
  // Read in another country than then, it would be another line: the key says which it was.
  const isSame = parsed?.keys[0] === key;
  const address = isSame ? parsed : parseAddress(key.slice(key.indexOf(':') + 1), medium, []);
  if (address === undefined) return [];
  const known = extension === undefined || isSame ? address : { ...address, extension };
  return [{ ...sighted, medium, value: known.value, address: known }];
}

/** The addresses that a listing stands on, as its page showed them, else those that its record was found by. */
export function sightedAddresses({ sight, record }: Listing): SightedAddress[] {
  return sight?.addresses ?? (record?.keys ?? []).map(addressOfKey);
}

/** A listing as the page was that showed it, to be resolved as that page would be now. */
export function sightedReading(deps: Pick<ServiceDeps, 'countries'>, listing: Listing): SightedReading {
  const addresses = sightedAddresses(listing).flatMap((address) => rankedAddress(deps, address));
  const name = listing.sight?.name;
  return {
    addresses: addresses.map((address, index) => ({ ...address, rank: index + 1 })),
    setAside: [],
    interaction: refOf(listing),
    ...(name !== undefined && { requesterName: name }),
  };
}
