import { z } from 'zod/mini';
import type { SiteView, TabView } from '#lib/domain/view/tab-view.ts';
import { defineMessage } from '../define.ts';

const tabId = z.int().check(z.minimum(0));

/** Asks for everything known about a tab. */
export const tabView = defineMessage<TabView>()({ name: 'tab.view', senders: ['page'], request: z.object({ tabId }) });

/** Asks what of a tab is known without the contacts: its site, and the address of its page. */
export const tabSite = defineMessage<{ site: SiteView; pageUrl?: string }>()({
  name: 'tab.site',
  senders: ['page'],
  request: z.object({ tabId }),
});

/** Reads a page once, on demand, under `activeTab` or a granted permission; answers when it has reported. */
export const tabScan = defineMessage<TabView>()({ name: 'tab.scan', senders: ['page'], request: z.object({ tabId }) });

/** Asks the helpdesk of a tab once more for the requester of the ticket that it shows, where the agent allowed it. */
export const tabAskAgain = defineMessage<null>()({
  name: 'tab.ask-again',
  senders: ['page'],
  request: z.object({ tabId }),
});
