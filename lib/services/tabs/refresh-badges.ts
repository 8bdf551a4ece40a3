import { nameToStandOn } from '#lib/domain/interaction/stands-on-name.ts';
import { badgeStateOf } from '../badge/badge-state.ts';
import { countParticipants } from '../interactions/participants-of.ts';
import { resolveAddresses } from '../resolution/resolve-addresses.ts';
import type { ServiceDeps } from '../service-deps.ts';
import type { PageReading } from './read-page.ts';
import { shownFrames } from './shown-frames.ts';
import type { TabDeps } from './tab-deps.ts';

/** Shows on a tab's icon what is known of it; nothing on a tab of which nothing is known, or when badges are off. */
export async function refreshBadge(deps: TabDeps, tabId: number): Promise<void> {
  const { settings } = await deps.settings.read();
  const frames = settings.badge ? await shownFrames(deps, tabId) : [];
  if (frames.length === 0) return deps.showBadge(tabId, { kind: 'nothing' });
  const records = await deps.records(settings, frames.find(({ origin }) => origin !== undefined)?.origin);
  if (!records.ok) return deps.showBadge(tabId, { kind: 'nothing' });
  return showBadgeOf(deps, tabId, records.value, await deps.readPage(frames, records.value));
}

/** Shows on a tab's icon who the page that it shows is with. */
export async function showBadgeOf(
  deps: Pick<TabDeps, 'showBadge'>,
  tabId: number,
  records: ServiceDeps,
  page: PageReading,
): Promise<void> {
  const [resolution, participants] = await Promise.all([
    resolveAddresses(records, page),
    countParticipants(records, page.interaction),
  ]);
  const isRead = resolution.ok && participants.ok;
  const isNamed = page.interaction !== undefined && nameToStandOn(page) !== undefined;
  const state = isRead && badgeStateOf({ resolution: resolution.value, participants: participants.value, isNamed });
  await deps.showBadge(tabId, state || { kind: 'nothing' });
}

/** After records or settings were written: the tabs in front. The others follow when they come to the front. */
export async function refreshBadges(deps: TabDeps): Promise<void> {
  const tabs = await deps.activeTabs();
  await Promise.all(tabs.map(({ tabId }) => refreshBadge(deps, tabId)));
}
