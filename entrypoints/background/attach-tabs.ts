import { onTabEvents } from '#lib/platform/tabs.ts';
import { tabLoading, tabRemoved } from '#lib/services/tabs/tab-events.ts';
import type { Worker } from './compose.ts';

/** Follows what happens to tabs: what is known of a page goes with it. */
export function attachTabs(worker: Worker): void {
  const failed = (error: unknown) => worker.log('what is known of a tab could not be brought in step', error);
  onTabEvents({
    onRemoved: (tabId) => void tabRemoved(worker, tabId).catch(failed),
    onLoading: (tabId) => void tabLoading(worker, tabId).catch(failed),
    onLoaded: (tabId) => void tabLoading(worker, tabId).catch(failed),
    onActivated: (tabId) => void settle(worker, tabId).catch(failed),
  });
}

/** Loaded with its first use: it reads pages and records. */
async function settle(worker: Worker, tabId: number): Promise<void> {
  const { settlePage } = await import('#lib/services/tabs/settle-page.ts');
  await settlePage(worker, tabId);
}
