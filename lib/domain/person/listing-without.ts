import type { Listing } from '../interaction/listing.ts';
import { sameValue } from '../same-value.ts';
import type { Going } from './change-without.ts';
import { withoutWords } from './without-person.ts';

/**
 * What lists know of an interaction, without a person; nothing when it goes with the person: its interaction goes or
 * gets another key, or nothing is known of it but the person's own addresses on a page. The same object when it says
 * nothing of the person.
 */
export function listingWithout(listing: Listing, { traces, goneKeys, keys }: Going): Listing | undefined {
  if (goneKeys.has(listing.key) || keys.has(listing.key)) return undefined;
  const { sight, record, ...rest } = listing;
  const addresses = sight?.addresses.filter(({ key }) => !traces.keys.has(key)) ?? [];
  const isOwn = sight !== undefined && addresses.length < sight.addresses.length;
  const isOfPersonAlone = isOwn && addresses.length === 0;
  if (isOfPersonAlone && (record === undefined || record.people === 0) && rest.notedAt === undefined) return undefined;
  const left: Listing = {
    ...rest,
    ...(record && { record: { ...record, keys: record.keys.filter((key) => !traces.keys.has(key)) } }),
    ...(sight && !isOfPersonAlone && { sight: { ...sight, addresses } }),
  };
  // A name on a page beside the person's address is the person's, in part or in whole.
  const own = { ...traces, near: isOwn ? traces.near : traces.everywhere };
  const cleared = withoutWords(left, own);
  return sameValue(listing, cleared) ? listing : cleared;
}
