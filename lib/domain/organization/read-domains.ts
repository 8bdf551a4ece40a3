import { normalizeDomain } from '../address/normalize-domain.ts';

/** What a text of several domains says. */
export interface DomainList {
  /** In lower-case ASCII, each once, in the order typed. */
  domains: string[];
  /** Parts that are no domain names, as typed. */
  refused: string[];
}

/** Reads the mail domains of an organization, separated by commas, semicolons or blanks (R42). */
export function readDomains(text: string): DomainList {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const domains = new Set(parts.flatMap((part) => normalizeDomain(part) ?? []));
  return { domains: [...domains], refused: parts.filter((part) => normalizeDomain(part) === undefined) };
}
