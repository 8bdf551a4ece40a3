import { browser } from 'wxt/browser';

/** A tab as far as the browser tells: `url` only with a permission for its page. */
export interface TabFacts {
  tabId: number;
  windowId: number;
  active: boolean;
  url?: string;
  title?: string;
}

function factsOf(tab: chrome.tabs.Tab): TabFacts | undefined {
  if (tab.id === undefined) return undefined;
  return { tabId: tab.id, windowId: tab.windowId, active: tab.active, url: tab.url, title: tab.title };
}

/** One tab, or nothing when it was closed. */
export async function getTab(tabId: number): Promise<TabFacts | undefined> {
  try {
    return factsOf(await browser.tabs.get(tabId));
  } catch {
    return undefined;
  }
}

/** The open tabs that answer a question; a page is only found by `url` where there is a permission for it. */
export async function queryTabs(question: {
  url?: string[];
  active?: boolean;
  windowId?: number;
}): Promise<TabFacts[]> {
  const tabs = await browser.tabs.query(question);
  return tabs.flatMap((tab) => factsOf(tab) ?? []);
}

/** Tells every content script of a tab something; a tab without one is passed over. */
export async function tellTab(tabId: number, message: unknown): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, message);
  } catch {
    // Nobody listens there.
  }
}

/** Opens one of this extension's pages in a new tab, such as `/manage.html#/contacts`. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: new URL(path, browser.runtime.getURL('/')).href });
}

/** Opens one of this extension's pages beside the tab that is shown; closing it leads back there. */
export async function openBeside(path: string): Promise<void> {
  const [shown] = await browser.tabs.query({ active: true, currentWindow: true });
  const beside = shown?.id === undefined ? {} : { openerTabId: shown.id, index: shown.index + 1 };
  await browser.tabs.create({ url: new URL(path, browser.runtime.getURL('/')).href, ...beside });
}

/** Closes the tab that this page stands in. */
export async function closeOwnTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

/** What happens to tabs. `onLoading` may be a navigation inside the same document as well as a new one. */
export function onTabEvents(callbacks: {
  onRemoved: (tabId: number) => void;
  onLoading: (tabId: number) => void;
  onLoaded: (tabId: number) => void;
  onActivated: (tabId: number) => void;
}): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    callbacks.onRemoved(tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, changed) => {
    if (changed.status === 'loading') callbacks.onLoading(tabId);
    if (changed.status === 'complete') callbacks.onLoaded(tabId);
  });
  browser.tabs.onActivated.addListener(({ tabId }) => {
    callbacks.onActivated(tabId);
  });
  // Rare, but the old id is gone for good then.
  browser.tabs.onReplaced?.addListener((_added, removed) => {
    callbacks.onRemoved(removed);
  });
}
