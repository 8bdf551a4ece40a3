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

/** The mailbox to which the requester wrote first: ours, where nobody has configured what is ours. */
export function findOurMailbox(groups: readonly AddressGroup[], own: OwnAddresses): AddressGroup | undefined {
  if (own.domains.size > 0 || own.addresses.size > 0) return undefined;
  const requester = [...groups].filter(({ best }) => best.role === 'requester' || best.role === 'from').sort((first, second) => first.standing - second.standing)[0];
  if (requester === undefined) return undefined;
  const recipients = groups.filter(({ sightings }) => sightings.some(({ role, region, message }) => role === 'to' && region === 'header' && (message ?? 0) === 0));
  const [mailbox, ...others] = recipients;
  const domain = mailbox && mailDomain(mailbox);
  if (domain === undefined || others.length > 0 || mailbox === requester || isFreeMailDomain(domain)) return undefined;
  return mailDomain(requester) === domain ? undefined : mailbox;
}

/** Mail domains that are ours by what the page shows: those of its signed-in agents and of our mailbox. */
export function findOurDomains(groups: readonly AddressGroup[], mailbox: AddressGroup | undefined): Set<string> {
  const ours = groups.filter((group) => group === mailbox || group.sightings.some(({ own }) => own === true));
  return new Set(ours.flatMap((group) => mailDomain(group) ?? []).filter((domain) => !isFreeMailDomain(domain)));
}
