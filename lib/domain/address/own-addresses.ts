import type { SetAsideReason } from '../interaction/ranked-address.ts';
import type { AssumedCountry } from './assumed-country.ts';
import { automaticMailbox } from './automatic-mailbox.ts';
import { domainOf } from './domain-of.ts';
import { isFreeMailDomain } from './free-mail-domains.ts';
import { isHelpdeskDomain } from './helpdesk-domains.ts';
import { matchParsed } from './match-rule.ts';
import { normalizeDomain } from './normalize-domain.ts';
import { parseAddress } from './parse-address.ts';
import type { AddressKey, ParsedAddress } from './parsed-address.ts';

/** What is ours (R7), in the form the guard works on. */
export interface OwnAddresses {
  /** Lines and mailboxes of ours, by each of their keys. */
  addresses: ReadonlyMap<AddressKey, readonly ParsedAddress[]>;
  /** Keys of the agent's own mailbox and line. */
  agent: ReadonlySet<AddressKey>;
  /** Keys of the helpdesk's mailboxes. */
  helpdesk: ReadonlySet<AddressKey>;
  /** Domains of ours in ASCII; their subdomains are ours too. */
  domains: ReadonlySet<string>;
  /** Domains in ASCII at which we have a mailbox: whoever writes from there is one of us as far as anybody knows. */
  mailDomains: ReadonlySet<string>;
}

/** What settings and policy list as ours, as typed. */
export interface OwnAddressLists {
  addresses: readonly string[];
  domains: readonly string[];
  countries: readonly AssumedCountry[];
  /** The agent's own mail addresses and numbers. */
  agent?: readonly string[];
  /** The helpdesk's own mailboxes. */
  helpdesk?: readonly string[];
}

function read(text: string, countries: readonly AssumedCountry[]): ParsedAddress | undefined {
  return parseAddress(text, text.includes('@') ? 'email' : 'phone', countries);
}

function readDomain(typed: string): string | undefined {
  const domain = normalizeDomain(typed);
  // A free-mail domain listed by mistake would set every private customer aside.
  return domain === undefined || isFreeMailDomain(domain) ? undefined : domain;
}

/**
 * Reads what settings and policy list as ours. An entry among the addresses that is only a domain (`@acme.example`)
 * counts as a domain; free-mail domains and what cannot be read are left out.
 */
export function readOwnAddresses(own: OwnAddressLists): OwnAddresses {
  const keysOf = (texts: readonly string[] = []): AddressKey[] =>
    texts.flatMap((text) => read(text, own.countries)?.keys[0] ?? []);
  const isDomain = (text: string): boolean => /^\s*\*?@/.test(text);
  const addresses = new Map<AddressKey, ParsedAddress[]>();
  for (const text of own.addresses) {
    const parsed = isDomain(text) ? undefined : read(text, own.countries);
    for (const key of parsed?.keys ?? []) addresses.set(key, [...(addresses.get(key) ?? []), parsed!]);
  }
  const domains = [...own.domains, ...own.addresses.filter(isDomain)].flatMap((text) => readDomain(text) ?? []);
  const mailboxes = [...own.addresses, ...(own.agent ?? []), ...(own.helpdesk ?? [])].filter((text) => !isDomain(text));
  const mailDomains = mailboxes.flatMap((text) => {
    const mailbox = text.includes('@') ? read(text, own.countries) : undefined;
    return readDomain(domainOf(mailbox?.value ?? '') ?? '') ?? [];
  });
  return {
    addresses,
    agent: new Set(keysOf(own.agent)),
    helpdesk: new Set(keysOf(own.helpdesk)),
    domains: new Set(domains),
    mailDomains: new Set(mailDomains),
  };
}

/** A line of ours with any extension; national digits count only when one side has no country at all. */
function isOwn(address: ParsedAddress, own: OwnAddresses): boolean {
  return address.keys.some((key) =>
    (own.addresses.get(key) ?? []).some((ours) => {
      const rule = matchParsed(ours, address);
      return rule === 'national-digits' ? ours.kind === 'national' || address.kind === 'national' : rule !== undefined;
    }),
  );
}

function isOwnDomain(domain: string, domains: ReadonlySet<string>): boolean {
  for (let rest = domain; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1))
    if (domains.has(rest)) return true;
  return false;
}

/**
 * Says why an address is nobody's (R7), or nothing when it may be somebody's. The order of the reasons: the agent,
 * the helpdesk's mailbox, a line or mailbox of ours, a mail system, no-reply, a domain of ours.
 */
export function guardAddress(address: ParsedAddress, own: OwnAddresses): SetAsideReason | undefined {
  const [key = ''] = address.keys;
  if (own.agent.has(key)) return 'agent';
  if (own.helpdesk.has(key)) return 'helpdesk-mailbox';
  if (isOwn(address, own)) return 'own-address';
  if (address.kind !== 'email') return undefined;
  const domain = domainOf(address.value) ?? '';
  const automatic = automaticMailbox(address.value);
  if (automatic) return automatic;
  if (isHelpdeskDomain(domain)) return 'helpdesk-mailbox';
  return isOwnDomain(domain, own.domains) ? 'own-domain' : undefined;
}
