import { listingRepository } from '#lib/db/listing-repository.ts';
import { listingFromRow, listingToRow } from '#lib/db/listing-row.ts';
import { sightOf, type SightedPage, withSight } from '#lib/domain/interaction/keep-sight.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { Result } from '#lib/domain/result.ts';
import { settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { purgeCleared } from './clear-sights.ts';

/** A page once it has said everything: which interaction it shows, and with whom. */
export interface SettledPage extends SightedPage {
  interaction?: InteractionRef;
  /** The page has not said everything yet. */
  looking: boolean;
}

/**
 * Keeps an interaction that nobody takes part in for the list of unresolved ones (R14): whom its page showed, and when.
 * Creates no contact and no record, and writes nothing to the journal. Pages report often: what is kept already is read
 * by its key and left alone. Answers whether anything was written.
 */
export function noteSight(deps: ServiceDeps, page: SettledPage): Promise<Result<boolean>> {
  return settle(async () => {
    const { interaction, looking } = page;
    if (interaction === undefined || looking) return false;
    const seen = sightOf(page, deps.own, deps.now());
    if (seen === undefined) return false;
    const { db } = deps;
    const known = await listingRepository(db).ofKey(interaction.key);
    if (known !== undefined && withSight(known, interaction, seen) === known) return false;
    return db.transaction('rw', db.listings, async () => {
      // Read again: somebody may have been associated meanwhile.
      const row = await db.listings.get(interaction.key);
      const present = row && listingFromRow(row);
      const listing = withSight(present, interaction, seen);
      if (listing === present) return false;
      await db.listings.put(listingToRow(listing));
      await purgeCleared(db, seen.lastAt);
      return true;
    });
  });
}
