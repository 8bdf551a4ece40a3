import { browser } from 'wxt/browser';

/** The window this page (side panel, popup, tab) stands in. */
export async function ownWindowId(): Promise<number> {
  const { id } = await browser.windows.getCurrent();
  return id ?? browser.windows.WINDOW_ID_CURRENT;
}

/** The window the agent used last, for those who stand in none. */
export async function lastWindowId(): Promise<number> {
  const { id } = await browser.windows.getLastFocused();
  return id ?? browser.windows.WINDOW_ID_CURRENT;
}

/** The active tab of the window this page stands in. */
export const activeTab = {
  async current(): Promise<number | undefined> {
    const [tab] = await browser.tabs.query({ active: true, windowId: await ownWindowId() });
    return tab?.id;
  },
  /** Tells when another tab comes to the front of the same window. Answers with the way to stop. */
  onChanged(callback: (tabId: number) => void): () => void {
    const own = ownWindowId();
    const listener = (activated: { tabId: number; windowId: number }) => {
      void own.then((windowId) => {
        if (activated.windowId === windowId) callback(activated.tabId);
      });
    };
    browser.tabs.onActivated.addListener(listener);
    return () => {
      browser.tabs.onActivated.removeListener(listener);
    };
  },
};
