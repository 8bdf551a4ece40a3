import { onTabEvents } from '#lib/platform/tabs.ts';
import { tabLoading, tabRemoved } from '#lib/services/tabs/tab-events.ts';
import { settlePage } from '#lib/services/tabs/settle-page.ts';
import type { Worker } from './compose.ts';

/** Follows what happens to tabs: what is known of a page goes with it. */
export function attachTabs(worker: Worker): void {
  const failed = (error: unknown) => worker.log('what is known of a tab could not be brought in step', error);
  onTabEvents({
    onRemoved: (tabId) => void tabRemoved(worker, tabId).catch(failed),
    onLoading: (tabId) => void tabLoading(worker, tabId).catch(failed),
    onLoaded: (tabId) => void tabLoading(worker, tabId).catch(failed),
    onActivated: (tabId) => void settlePage(worker, tabId).catch(failed),
  });
}
