import { listingRepository } from '#lib/db/listing-repository.ts';
import { listingFromRow } from '#lib/db/listing-row.ts';
import { type Listing, listingState, refOf } from '#lib/domain/interaction/listing.ts';
import { nameToStandOn } from '#lib/domain/interaction/stands-on-name.ts';
import type { Result } from '#lib/domain/result.ts';
import { definedTags } from '#lib/domain/tag/defined-tags.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import type { SameAddress } from '#lib/messages/protocol/worklist.ts';
import { refuse, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { lookUpPage } from '../tabs/look-up-page.ts';
import { seenListings } from './seen-listings.ts';
import { sightedAddresses, sightedReading } from './sighted-page.ts';

/** An address by which two interactions are with the same line or mailbox, extension included (R3). */
export interface SharedAddress {
  key: string;
  extension?: string;
}

/** The other unresolved interactions with this very address. */
export async function openWithAddress(
  deps: Pick<ServiceDeps, 'db'>,
  { key, extension }: SharedAddress,
  except: string,
): Promise<Listing[]> {
  const rows = await deps.db.listings.where('addressKeys').equals(key).toArray();
  return rows
    .map(listingFromRow)
    .filter((listing) => listing.key !== except && listingState(listing) === 'open')
    .filter((listing) =>
      sightedAddresses(listing).some((address) => address.key === key && address.extension === extension),
    );
}

async function sameAddressOf(deps: ServiceDeps, listing: Listing, display: string): Promise<SameAddress | undefined> {
  const [lead] = sightedAddresses(listing);
  if (lead === undefined) return undefined;
  const { key, extension } = lead;
  const others = await openWithAddress(deps, lead, listing.key);
  return { key, ...(extension !== undefined && { extension }), display, others: others.length };
}

/** The listing of a record's id or of an interaction's key. */
async function listingOf(deps: ServiceDeps, { id }: Request<'worklist.item'>): Promise<Listing | undefined> {
  const listings = listingRepository(deps.db);
  const ofKey = await listings.ofKey(id);
  if (ofKey !== undefined) return ofKey;
  const row = await deps.db.interactions.get(id);
  return row && listings.ofKey(row.key);
}

/**
 * One interaction as the panel would show it beside its page (message `worklist.item`): who takes part or whom it would
 * find now, from what its page last showed. `id` is its key, or the id of its record. Creates nothing (R14).
 */
export function workItem(
  deps: ServiceDeps,
  request: Request<'worklist.item'>,
): Promise<Result<Response<'worklist.item'>>> {
  return settle(async () => {
    const found = await listingOf(deps, request);
    const [listing] = found === undefined ? [] : await seenListings(deps, [found]);
    if (listing === undefined) return refuse('not-found', request.id);
    const reading = sightedReading(deps, listing);
    const people = await lookUpPage(deps, reading);
    if (!people.ok) return refuse(people.failure.code, people.failure.detail);
    const [lead] = reading.addresses;
    // What stands in a text beside another name says nothing of who the others are with.
    const isTheirs = nameToStandOn(reading) === undefined;
    const sameAddress = isTheirs ? await sameAddressOf(deps, listing, lead?.address.display ?? '') : undefined;
    const { sight, record } = listing;
    return {
      interaction: refOf(listing),
      state: listingState(listing),
      ...(record && { recordId: record.id }),
      ...(sight && { firstAt: sight.firstAt, lastAt: sight.lastAt }),
      ...(reading.requesterName !== undefined && { requesterName: reading.requesterName }),
      addresses: reading.addresses,
      ...people.value,
      tags: definedTags(deps.tags),
      ...(sameAddress && { sameAddress }),
    };
  });
}
