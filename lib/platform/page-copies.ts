import { browser } from 'wxt/browser';

/** The built script that copies what a frame shows. */
const SCRIPT = 'page-copy.js';

/**
 * Copies of what the frames of a tab show, as they came: whoever uses them checks them first. Nothing where the browser
 * or a missing permission forbids to look.
 */
export async function copyFrames(tabId: number): Promise<unknown[]> {
  const target = { tabId, allFrames: true };
  try {
    await browser.scripting.executeScript({ target, files: [`/${SCRIPT}`] });
    const results = await browser.scripting.executeScript({
      target,
      func: () => (globalThis as { sidecardCopyPage?: () => unknown }).sidecardCopyPage?.(),
    });
    return results.map(({ result }) => result);
  } catch {
    return [];
  }
}
