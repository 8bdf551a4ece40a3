import type { Handlers } from '#lib/messages/handlers.ts';
import { scanTab } from '#lib/services/tabs/scan-tab.ts';
import { askAgain } from '#lib/services/ticket-json/ask-again.ts';
import { tabSite } from '#lib/services/tabs/tab-site.ts';
import { viewTab } from '#lib/services/tabs/view-tab.ts';
import type { Worker } from '../compose.ts';

/** What is asked about a tab. */
export function tabHandlers(worker: Worker): Handlers<'tab'> {
  return {
    'tab.view': ({ tabId }) => viewTab(worker, tabId),
    'tab.site': ({ tabId }) => tabSite(worker, tabId),
    'tab.scan': ({ tabId }) => scanTab(worker, tabId),
    'tab.ask-again': ({ tabId }) => askAgain(worker, tabId),
  };
}
