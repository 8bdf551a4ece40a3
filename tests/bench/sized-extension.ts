import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { buildExtension } from '#tests/support/build-extension.ts';
import { openQuietPage } from '#tests/support/extension-pages.ts';
import { launchBrowser } from '#tests/support/launch-browser.ts';
import { bundle, callInPage } from './bundle.ts';

/** Contacts that are saved by one call into the page, which must not last too long. */
const STEP = 20_000;

/** A browser with the extension and so many contacts in its store, beside an extension whose worker does nothing. */
export interface SizedExtension {
  browser: Browser;
  /** Of the extension, then of the empty one. */
  extensionIds: readonly [string, string];
  /** A page of the extension that runs nothing of its own but the bench's functions. */
  quiet: Page;
  close: () => Promise<void>;
}

/** Starts a browser and fills the extension's own store. */
export async function openSizedExtension(count: number): Promise<SizedExtension> {
  const extensions = [
    buildExtension({ browser: 'chrome', mode: 'demo' }),
    path.join(import.meta.dirname, 'empty-worker'),
  ];
  const { browser, extensionIds, close } = await launchBrowser({ extensions });
  try {
    const [own, empty] = extensionIds;
    if (own === undefined || empty === undefined) throw new Error('An extension is missing.');
    const quiet = await openQuietPage(browser, own);
    quiet.setDefaultTimeout(3_000_000);
    await quiet.evaluate(await bundle('contacts-page.ts'));
    await callInPage(quiet, 'useStore', 'sidecard');
    for (let filled = Math.min(STEP, count); filled <= count; filled += STEP) await callInPage(quiet, 'fill', filled);
    await callInPage(quiet, 'tend');
    return { browser, extensionIds: [own, empty], quiet, close };
  } catch (error) {
    await close();
    throw error;
  }
}
