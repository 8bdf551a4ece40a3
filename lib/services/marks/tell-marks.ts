import type { RankContext } from '#lib/domain/interaction/rank-addresses.ts';
import type { Ranking } from '#lib/domain/interaction/ranked-address.ts';
import type { TabDeps } from '../tabs/tab-deps.ts';
import { stampOf } from './mark-stamp.ts';

/** Tells a tab's marks on what they stand now: who the page is with may have changed. */
export async function tellMarks(
  { sites }: Pick<TabDeps, 'sites'>,
  tabId: number,
  page: Ranking,
  context: RankContext,
): Promise<void> {
  await sites.tellMarker(tabId, await stampOf(page, context));
}
