import type { Browser, Page } from 'puppeteer-core';
import { buildExtension } from '#tests/support/build-extension.ts';
import { openExtensionPage, openQuietPage } from '#tests/support/extension-pages.ts';
import { launchBrowser } from '#tests/support/launch-browser.ts';
import { stopWorkers } from '#tests/support/stop-worker.ts';
import { bundle, callInPage } from './bundle.ts';
import { type Bench, compare, type Figure, median, rounded } from './figure.ts';

/** Contacts that are saved by one call into the page, which must not last too long. */
const STEP = 20_000;

/** How often each thing is done. */
const ROUNDS = 5;

/** What is done to the table. */
type Act =
  | { do: 'key'; key: string }
  /** Drags the scroll bar to a part of the whole. */
  | { do: 'scroll'; to: number }
  | { do: 'type'; text: string }
  | { do: 'press'; selector: string }
  | { do: 'choose'; selector: string; value: string };

/**
 * Does something to the table and waits, frame by frame, until other rows than before are drawn and all of them are
 * there; milliseconds from the act to the frame after it.
 */
async function timeOf(page: Page, act: Act): Promise<number> {
  return page.evaluate(async (what) => {
    const table = () => document.querySelector('.sc-table');
    const shown = () => {
      const count = document.querySelector('.sc-list-page__count')?.textContent ?? '';
      const rows = [...(table()?.querySelectorAll('.sc-table__body [role="row"]') ?? [])];
      const isWhole = rows.length > 0 && table()?.querySelector('.sc-table__waiting') === null;
      return {
        isWhole,
        text: count + rows.map((row) => row.getAttribute('aria-rowindex') + (row.textContent ?? '')).join(),
      };
    };
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const before = shown().text;
    const start = performance.now();
    const found = 'selector' in what ? document.querySelector<HTMLElement>(what.selector) : undefined;
    if (what.do === 'key') table()?.dispatchEvent(new KeyboardEvent('keydown', { key: what.key, bubbles: true }));
    else if (what.do === 'scroll') {
      const box = table();
      if (box) box.scrollTop = what.to * (box.scrollHeight - box.clientHeight);
    } else if (what.do === 'press') found?.click();
    else {
      const selector = what.do === 'type' ? 'input[type="search"]' : what.selector;
      const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
      if (field) field.value = what.do === 'type' ? what.text : what.value;
      field?.dispatchEvent(new Event(what.do === 'type' ? 'input' : 'change', { bubbles: true }));
    }
    for (;;) {
      await frame();
      const { isWhole, text } = shown();
      if (isWhole && text !== before) break;
      if (performance.now() - start > 60_000) throw new Error(`nothing came of ${JSON.stringify(what)}`);
    }
    return performance.now() - start;
  }, act);
}

/** Opens the page and says when its first rows were drawn, in ms since the navigation began. */
async function opened(browser: Browser, extensionId: string): Promise<{ page: Page; time: number }> {
  const page = await openExtensionPage(browser, extensionId, 'manage.html');
  page.setDefaultTimeout(120_000);
  await page.setViewport({ width: 1280, height: 900 });
  await page.waitForSelector('.sc-table__link bdi');
  const time = await page.evaluate(() => performance.now());
  return { page, time };
}

/** The times of opening the page with a worker that was stopped. */
async function openings(browser: Browser, extensionId: string, quiet: Page): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    await stopWorkers(browser, quiet, [extensionId]);
    const { page, time } = await opened(browser, extensionId);
    await page.close();
    if (round > 0) times.push(time);
  }
  return times;
}

/** Scrolls with the wheel, a notch each frame, and says how long the longest frame was, and how often rows were missing. */
async function wheel(page: Page): Promise<{ longest: number; missing: number }> {
  return page.evaluate(async () => {
    const box = document.querySelector('.sc-table');
    let last = performance.now();
    let longest = 0;
    let missing = 0;
    for (let turn = 0; turn < 240; turn += 1) {
      box?.scrollBy(0, 120);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (box?.querySelector('.sc-table__waiting')) missing += 1;
    }
    return { longest, missing };
  });
}

const figure = (name: string, times: readonly number[]): Figure => ({
  name,
  unit: 'ms',
  value: rounded(median(times)),
  floor: null,
  ratio: null,
  target: null,
});

const ACTS: readonly [name: string, acts: readonly Act[]][] = [
  ['end', [{ do: 'key', key: 'End' }]],
  ['home', [{ do: 'key', key: 'Home' }]],
  ['scroll-middle', [{ do: 'scroll', to: 0.5 }]],
  ['scroll-quarter', [{ do: 'scroll', to: 0.25 }]],
  ['sort-changed', [{ do: 'press', selector: '.sc-table__head .sc-table__cell:last-of-type button' }]],
  ['sort-name', [{ do: 'press', selector: '.sc-table__head .sc-table__cell:nth-of-type(2) button' }]],
  ['type', ['m', 'ma', 'man', 'mano'].map((text): Act => ({ do: 'type', text }))],
  ['type-number', ['06101', '061012', '0610123'].map((text): Act => ({ do: 'type', text }))],
];

/** Puts a table back to what it begins with. */
async function begin(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/contacts?q=zzzzz';
  });
  await page.waitForFunction(() => document.querySelector('.sc-table') === null);
  await page.evaluate(() => {
    location.hash = '#/contacts';
  });
  await page.waitForSelector('.sc-table__link bdi');
  // Until nothing moves any more.
  await page.evaluate(async () => {
    let text: string | null | undefined;
    for (let calm = 0; calm < 20; calm += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = document.querySelector('.sc-manage__main')?.textContent;
      if (now !== text) calm = 0;
      text = now;
    }
  });
}

/**
 * The table of contacts in the built extension: opening it, jumping, searching and sorting, with a thousand contacts
 * and with `most`.
 */
async function measure(most: number, label: string): Promise<Figure[]> {
  const extension = buildExtension({ browser: 'chrome', mode: 'demo' });
  const code = await bundle('contacts-page.ts');
  const { browser, extensionIds, close } = await launchBrowser({ extensions: [extension] });
  const [extensionId = ''] = extensionIds;
  try {
    const quiet = await openQuietPage(browser, extensionId);
    quiet.setDefaultTimeout(3_000_000);
    await quiet.evaluate(code);
    await callInPage(quiet, 'useStore', 'sidecard');
    await callInPage(quiet, 'fill', 1000);
    const floor = await openings(browser, extensionId, quiet);
    for (let filled = STEP; filled <= most; filled += STEP) await callInPage(quiet, 'fill', filled);
    await callInPage(quiet, 'tend');
    const ours = await openings(browser, extensionId, quiet);
    const figures = [compare(`open-list-${label}`, { ours, floor }, 1.5)];
    const { page } = await opened(browser, extensionId);
    for (const [name, acts] of ACTS) {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        await begin(page);
        for (const act of acts) times.push(await timeOf(page, name === 'home' ? { do: 'key', key: 'End' } : act));
        if (name === 'home') times[times.length - 1] = await timeOf(page, { do: 'key', key: 'Home' });
      }
      figures.push(figure(`list-${name}-${label}`, times));
    }
    await begin(page);
    const { longest, missing } = await wheel(page);
    figures.push(figure(`list-wheel-longest-frame-${label}`, [longest]));
    figures.push(figure(`list-wheel-frames-with-missing-rows-${label}`, [missing]));
    return figures;
  } finally {
    await close();
  }
}

/** A thousand contacts against a million: takes minutes, most of them for filling the store. */
export const lists: Bench = { name: 'lists', run: () => measure(1_000_000, '1m') };

/** The same up to 200,000, which takes less long. */
export const fewLists: Bench = { name: 'few-lists', run: () => measure(200_000, '200k') };
