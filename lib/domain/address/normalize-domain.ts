import { asciiDomain } from './ascii-domain.ts';

/**
 * A mail domain as people type or paste it, in lower-case ASCII: `@acme.fr`, `*.acme.fr`, `https://www.acme.fr/` and
 * `Bücher.example` are understood. Nothing when it is no domain name.
 */
export function normalizeDomain(typed: string): string | undefined {
  const bare = typed
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^(?:[^@/]*@|\*\.|www\.)/i, '')
    .replace(/[/?#:].*$/, '')
    .replace(/\.$/, '');
  return asciiDomain(bare);
}
