import { domainOf } from '../address/domain-of.ts';
import { isFreeMailDomain } from '../address/free-mail-domains.ts';
import type { Contact } from '../contact/contact.ts';

/**
 * The organization that everybody with a mail address at a domain belongs to, of those who belong to any (R23): where no
 * organization lists the domain, they tell whose it is. Nothing when they belong to different ones, or to several: that
 * would be a guess.
 */
export function organizationOfColleagues(
  domain: string,
  contacts: readonly Pick<Contact, 'addresses' | 'memberships'>[],
): string | undefined {
  if (isFreeMailDomain(domain)) return undefined;
  const [first, ...others] = contacts
    .filter(({ addresses }) => addresses.some(({ value }) => domainOf(value)?.toLowerCase() === domain))
    .map(({ memberships }) => memberships.map(({ organizationId }) => organizationId))
    .filter((organizations) => organizations.length > 0);
  const common = first?.filter((id) => others.every((organizations) => organizations.includes(id))) ?? [];
  return common.length === 1 ? common[0] : undefined;
}
