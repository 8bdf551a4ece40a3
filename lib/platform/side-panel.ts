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
