import { entryRepository } from '#lib/db/entry-repository.ts';
import type { Listing } from '#lib/domain/interaction/listing.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/**
 * Those of the listings that the agent may see (R10): one that is known from entries alone is as private as these are.
 */
export async function seenListings(deps: ServiceDeps, listings: readonly Listing[]): Promise<Listing[]> {
  const entries = entryRepository(deps.db, viewerOf(deps));
  const isSeen = await Promise.all(
    listings.map(async ({ key, record, sight }) => {
      if (record !== undefined || sight !== undefined) return true;
      return (await entries.ofInteraction(key)).length > 0;
    }),
  );
  return listings.filter((_, index) => isSeen[index]);
}
