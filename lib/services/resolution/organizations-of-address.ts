import { organizationRepository } from '#lib/db/organization-repository.ts';
import { domainOf } from '#lib/domain/address/domain-of.ts';
import { domainSuffixes } from '#lib/domain/address/domain-suffixes.ts';
import type { ParsedAddress } from '#lib/domain/address/parsed-address.ts';
import { organizationsForDomain } from '#lib/domain/organization/organization-for-domain.ts';
import type { Organization } from '#lib/domain/organization/organization.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/**
 * The organizations that an address leads to: those that hold it themselves (a switchboard, `info@`, R6), else those
 * of its mail domain, the longest one winning (R7).
 */
export async function organizationsOfAddress(deps: ServiceDeps, address: ParsedAddress): Promise<Organization[]> {
  const organizations = organizationRepository(deps.db, viewerOf(deps));
  const holding = await organizations.holdersOf(address.keys.filter((key) => !key.startsWith('nat:')));
  if (holding.length > 0 || address.medium !== 'email') return holding;
  const domain = domainOf(address.value) ?? '';
  const candidates = await organizations.ofDomains(domainSuffixes(domain));
  const distinct = new Map([...candidates.values()].flat().map((organization) => [organization.id, organization]));
  return organizationsForDomain(domain, [...distinct.values()]);
}
