import { type Result, fail } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { originOf } from '#lib/settings/match-pattern.ts';
import { isEnabled } from '../sites/site-status.ts';
import type { TabDeps } from './tab-deps.ts';
import { viewTab } from './view-tab.ts';
import { within } from './within.ts';

/** How long a page may take to report, in milliseconds: after it, the view says that it is still being looked at. */
const PATIENCE = 5000;

/**
 * Answers `tab.scan`: reads the page of a tab on demand, waits until it has reported, and answers with the view. On
 * a site that is not enabled the script is stopped afterwards (R62). `no-permission` without `activeTab` or a
 * permission, `unsupported-page` where the browser lets no script in.
 */
export async function scanTab(deps: TabDeps, tabId: number): Promise<Result<TabView>> {
  const { frames, scans, sites } = deps;
  const tab = await deps.getTab(tabId);
  if (tab === undefined) return fail('not-found');
  if (tab.url === undefined) return fail('no-permission');
  const origin = originOf(tab.url);
  if (origin === undefined) return fail('unsupported-page');
  const { settings } = await deps.settings.read();
  const enabled = await isEnabled(origin, settings, sites);
  if (!enabled) await scans.mark(tabId, origin);
  await sites.stopDetector(tabId);
  await frames.forgetTab(tabId);
  const reported = waitForReport(deps, tabId);
  try {
    await sites.runDetector(tabId);
    await within(PATIENCE, reported.done, undefined);
  } catch {
    if (!enabled) await scans.forget(tabId);
    return fail('unsupported-page');
  } finally {
    reported.stop();
  }
  if (!enabled) await sites.stopDetector(tabId);
  return viewTab(deps, tabId);
}

/** Resolves once every frame that began to report has finished, the page itself among them. */
function waitForReport({ frames, onTabChanged }: TabDeps, tabId: number): { done: Promise<void>; stop: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = onTabChanged(tabId, () => {
    void frames.framesOf(tabId).then((known) => {
      const isWhole = known.some(({ frameId }) => frameId === 0) && known.every(({ complete }) => complete);
      if (isWhole) resolve();
    });
  });
  return { done: promise, stop };
}
