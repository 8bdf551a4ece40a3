import type { MatchReason, MatchRule } from '../resolution/resolution.ts';
import type { AssumedCountry } from './assumed-country.ts';
import type { InteractionAddress } from './interaction-address.ts';
import { parseStored } from './stored-address.ts';
import { isAssumed, type ParsedAddress } from './parsed-address.ts';

function sharesKey(one: ParsedAddress, other: ParsedAddress, prefix: string): boolean {
  return one.keys.some((key) => key.startsWith(prefix) && other.keys.includes(key));
}

function sameExtension(one: ParsedAddress, other: ParsedAddress): boolean {
  return (one.extension ?? '') === (other.extension ?? '');
}

/** National digits say something only while a country is open on either side: two countries are two numbers. */
function nationalRule(stored: ParsedAddress, seen: ParsedAddress): MatchRule | undefined {
  const bothSay = stored.countrySource === 'number' && seen.countrySource === 'number';
  return !bothSay && sharesKey(stored, seen, 'nat:') ? 'national-digits' : undefined;
}

/** By which rule two parsed addresses are the same (R3, R4, R5, R13), if they are. */
export function matchParsed(stored: ParsedAddress, seen: ParsedAddress): MatchRule | undefined {
  if (stored.medium !== seen.medium) return undefined;
  if (stored.kind === 'email' || stored.kind === 'short' || seen.kind === 'short') {
    return stored.kind === seen.kind && stored.value === seen.value ? 'exact' : undefined;
  }
  const sameValue = stored.kind === seen.kind && stored.value === seen.value;
  if (!sameValue && !sharesKey(stored, seen, 'tel:')) return nationalRule(stored, seen);
  if (!sameExtension(stored, seen)) return 'base-number';
  return sameValue ? 'exact' : 'old-format';
}

/** A stored address read, where it may be the one that was seen: one of the other medium is not read at all. */
function parsedLike(
  { medium }: ParsedAddress,
  stored: InteractionAddress,
  countries: readonly AssumedCountry[],
): ParsedAddress | undefined {
  return stored.medium === medium ? parseStored(stored, countries) : undefined;
}

/** By which rule a stored address is the one that was seen (R13), if it is. */
export function matchRule(
  stored: InteractionAddress,
  seen: ParsedAddress,
  countries: readonly AssumedCountry[],
): MatchRule | undefined {
  const parsed = parsedLike(seen, stored, countries);
  return parsed && matchParsed(parsed, seen);
}

/** The reason to show for a match of a stored address with the one that was seen (R13), if they match. */
export function matchReason(
  stored: InteractionAddress,
  seen: ParsedAddress,
  countries: readonly AssumedCountry[],
): MatchReason | undefined {
  const parsed = parsedLike(seen, stored, countries);
  const rule = parsed && matchParsed(parsed, seen);
  if (!parsed || !rule) return undefined;
  const key = parsed.keys.find((each) => seen.keys.includes(each)) ?? seen.keys[0] ?? '';
  const assuming = [seen, parsed].find(isAssumed);
  return {
    rule,
    key,
    matchedValue: stored.value,
    seenValue: seen.text,
    ...(assuming && { assumedCountry: assuming.country, countrySource: assuming.countrySource }),
    ...(rule === 'base-number' && parsed.extension && seen.extension && { otherExtension: true }),
  };
}
