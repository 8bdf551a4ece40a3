import { originOf, patternOfOrigin } from '#lib/settings/match-pattern.ts';
import { browser } from 'wxt/browser';
import { PATTERNS_NAME_PORTS } from './permissions.ts';

/** Brings a tab and its window to the front; false when it was closed. */
export async function showTab(tabId: number): Promise<boolean> {
  try {
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}

/** An open tab with this very address, where the browser tells the addresses of that site's tabs. */
async function tabAt(url: string): Promise<number | undefined> {
  const origin = originOf(url);
  if (origin === undefined) return undefined;
  const tabs = await browser.tabs.query({ url: [patternOfOrigin(origin, PATTERNS_NAME_PORTS)] });
  return tabs.find((tab) => tab.url === url)?.id;
}

/** Goes to an address of the web: brings an open tab to the front, else opens one. */
export async function showPage(url: string): Promise<'to-tab' | 'to-new-tab'> {
  const tabId = await tabAt(url);
  if (tabId !== undefined && (await showTab(tabId))) return 'to-tab';
  await browser.tabs.create({ url });
  return 'to-new-tab';
}
