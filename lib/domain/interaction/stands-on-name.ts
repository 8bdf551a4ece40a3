import type { RankedAddress, Ranking } from './ranked-address.ts';
import { isPartyRole } from './standing.ts';

/** What a page says of the other party: their name, and the addresses it shows. */
export interface NamingPage extends Pick<Ranking, 'addresses'> {
  requesterName?: string;
}

/**
 * The name by which the other party is looked for, on a page that gives it and shows no address as theirs: none at all,
 * or one in a text, which may be anybody's (R12, R19). Nothing where an address says who it is.
 */
export function nameToStandOn({ addresses, requesterName }: NamingPage): string | undefined {
  const [lead] = addresses;
  const isApart = lead === undefined || lead.inTextOnly === true;
  return isApart && !addresses.some(({ mayAssociate }) => mayAssociate) ? requesterName : undefined;
}

/** Whether the helpdesk's own fields give an address of the other party: then there is nothing to ask it for. */
export function givesPartyAddress(addresses: readonly Pick<RankedAddress, 'trust' | 'role'>[]): boolean {
  return addresses.some((address) => address.trust === 'adapter' && isPartyRole(address));
}
