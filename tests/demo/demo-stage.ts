import process from 'node:process';
import type { Browser } from 'puppeteer-core';
import { buildExtension } from '../support/build-extension.ts';
import { openQuietPage } from '../support/extension-pages.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { startHelpdesk } from './helpdesk/server.ts';
import type { DemoOptions } from './options.ts';
import { type Seeded, seed } from './seed.ts';

/** Everything the demo runs on: the helpdesk, and a browser with the extension in it. */
export interface DemoStage {
  browser: Browser;
  extensionId: string;
  /** Where the helpdesk is served. */
  origin: string;
  seeded: Seeded;
  /** Ends the browser and the helpdesk. */
  close(): Promise<void>;
}

/** How the browser looks, beside what the options say. */
export interface StageLook {
  dark?: boolean;
  size?: { width: number; height: number };
}

/** Builds the extension, serves the helpdesk, opens the browser and fills the store. Ends what it began when it fails. */
export async function openStage(options: DemoOptions, look: StageLook = {}): Promise<DemoStage> {
  const folder = buildExtension({ browser: 'chrome', mode: 'demo' });
  const helpdesk = await startHelpdesk(options.port);
  let closeBrowser = async (): Promise<void> => {};
  try {
    const { browser, extensionIds, close } = await launchBrowser({
      extensions: [folder],
      headless: !options.headed,
      language: options.lang,
      ...look,
    });
    closeBrowser = close;
    const [extensionId] = extensionIds;
    if (extensionId === undefined) throw new Error('the browser did not load the extension');
    const page = await openQuietPage(browser, extensionId);
    const seeded = await seed(page, helpdesk.origin);
    await page.close();
    const closeAll = async (): Promise<void> => {
      await close();
      await helpdesk.close();
    };
    return { browser, extensionId, origin: helpdesk.origin, seeded, close: closeAll };
  } catch (error) {
    await closeBrowser();
    await helpdesk.close();
    throw error;
  }
}

/** Waits until the person closes the browser or presses Ctrl-C, and ends everything. */
export async function untilClosed(stage: DemoStage): Promise<void> {
  await new Promise<void>((resolve) => {
    stage.browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await stage.close();
}
