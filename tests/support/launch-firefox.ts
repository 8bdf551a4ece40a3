import { randomUUID } from 'node:crypto';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox } from './find-browser.ts';

/** A running Firefox with the extension in it and a profile of its own. */
export interface RunningFirefox {
  browser: Browser;
  /** Opens a page of the extension in a new tab and waits until it is loaded. */
  openExtensionPage: (path: string) => Promise<Page>;
  close: () => Promise<void>;
}

/** The id in the manifest that `wxt.manifest.ts` writes. */
const EXTENSION_ID = 'sidecard@sidecard.example';

/**
 * Starts a headless Firefox with an unpacked build. Throws `BrowserMissing` when there is none.
 *
 * The host of an extension's pages is a random UUID in Firefox; here it is set beforehand, so that they can be opened.
 * They are privileged: the driver sees them with system access alone, and never sees them finish loading.
 */
export async function launchFirefox(extension: string): Promise<RunningFirefox> {
  const host = randomUUID();
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1400', '--height=1000'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: host }) },
  });
  try {
    await browser.installExtension(extension);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return {
    browser,
    openExtensionPage: async (path) => {
      const page = await browser.newPage();
      await page.goto(`moz-extension://${host}/${path}`, { waitUntil: [] });
      await page.waitForFunction(
        (wanted: string) => location.pathname === wanted && document.readyState === 'complete',
        {},
        `/${path}`,
      );
      return page;
    },
    close: () => browser.close(),
  };
}
