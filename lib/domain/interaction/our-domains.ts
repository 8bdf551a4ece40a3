import { isFreeMailDomain } from '../address/free-mail-domains.ts';
import type { OwnAddresses } from '../address/own-addresses.ts';
import type { AddressGroup } from './address-group.ts';

/** The domain of a mail address. */
export function mailDomain({ address }: AddressGroup): string | undefined {
  return address.medium === 'email' ? address.value.slice(address.value.lastIndexOf('@') + 1) : undefined;
}

/** Whether a domain is one of some, or below one of them. */
export function isBelow(domain: string, domains: ReadonlySet<string>): boolean {
  return [...domains].some((other) => domain === other || domain.endsWith(`.${other}`));
}

/** Mail domains that are ours though nobody named them: those of the page's signed-in agents, and of our mailboxes. */
export function findOurDomains(groups: readonly AddressGroup[], own: OwnAddresses): Set<string> {
  const signedIn = groups.filter(({ sightings }) => sightings.some((sighting) => sighting.own === true));
  return new Set([...signedIn.flatMap(ownDomain), ...own.mailDomains]);
}

/** The domain of an address of ours, unless anybody can have a mailbox there. */
export function ownDomain(group: AddressGroup): string[] {
  const domain = mailDomain(group);
  return domain === undefined || isFreeMailDomain(domain) ? [] : [domain];
}

/** The mailbox to which the requester wrote first: ours, where nobody has configured what is ours. */
export function findOurMailbox(
  groups: readonly AddressGroup[],
  own: OwnAddresses,
  ours: ReadonlySet<string>,
): AddressGroup | undefined {
  if (own.domains.size > 0 || own.addresses.size > 0) return undefined;
  const [requester] = groups
    .filter(({ best }) => best.role === 'requester' || best.role === 'from')
    .sort((first, second) => first.standing - second.standing);
  if (requester === undefined || isBelow(mailDomain(requester) ?? '', ours)) return undefined;
  const [mailbox, ...others] = groups.filter(({ sightings }) =>
    sightings.some(({ role, region, message }) => role === 'to' && region === 'header' && (message ?? 0) === 0),
  );
  const domain = mailbox && ownDomain(mailbox)[0];
  return domain === undefined || others.length > 0 || mailbox === requester || mailDomain(requester) === domain
    ? undefined
    : mailbox;
}
