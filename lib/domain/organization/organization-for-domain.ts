import { domainSuffixes } from '../address/domain-suffixes.ts';
import { isFreeMailDomain } from '../address/free-mail-domains.ts';

/**
 * The organizations that own a mail domain (R7): among their domains the longest that it equals or lies in wins.
 * Free-mail domains are nobody's. More than one when several list that same domain.
 */
export function organizationsForDomain<Owner extends { domains: readonly string[] }>(
  domain: string,
  candidates: readonly Owner[],
): Owner[] {
  for (const suffix of domainSuffixes(domain)) {
    if (isFreeMailDomain(suffix)) continue;
    const owners = candidates.filter(({ domains }) => domains.some((each) => each.toLowerCase() === suffix));
    if (owners.length > 0) return owners;
  }
  return [];
}

/** The one organization that owns a mail domain (R7); nothing when none does, or several do. */
export function organizationForDomain<Owner extends { domains: readonly string[] }>(
  domain: string,
  candidates: readonly Owner[],
): Owner | undefined {
  const owners = organizationsForDomain(domain, candidates);
  return owners.length === 1 ? owners[0] : undefined;
}
