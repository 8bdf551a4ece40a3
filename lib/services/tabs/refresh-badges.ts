import { badgeStateOf } from '../badge/badge-state.ts';
import type { TabDeps } from './tab-deps.ts';
import { viewTab } from './view-tab.ts';

/** Shows on a tab's icon what is known of it; nothing on a tab of which nothing is known, or when badges are off. */
export async function refreshBadge(deps: TabDeps, tabId: number): Promise<void> {
  const { settings } = await deps.settings.read();
  const frames = settings.badge ? await deps.frames.framesOf(tabId) : [];
  const view = frames.length === 0 ? undefined : await viewTab(deps, tabId);
  await deps.showBadge(tabId, view?.ok === true ? badgeStateOf(view.value) : { kind: 'nothing' });
}

/** After records or settings were written: the tabs in front. The others follow when they come to the front. */
export async function refreshBadges(deps: TabDeps): Promise<void> {
  const tabs = await deps.activeTabs();
  await Promise.all(tabs.map(({ tabId }) => refreshBadge(deps, tabId)));
}
