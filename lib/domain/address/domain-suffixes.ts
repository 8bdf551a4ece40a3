import { getDomain } from 'tldts';
import { asciiDomain } from './ascii-domain.ts';

/**
 * A mail domain and the domains it lies in, longest first, down to the one that can be registered:
 * `paris.bank.co.uk`, `bank.co.uk`. These are the keys for finding an organization by its domain (R7). Empty for
 * what is no domain.
 */
export function domainSuffixes(domain: string): string[] {
  const ascii = asciiDomain(domain.trim().replace(/\.$/, ''));
  if (ascii === undefined) return [];
  const registrable = getDomain(ascii, { allowPrivateDomains: true }) ?? ascii;
  const suffixes: string[] = [];
  for (let rest = ascii; rest.length >= registrable.length; rest = rest.slice(rest.indexOf('.') + 1))
    suffixes.push(rest);
  return suffixes;
}
