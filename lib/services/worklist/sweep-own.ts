import { listingFromRow, listingToRow } from '#lib/db/listing-row.ts';
import { guardAddress } from '#lib/domain/address/own-addresses.ts';
import { withoutSight } from '#lib/domain/interaction/keep-sight.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { sightedReading } from './sighted-page.ts';

/** Under which the store keeps what was ours when the list was last gone through. */
const META_KEY = 'worklist.own';

function nameOfOwn({ own }: Pick<ServiceDeps, 'own'>): string {
  return JSON.stringify([[...own.addresses.keys()], [...own.agent], [...own.helpdesk], [...own.domains]]);
}

/**
 * Takes interactions off the list of unresolved ones that turn out to be with ourselves, after the agent or a policy
 * said what is ours (R7). Costs one read while that has not changed.
 */
export async function sweepOwn(deps: ServiceDeps): Promise<void> {
  const { db, own } = deps;
  const name = nameOfOwn(deps);
  if ((await db.meta.get(META_KEY))?.value === name) return;
  await db.transaction('rw', db.listings, db.meta, async () => {
    await db.listings
      .where('openAt')
      .above(0)
      .modify((row, reference: { value?: unknown }) => {
        const listing = listingFromRow(row);
        const [lead] = sightedReading(deps, listing).addresses;
        if (lead === undefined || guardAddress(lead.address, own) === undefined) return;
        const kept = withoutSight(listing);
        if (kept === undefined) delete reference.value;
        else reference.value = listingToRow({ ...kept, dismissedAt: deps.now() });
      });
    await db.meta.put({ key: META_KEY, value: name });
  });
}
