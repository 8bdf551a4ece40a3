import type { AddressMedium } from '../address/interaction-address.ts';
import { guardAddress } from '../address/own-addresses.ts';
import { parseAddress } from '../address/parse-address.ts';
import type { RankContext } from './rank-addresses.ts';
import type { RankedAddress, Ranking } from './ranked-address.ts';

/**
 * How an address is underlined on its page: as the interaction's other party's, or as somebody's. Whether it is a
 * contact's is not told apart: the page's own scripts can see what is underlined, and are not to learn whom we know
 * (R61).
 */
export type MarkKind = 'party' | 'other';

/** What a page says of its addresses, as far as marks go by it. */
export interface PageStanding {
  party: ReadonlySet<string>;
  others: ReadonlySet<string>;
  /** Values of what is nobody's here (R7). */
  aside: ReadonlySet<string>;
}

/** Reads the standing off a page's ranking: the party is who leads, and who may associate beside it (R12). */
export function standingOfMarks({ addresses, setAside }: Ranking): PageStanding {
  const keysOf = (ranked: readonly RankedAddress[]): Set<string> =>
    new Set(ranked.flatMap(({ address }) => address.keys));
  const isParty = ({ rank, mayAssociate }: RankedAddress): boolean => rank === 1 || mayAssociate;
  return {
    party: keysOf(addresses.filter(isParty)),
    others: keysOf(addresses.filter((ranked) => !isParty(ranked))),
    aside: new Set(setAside.map(({ value }) => value)),
  };
}

/**
 * How a text of the page is underlined, if at all: not when it is no address, and not when it is our own (R7). What
 * is an address only beside its label (R5) is one wherever the page says it again.
 */
export function markKind(
  { medium, text }: { medium: AddressMedium; text: string },
  { party, others, aside }: PageStanding,
  { countries, own }: RankContext,
): MarkKind | undefined {
  const plain = parseAddress(text, medium, countries, { lenient: false });
  const address = plain ?? parseAddress(text, medium, countries, { lenient: true });
  if (address === undefined) return undefined;
  if (address.keys.some((key) => party.has(key))) return 'party';
  if (plain === undefined && !address.keys.some((key) => others.has(key))) return undefined;
  return aside.has(address.value) || guardAddress(address, own) !== undefined ? undefined : 'other';
}
