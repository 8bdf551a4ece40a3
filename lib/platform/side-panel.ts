import { browser } from 'wxt/browser';

/**
 * Opens the side panel of a window. Must be called in the handler of a gesture before anything is awaited. False
 * when the browser refuses: no gesture, or an entry point that counts as none there.
 */
export function openPanel(windowId: number = browser.windows.WINDOW_ID_CURRENT): Promise<boolean> {
  const opening = import.meta.env.FIREFOX ? openSidebar() : browser.sidePanel.open({ windowId });
  return opening.then(
    () => true,
    () => false,
  );
}

function openSidebar(): Promise<void> {
  // Firefox alone has it, so the shared types do not know it.
  const { sidebarAction } = browser as unknown as { sidebarAction: { open(): Promise<void> } };
  return sidebarAction.open();
}

/** What the worker asks the panels; whoever is not meant stays silent. */
const QUESTION = 'is-panel-open';

/**
 * Whether a panel stands open in a window. The panels themselves are asked: Chromium lists them among the contexts
 * of the extension, but without their window (`windowId` is -1 there), and Firefox lists none.
 */
export async function isPanelOpen(windowId: number): Promise<boolean> {
  try {
    return (await browser.runtime.sendMessage({ sidecard: QUESTION, windowId })) === true;
  } catch {
    // No page of the extension is open.
    return false;
  }
}

/** Lets this page answer for its window as long as it can be seen. Called once, by the panel's page. */
export function answerAsPanel(windowId: number): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const asked = message as { sidecard?: unknown; windowId?: unknown } | null;
    const isMeant = sender.id === browser.runtime.id && asked?.sidecard === QUESTION && asked.windowId === windowId;
    if (isMeant && document.visibilityState === 'visible') respond(true);
  });
}
