import { browser } from 'wxt/browser';

/** An entry of the browser's context menus. */
export interface MenuEntry {
  id: string;
  title: string;
  contexts: ('action' | 'selection' | 'link')[];
  targetUrlPatterns?: string[];
}

/** What was clicked. `pageUrl` and the tab's `url` are known where the click itself gave access to the page. */
export interface MenuClick {
  id: string;
  selection?: string;
  linkUrl?: string;
  pageUrl?: string;
  tab?: { id?: number; windowId: number; url?: string };
}

/** Puts these entries in place of all earlier ones. */
export async function setMenus(entries: readonly MenuEntry[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { contexts, ...entry } of entries) {
    // The list is typed as non-empty there; an entry without contexts would be a bug of ours and shows nowhere.
    browser.contextMenus.create({ ...entry, contexts: contexts as [(typeof contexts)[number]] });
  }
}

/** Calls back for each click, within the gesture. */
export function onMenuClicked(callback: (click: MenuClick) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    callback({
      id: String(info.menuItemId),
      selection: info.selectionText,
      linkUrl: info.linkUrl,
      pageUrl: info.pageUrl,
      tab,
    });
  });
}
