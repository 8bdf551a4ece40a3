import { organizationRepository } from '#lib/db/organization-repository.ts';
import { type PlaceRecord, placesHolding } from '#lib/db/place-repository.ts';
import { domainOf } from '#lib/domain/address/domain-of.ts';
import { domainSuffixes } from '#lib/domain/address/domain-suffixes.ts';
import type { ParsedAddress } from '#lib/domain/address/parsed-address.ts';
import { organizationsForDomain } from '#lib/domain/organization/organization-for-domain.ts';
import { placeHolders } from '#lib/domain/resolution/place-holder.ts';
import type { MatchReason } from '#lib/domain/resolution/resolution.ts';
import type { OrganizationMatch } from '#lib/domain/view/contact-card.ts';
import { organizationSummaryOf } from '#lib/domain/view/organization-summary-of.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** An organization that an address leads to: with a reason it has the address itself, otherwise its mail domain. */
export interface PlaceOfAddress extends PlaceRecord {
  reason?: MatchReason;
}

/**
 * The organizations that an address leads to: those that hold it themselves or in a location (a switchboard, `info@`,
 * R6, R43), else those of its mail domain, the longest one winning (R7).
 */
export async function placesOfAddress(deps: ServiceDeps, address: ParsedAddress): Promise<PlaceOfAddress[]> {
  const viewer = viewerOf(deps);
  const keys = address.keys.filter((key) => !key.startsWith('nat:'));
  const holding = placeHolders(await placesHolding(deps.db, viewer, keys), address);
  if (holding.length > 0 || address.medium !== 'email') return holding;
  const domain = domainOf(address.value) ?? '';
  const candidates = await organizationRepository(deps.db, viewer).ofDomains(domainSuffixes(domain));
  const distinct = new Map([...candidates.values()].flat().map((organization) => [organization.id, organization]));
  return organizationsForDomain(domain, [...distinct.values()]).map((organization) => ({ organization }));
}

/** Those of the places that have the address themselves, as they are shown; nothing when there is none. */
export function shownHolders(places: readonly PlaceOfAddress[]): { organizations?: OrganizationMatch[] } {
  const organizations = places.flatMap((place) => (place.reason === undefined ? [] : [organizationMatchOf(place)]));
  return organizations.length === 0 ? {} : { organizations };
}

/** A place as it is shown. */
export function organizationMatchOf({ organization, site, reason }: PlaceOfAddress): OrganizationMatch {
  return {
    organization: organizationSummaryOf(organization),
    ...(site && { site: { id: site.id, name: site.name } }),
    ...(reason && { reason }),
  };
}
