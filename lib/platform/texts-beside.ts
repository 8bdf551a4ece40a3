import { browser } from 'wxt/browser';

/** The built script that reads the texts around an address. */
const SCRIPT = 'name-finder.js';

/**
 * The texts around an address in all frames of a tab, as the page has them: whoever uses them checks them first.
 * Nothing where the browser or a missing permission forbids to look.
 */
export async function readTextsBeside(tabId: number, address: string): Promise<unknown[]> {
  const target = { tabId, allFrames: true };
  try {
    await browser.scripting.executeScript({ target, files: [`/${SCRIPT}`] });
    const results = await browser.scripting.executeScript({
      target,
      args: [address],
      func: (wanted: string) =>
        (globalThis as { sidecardTextsBeside?: (address: string) => Promise<unknown> }).sidecardTextsBeside?.(wanted),
    });
    return results.flatMap(({ result }) => (Array.isArray(result) ? (result as unknown[]) : []));
  } catch {
    return [];
  }
}
