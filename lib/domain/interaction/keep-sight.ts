import { guardAddress, type OwnAddresses } from '../address/own-addresses.ts';
import { sameValue } from '../same-value.ts';
import type { InteractionRef } from './interaction.ts';
import { isFromPageAlone, type Listing, refOf, type Sight, type SightedAddress } from './listing.ts';
import type { RankedAddress, Ranking } from './ranked-address.ts';

/** As many addresses of one party as are kept. */
const MOST_SIGHTED = 20;

/** How exactly it is known when an interaction was last seen, in milliseconds: pages report often. */
export const SIGHT_STEP = 15 * 60_000;

/** What is on a page, as far as the list of unresolved interactions needs it. */
export type SightedPage = Pick<Ranking, 'addresses' | 'setAside'> & { requesterName?: string };

function sightedAddress({ medium, address, ...ranked }: RankedAddress): SightedAddress {
  const { role, trust, mayAssociate, name, proposedBecause, inTextOnly } = ranked;
  return {
    medium,
    text: address.text,
    key: address.keys[0] ?? '',
    ...(address.extension !== undefined && { extension: address.extension }),
    ...(name !== undefined && { name: name.slice(0, 200) }),
    role,
    trust,
    mayAssociate,
    ...(proposedBecause && { proposedBecause }),
    ...(inTextOnly && { inTextOnly }),
  };
}

/**
 * Whom a page shows as the other party, to be kept while nobody takes part (R14): the addresses that the resolution
 * stands on, or the name alone where the page gives no address. Nothing for a page of ours alone (R7), of a hidden
 * caller (R8) or of nobody (R19).
 */
export function sightOf(page: SightedPage, own: OwnAddresses, at: number): Sight | undefined {
  const others = page.addresses.filter(({ address }) => guardAddress(address, own) === undefined);
  const [lead] = others;
  const name = page.requesterName?.slice(0, 200);
  if (lead === undefined || lead !== page.addresses[0]) {
    const isHidden = page.setAside.some(({ reason }) => reason === 'anonymous');
    if (name === undefined || isHidden || page.addresses.length > 0) return undefined;
    return { addresses: [], name, firstAt: at, lastAt: at };
  }
  const basis = lead.mayAssociate ? others.filter(({ mayAssociate }) => mayAssociate) : [lead];
  const addresses = basis.slice(0, MOST_SIGHTED).map(sightedAddress);
  return { addresses, ...(name !== undefined && { name }), firstAt: at, lastAt: at };
}

/**
 * The listing after a page showed this interaction. The same object when there is nothing to write: somebody takes part,
 * or it says the same as a short while ago. What was cleared from the list comes back as new.
 */
export function withSight(present: Listing | undefined, ref: InteractionRef, seen: Sight): Listing {
  if (present === undefined) return { ...ref, sight: seen };
  if ((present.record?.people ?? 0) > 0) return present;
  const { sight, cleared, ...rest } = present;
  const earlier = cleared === undefined ? sight : undefined;
  const isSame =
    earlier !== undefined &&
    sameValue(refOf(present), ref) &&
    sameValue(earlier.addresses, seen.addresses) &&
    earlier.name === seen.name &&
    seen.lastAt - earlier.lastAt < SIGHT_STEP;
  if (isSame) return present;
  const kept = cleared === undefined ? rest : { ...rest, dismissedAt: undefined };
  return { ...kept, ...ref, sight: { ...seen, firstAt: earlier?.firstAt ?? seen.firstAt } };
}

/** The listing without what pages told; nothing when nobody else told of it. */
export function withoutSight(listing: Listing): Listing | undefined {
  if (isFromPageAlone(listing)) return undefined;
  const { sight: _sight, cleared, ...rest } = listing;
  return { ...rest, ...(cleared && { dismissedAt: rest.dismissedAt ?? cleared.at }) };
}
