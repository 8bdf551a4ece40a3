import type { Browser, Page } from 'puppeteer-core';
import { buildExtension } from '#tests/support/build-extension.ts';
import { ask, openQuietPage, openTab } from '#tests/support/extension-pages.ts';
import { launchBrowser } from '#tests/support/launch-browser.ts';
import { forgetInteractions } from './forget-interactions.ts';
import type { CaptureWish, PageWish, ProbeOptions } from './options.ts';
import type { ContactList } from './read-contacts.ts';
import { readPage } from './read-page.ts';
import { type ResultLine, resultLine } from './result-line.ts';
import { serveCapture } from './serve-capture.ts';
import { settledView } from './settle.ts';
import { type UnfoldedPage, unfoldFrames } from './unfold-frames.ts';
import { pageActivity, watchPage } from './watch-page.ts';

/** A browser with the extension in it, ready for pages. */
export interface ProbeSession {
  /** Loads one page and says what was found. Throws with one line when it cannot be loaded. */
  probe(wish: PageWish): Promise<ResultLine>;
  close(): Promise<void>;
}

const LOADING = 20_000;
const SETTLING = 8000;
const BATCH = 5000;

/** Builds the extension, starts a browser with it, and puts the settings and contacts in place. */
export async function startProbe(options: ProbeOptions, list: ContactList): Promise<ProbeSession> {
  const extension = buildExtension({ browser: 'chrome', mode: 'probe' });
  const running = await launchBrowser({ extensions: [extension], headless: !options.headed });
  const { browser } = running;
  try {
    const quiet = await openQuietPage(browser, running.extensionIds[0] ?? '');
    await ask(quiet, 'settings.update', {
      ownAddresses: options.ownAddresses,
      ownDomains: options.ownDomains,
      ...(options.defaultCountry === undefined ? {} : { country: options.defaultCountry }),
    });
    for (let start = 0; start < list.contacts.length; start += BATCH) {
      await ask(quiet, 'contact.import', { contacts: list.contacts.slice(start, start + BATCH) });
    }
    await forgetInteractions(quiet);
    return { probe: (wish) => probePage(browser, quiet, wish, list.fileIds), close: () => running.close() };
  } catch (error) {
    await running.close();
    throw error;
  }
}

async function probePage(
  browser: Browser,
  quiet: Page,
  wish: PageWish,
  fileIds: ReadonlyMap<string, string>,
): Promise<ResultLine> {
  const { page, tabId } = await openTab(browser, quiet);
  try {
    const capture = wish.kind === 'html' ? await takeCapture(page, quiet, wish) : undefined;
    const known = [wish.url, ...(capture?.frames ?? []).map((frame) => frame.url)];
    for (const origin of originsOf(known)) await ask(quiet, 'site.enable', { origin });
    await watchPage(page);
    await load(page, wish);
    // A live page may have led elsewhere, and its frames are known only now.
    for (const origin of originsOf(page.frames().map((frame) => frame.url()))) {
      if (!originsOf(known).has(origin)) await ask(quiet, 'site.enable', { origin, tabId });
    }
    const view = await settledView(
      {
        view: () => ask(quiet, 'tab.view', { tabId }),
        activity: () => pageActivity(page),
        now: () => performance.now(),
        pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      },
      SETTLING,
    );
    return resultLine(view, page.url(), fileIds);
  } finally {
    await page.close();
    await forgetInteractions(quiet);
  }
}

async function takeCapture(page: Page, quiet: Page, { file, url }: CaptureWish): Promise<UnfoldedPage> {
  const capture = await quiet.evaluate(unfoldFrames, await readPage(file), url);
  await serveCapture(page, url, capture);
  return capture;
}

/** The sites of web addresses; frames without an address of their own have none. */
function originsOf(urls: readonly string[]): Set<string> {
  return new Set(urls.filter((url) => /^https?:/.test(url)).map((url) => new URL(url).origin));
}

/** Live pages have until their network is idle; one that is never idle is read as it is. */
async function load(page: Page, wish: PageWish): Promise<void> {
  const response = await page.goto(wish.url, { waitUntil: 'domcontentloaded', timeout: LOADING });
  if (wish.kind === 'html') return;
  if (response !== null && !response.ok()) process.stderr.write(`${wish.url} answered ${response.status()}.\n`);
  await page.waitForNetworkIdle({ idleTime: 500, timeout: LOADING / 2 }).catch(() => {});
}
