import { matchReason } from '../address/match-rule.ts';
import type { InteractionAddress } from '../address/interaction-address.ts';
import type { ParsedAddress } from '../address/parsed-address.ts';
import type { MatchReason } from './resolution.ts';

/** A record with addresses of its own. */
interface Addressed {
  id: string;
  name: string;
  addresses: readonly InteractionAddress[];
}

/** An organization that has an address itself or in one of its locations, with why (R13). */
export interface PlaceHolder<Organization extends Addressed, Site extends Addressed> {
  organization: Organization;
  site?: Site;
  reason: MatchReason;
}

/**
 * The organizations that an address belongs to (R6): each once, by its location where that has it, since it says more.
 * National digits without a country fit numbers of several countries and never count. In the order of their names.
 */
export function placeHolders<Organization extends Addressed, Site extends Addressed>(
  places: readonly { organization: Organization; site?: Site }[],
  seen: ParsedAddress,
): PlaceHolder<Organization, Site>[] {
  const held = places.flatMap(({ organization, site }): PlaceHolder<Organization, Site>[] => {
    const reasons = (site ?? organization).addresses.flatMap((stored) => matchReason(stored, seen, []) ?? []);
    const reason =
      reasons.find(({ rule }) => rule === 'exact') ?? reasons.find(({ rule }) => rule !== 'national-digits');
    return reason === undefined ? [] : [{ organization, ...(site && { site }), reason }];
  });
  const atLocations = new Set(held.flatMap(({ organization, site }) => (site === undefined ? [] : [organization.id])));
  const nameOf = ({ organization, site }: PlaceHolder<Organization, Site>) => [
    organization.name,
    site?.name ?? '',
    site?.id ?? organization.id,
  ];
  return held
    .filter(({ organization, site }) => site !== undefined || !atLocations.has(organization.id))
    .toSorted((one, other) => (nameOf(one).join('\n') < nameOf(other).join('\n') ? -1 : 1));
}
