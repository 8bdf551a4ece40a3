import { listingFromRow, listingToRow } from '#lib/db/listing-row.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { refuse, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';

/**
 * Sets an unresolved interaction aside because nobody is needed there, or takes that back (message `worklist.dismiss`).
 * `not-found` when nothing is known of it.
 */
export function dismiss(
  deps: ServiceDeps,
  { key, on }: Request<'worklist.dismiss'>,
): Promise<Result<Response<'worklist.dismiss'>>> {
  return settle(async () => {
    const { db } = deps;
    const at = deps.now();
    await db.transaction('rw', db.listings, async () => {
      const row = await db.listings.get(key);
      if (row === undefined) return refuse('not-found', key);
      const { dismissedAt, ...listing } = listingFromRow(row);
      await db.listings.put(listingToRow(on ? { ...listing, dismissedAt: dismissedAt ?? at } : listing));
    });
    return null;
  });
}
