import { lastActivity, type Listing, listingKeys, listingState } from '#lib/domain/interaction/listing.ts';
import { fold } from '#lib/domain/search/fold.ts';
import { searchTokens } from '#lib/domain/search/tokenize.ts';

/** A listing as stored: with what it is counted, sorted and found by. */
export interface ListingRow extends Listing {
  /** When it was last seen, while it is unresolved (R14). */
  openAt?: number;
  /** Last activity. */
  at: number;
  titleKey: string;
  tokens: string[];
  addressKeys: string[];
  clearedAt?: number;
}

/** Longest title that is sorted by. */
const LONGEST_KEY = 80;

/** Adds the index fields of a listing. */
export function listingToRow(listing: Listing): ListingRow {
  const { id, number = '', title = '', site, sight, cleared } = listing;
  const addressKeys = listingKeys(listing);
  const at = lastActivity(listing);
  const names = [title, id, number, site, sight?.name ?? '', ...(sight?.addresses ?? []).map(({ name }) => name ?? '')];
  return {
    ...listing,
    ...(listingState(listing) === 'open' && { openAt: at }),
    at,
    titleKey: fold(title).slice(0, LONGEST_KEY),
    tokens: searchTokens({ names, keys: addressKeys }),
    addressKeys,
    ...(cleared && { clearedAt: cleared.at }),
  };
}

/** Takes the index fields off again. */
export function listingFromRow(row: ListingRow): Listing {
  const {
    openAt: _open,
    at: _at,
    titleKey: _title,
    tokens: _tokens,
    addressKeys: _keys,
    clearedAt: _cleared,
    ...listing
  } = row;
  return listing;
}
