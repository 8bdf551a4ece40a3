import { originOf } from '#lib/settings/match-pattern.ts';
import { ticketPersonKey } from '#lib/settings/storage-keys.ts';
import type { TabDeps } from './tab-deps.ts';
import { within } from './within.ts';

/** A page that is stuck or asleep does not answer; what is known of it stays then. In milliseconds. */
const PATIENCE = 300;

/** The documents a tab shows now; nothing when it does not answer in time. */
export function findLive(deps: Pick<TabDeps, 'liveFrames'>, tabId: number) {
  return within(PATIENCE, deps.liveFrames(tabId), undefined);
}

/** The tab was closed: nothing is kept of it. */
export async function tabRemoved({ session, frames, scans, signals }: TabDeps, tabId: number): Promise<void> {
  await Promise.all([
    frames.forgetTab(tabId),
    scans.forget(tabId),
    signals.forgetTab(tabId),
    session.remove([ticketPersonKey(tabId)]),
  ]);
}

/**
 * A tab began or finished loading, perhaps only inside the same document. Forgets the documents that are gone, and
 * tells the panel, which may stand beside another page now.
 */
export async function tabLoading(deps: TabDeps, tabId: number): Promise<void> {
  const { frames, scans, signals } = deps;
  const scanned = await scans.originOf(tabId);
  if (scanned !== undefined && originOf((await deps.getTab(tabId))?.url) !== scanned) await scans.forget(tabId);
  await frames.forgetGone(tabId, () => findLive(deps, tabId));
  await signals.tabChanged(tabId);
}

/** Forgets the tabs with frames of sites that are not enabled any more, and answers with those tabs. */
export async function dropStrayTabs(
  { frames, scans, signals, showBadge }: TabDeps,
  isEnabled: (origin: string) => Promise<boolean>,
): Promise<number[]> {
  const tabs = await frames.tabs();
  const strays = await Promise.all(
    tabs.map(async (tabId) => {
      const scanned = await scans.originOf(tabId);
      const origins = new Set((await frames.framesOf(tabId)).flatMap(({ origin }) => origin ?? []));
      origins.delete(scanned ?? '');
      const enabled = await Promise.all([...origins].map(isEnabled));
      return enabled.every(Boolean) ? [] : [tabId];
    }),
  );
  const gone = strays.flat();
  await Promise.all(
    gone.map(async (tabId) => {
      await frames.forgetTab(tabId);
      await showBadge(tabId, { kind: 'nothing' });
      await signals.tabChanged(tabId);
    }),
  );
  return gone;
}
