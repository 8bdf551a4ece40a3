import type { Database } from '#lib/db/database.ts';
import { listingFromRow, listingToRow, type ListingRow } from '#lib/db/listing-row.ts';
import { withoutSight } from '#lib/domain/interaction/keep-sight.ts';
import { type Listing, listingState } from '#lib/domain/interaction/listing.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';

/** How long the list can be had back after it was cleared, in milliseconds. Then what pages told is deleted for good. */
export const CLEARED_FOR = 10 * 60_000;

/** As many rows are written at a time. */
const CHUNK = 500;

/** Rewrites rows; those for which there is nothing left are deleted. Inside the caller's transaction. */
async function rewrite(
  db: Database,
  rows: readonly ListingRow[],
  change: (listing: Listing) => Listing | undefined,
): Promise<void> {
  const changed = rows.map((row) => ({ key: row.key, listing: change(listingFromRow(row)) }));
  await db.listings.bulkDelete(changed.flatMap(({ key, listing }) => (listing === undefined ? [key] : [])));
  await db.listings.bulkPut(changed.flatMap(({ listing }) => (listing === undefined ? [] : [listingToRow(listing)])));
}

/** Deletes for good what was cleared a while ago. Inside a transaction that writes the listings, or alone. */
export async function purgeCleared(db: Database, now: number): Promise<void> {
  for (;;) {
    // Each round reads what the one before left.
    // oxlint-disable-next-line no-await-in-loop
    const rows = await db.listings
      .where('clearedAt')
      .belowOrEqual(now - CLEARED_FOR)
      .limit(CHUNK)
      .toArray();
    if (rows.length === 0) return;
    // oxlint-disable-next-line no-await-in-loop
    await rewrite(db, rows, withoutSight);
  }
}

/**
 * Clears the list of unresolved interactions, those that were set aside included (message `worklist.clear`). For ten
 * minutes it can be had back under the id of the clearing; what pages told is deleted then. Records and entries stay.
 */
export function clearWorklist(
  deps: ServiceDeps,
  { clearing }: Request<'worklist.clear'>,
): Promise<Result<Response<'worklist.clear'>>> {
  return settle(async () => {
    const { db } = deps;
    const at = deps.now();
    let count = 0;
    await db.transaction('rw', db.listings, async () => {
      await purgeCleared(db, at);
      await db.listings.toCollection().modify((row, reference) => {
        const listing = listingFromRow(row);
        const state = listingState(listing);
        if (state !== 'open' && state !== 'dismissed') return;
        if (state === 'open') count += 1;
        reference.value = listingToRow({ ...listing, cleared: { as: clearing, at } });
      });
    });
    return { count };
  });
}

/** Brings back what a clearing took off, while it is still there (message `worklist.restore`). */
export function restoreWorklist(
  deps: ServiceDeps,
  { clearing }: Request<'worklist.restore'>,
): Promise<Result<Response<'worklist.restore'>>> {
  return settle(async () => {
    const { db } = deps;
    return db.transaction('rw', db.listings, async () => {
      const cleared = await db.listings.where('clearedAt').above(0).toArray();
      const rows = cleared.filter((row) => row.cleared?.as === clearing);
      await rewrite(db, rows, ({ cleared: _cleared, ...listing }) => listing);
      return { count: rows.filter(({ dismissedAt }) => dismissedAt === undefined).length };
    });
  });
}
