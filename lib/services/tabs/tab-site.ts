import { type Result, fail, succeed } from '#lib/domain/result.ts';
import type { Response } from '#lib/messages/protocol/protocol.ts';
import { siteViewOf } from '../sites/site-status.ts';
import type { FrameFacts } from './frame-facts.ts';
import { shownFrames } from './shown-frames.ts';
import type { TabDeps, TabFacts } from './tab-deps.ts';

/** The address of a tab's page: the browser's, or else what its own document reported. */
export function pageUrlOf(tab: TabFacts, frames: readonly FrameFacts[]): string | undefined {
  return tab.url ?? frames.find(({ frameId }) => frameId === 0)?.url;
}

/** Answers `tab.site`, also while the store cannot be used. */
export async function tabSite(deps: TabDeps, tabId: number): Promise<Result<Response<'tab.site'>>> {
  const tab = await deps.getTab(tabId);
  if (tab === undefined) return fail('not-found');
  const { settings } = await deps.settings.read();
  const [site, frames] = await Promise.all([siteViewOf(tab.url, settings, deps.sites), shownFrames(deps, tabId)]);
  return succeed({ site, pageUrl: pageUrlOf(tab, frames) });
}
