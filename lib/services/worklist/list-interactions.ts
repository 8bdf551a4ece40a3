import { listingRepository } from '#lib/db/listing-repository.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { purgeCleared } from './clear-sights.ts';
import { seenListings } from './seen-listings.ts';
import { findListings } from './find-listings.ts';
import { listedInteractions } from './listed-interactions.ts';
import { sweepOwn } from './sweep-own.ts';

/** How many rows one answer holds unless it is asked for fewer. */
export const LISTED_PART = 200;

/**
 * Interactions for a list, a part at a time (message `worklist.list`): the unresolved ones (R14), or all that are known,
 * by activity or title. Read from an index, from the place where the last part ended; with a query only those that fit.
 */
export function listInteractions(
  deps: ServiceDeps,
  { which, sort, descending, after, query = '', limit = LISTED_PART }: Request<'worklist.list'>,
): Promise<Result<Response<'worklist.list'>>> {
  return settle(async () => {
    if (after === undefined) {
      await purgeCleared(deps.db, deps.now());
      await sweepOwn(deps);
    }
    const listings = listingRepository(deps.db);
    const order = which === 'open' ? 'openAt' : sort === 'title' ? 'titleKey' : 'at';
    const found = query.trim() === '' ? undefined : await findListings(deps, query.trim());
    const countAll = () => (found === undefined ? listings.count(order) : listings.countAmong(order, found.keys));
    const [part, total] = await Promise.all([
      listings.part({ order, descending, after, limit, among: found?.keys }),
      // Counting takes longer than reading a part: those that follow go by the first.
      after === undefined ? countAll() : undefined,
    ]);
    return {
      rows: await listedInteractions(deps, await seenListings(deps, part.listings)),
      ...(total !== undefined && { total }),
      ...(part.next && { next: part.next }),
      ...(found?.hasMorePeople && { hasMorePeople: true }),
    };
  });
}

/** How many interactions are unresolved (message `worklist.count`, R14). */
export function countUnresolved(deps: ServiceDeps): Promise<Result<Response<'worklist.count'>>> {
  return settle(async () => {
    await sweepOwn(deps);
    return { open: await listingRepository(deps.db).count('openAt') };
  });
}
