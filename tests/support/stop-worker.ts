import type { Browser, Page } from 'puppeteer-core';
import { workerIsRunning } from './extension-pages.ts';

/**
 * Ends every service worker, as the browser does after its idle time, and returns when those of these extensions are
 * gone. `page` is any open page. The next message or event starts a worker again, with nothing in its memory.
 */
export async function stopWorkers(browser: Browser, page: Page, extensionIds: readonly string[]): Promise<void> {
  const session = await page.createCDPSession();
  try {
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    for (const extensionId of extensionIds) await workerIsRunning(browser, extensionId, false);
  } finally {
    await session.detach();
  }
}
