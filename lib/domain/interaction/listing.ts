import type { AddressMedium } from '../address/interaction-address.ts';
import type { AddressKey } from '../address/parsed-address.ts';
import type { InteractionRef } from './interaction.ts';
import type { Role, Trust } from './sighting.ts';

/** An address of the other party as a page showed it, with the key and extension by which it is told from others. */
export interface SightedAddress {
  medium: AddressMedium;
  text: string;
  key: AddressKey;
  extension?: string;
  name?: string;
  role: Role;
  trust: Trust;
  mayAssociate: boolean;
  proposedBecause?: 'forward' | 'relay';
  inTextOnly?: true;
}

/**
 * Whom a page showed as the other party while nobody took part (R14): the addresses that the resolution stands on, the
 * leading one first, or a name alone. Times are epoch milliseconds.
 */
export interface Sight {
  addresses: SightedAddress[];
  name?: string;
  firstAt: number;
  lastAt: number;
}

/** What a listing knows of the stored interaction: how many take part, and the address keys it is found by. */
export interface ListedRecord {
  id: string;
  at: number;
  people: number;
  keys: AddressKey[];
}

/**
 * What lists know of one interaction, by its key: from the page that showed it (`sight`), from its record (`record`)
 * and from its entries (`notedAt`). It is no record itself: it has no author and no history, is never exported, and
 * whatever is known from nothing but a page may be forgotten at any time.
 */
export interface Listing extends InteractionRef {
  sight?: Sight;
  record?: ListedRecord;
  /** When an entry of it was last written. */
  notedAt?: number;
  /** The agent said that nobody is needed here. */
  dismissedAt?: number;
  /** Taken off with the whole list, by the clearing of this id; kept for a while so that it can be undone. */
  cleared?: { as: string; at: number };
}

/** What became of an interaction, as far as who takes part goes. */
export type ListingState = 'open' | 'dismissed' | 'cleared' | 'associated' | 'recorded';

/**
 * R14: an interaction is unresolved while somebody else's address or name is known of it and nobody takes part, until
 * the agent says that nobody is needed. An association taken back makes it unresolved again.
 */
export function listingState({ sight, record, dismissedAt, cleared }: Listing): ListingState {
  if (record !== undefined && record.people > 0) return 'associated';
  if (cleared !== undefined) return 'cleared';
  const isOfSomebody = sight !== undefined || (record !== undefined && record.keys.length > 0);
  if (!isOfSomebody) return 'recorded';
  return dismissedAt === undefined ? 'open' : 'dismissed';
}

/** When anything last happened to it. */
export function lastActivity({ sight, record, notedAt }: Listing): number {
  return Math.max(sight?.lastAt ?? 0, record?.at ?? 0, notedAt ?? 0);
}

/** The keys of the addresses it is found by, each once. */
export function listingKeys({ sight, record }: Listing): string[] {
  return [...new Set([...(sight?.addresses ?? []).map(({ key }) => key), ...(record?.keys ?? [])])];
}

/** Nothing but a page ever told of it, or nothing does any more: then it need not be kept. */
export function isFromPageAlone({ record, notedAt }: Listing): boolean {
  return record === undefined && notedAt === undefined;
}

/** The interaction that it is about. */
export function refOf({ key, site, kind, id, number, url, title, medium, direction }: Listing): InteractionRef {
  return {
    key,
    site,
    kind,
    id,
    ...(number !== undefined && { number }),
    url,
    ...(title !== undefined && { title }),
    ...(medium && { medium }),
    ...(direction && { direction }),
  };
}
