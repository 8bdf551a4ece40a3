import { browser } from 'wxt/browser';

/** Opens the action's popup where the browser can; elsewhere nothing happens. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // No window is in front, or the browser is too old for it.
  }
}
