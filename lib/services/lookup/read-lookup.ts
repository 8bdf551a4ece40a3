import { findCandidates } from '#lib/detect/candidate.ts';
import { type AssumedCountry, parseAddress } from '#lib/domain/address/parse-address.ts';
import type { ParsedAddress } from '#lib/domain/address/parsed-address.ts';

/**
 * The address that a looked-up text is or holds: all of it read generously, since somebody typed or chose it as one;
 * otherwise the first address in the running text of a selection. Nothing for a name.
 */
export function readLookup(text: string, countries: readonly AssumedCountry[]): ParsedAddress | undefined {
  const whole = parseAddress(text, undefined, countries, { lenient: true });
  if (whole !== undefined) return whole;
  for (const candidate of findCandidates(text)) {
    const found = parseAddress(candidate.text, candidate.medium, countries, { lenient: false });
    if (found !== undefined) return found;
  }
  return undefined;
}
