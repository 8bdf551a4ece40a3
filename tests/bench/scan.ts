import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '#tests/support/launch-browser.ts';
import { type PageServer, servePages } from '#tests/support/serve-pages.ts';
import { bundle, callInPage } from './bundle.ts';
import { type Bench, type Figure, type Turns, compare, rounded } from './figure.ts';
import { type PageRecipe, syntheticPage } from './in-page/synthetic-page.ts';

const MEGABYTE = 1_000_000;

/** The real detector's readings of a page, again and again, against one walk over its text. */
export const scan: Bench = {
  name: 'scan',
  run: () =>
    withPages(async (open) => {
      const again = async (
        name: string,
        recipe: PageRecipe,
        rounds: number,
        target: number | null,
      ): Promise<Figure> => {
        const page = await open('empty');
        await callInPage(page, 'fill', recipe);
        await callInPage(page, 'compareScans', 6);
        const turns = await callInPage<Turns>(page, 'compareScans', rounds);
        await page.close();
        return compare(name, turns, target);
      };
      return [
        await again('scan-1mb', { characters: MEGABYTE }, 40, 1.3),
        // For information: dates, amounts, ids, versions and network addresses among the words.
        await again('scan-1mb-busy', { characters: MEGABYTE, noiseEvery: 40 }, 20, null),
        await again('scan-10mb', { characters: 10 * MEGABYTE }, 6, 1.3),
      ];
    }),
};

/** The first reading of a page, in a page of its own for every sample, against the first walk over its text. */
export const firstScan: Bench = {
  name: 'first-scan',
  run: () =>
    withPages(async (open) => {
      const first = async (name: string, ticket: string, rounds: number): Promise<Figure> => {
        const turns: Turns = { ours: [], floor: [] };
        // Every sample has a page of its own: nothing was run or read in it before.
        for (let round = 0; round < 2 * rounds; round += 1) {
          const page = await open(ticket);
          if (round % 2 === 0) turns.ours.push(await callInPage<number>(page, 'firstReading'));
          else turns.floor.push(await callInPage<number>(page, 'firstWalk'));
          await page.close();
        }
        return compare(name, turns, 1.3);
      };
      return [await first('first-scan-1mb', 'ticket-1mb', 7), await first('first-scan-10mb', 'ticket-10mb', 3)];
    }),
};

/** What the detector costs a page between its readings: ten thousand changes, and five seconds of rest. */
export const watching: Bench = {
  name: 'watching',
  run: () =>
    withPages(async (open) => {
      const page = await open('ticket-100kb');
      await callInPage(page, 'compareStorms', 2);
      const storms = compare('storm-10k', await callInPage<Turns>(page, 'compareStorms', 9), 1.5);
      await page.close();
      const idle = async (watched: boolean): Promise<number> => {
        const other = await open('ticket-100kb');
        if (watched) await callInPage(other, 'stay');
        // What follows the load, and the detector's first reading, is over then.
        await other.waitForNetworkIdle();
        await other.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3000)));
        const before = await scriptTime(other);
        await other.evaluate(() => new Promise((resolve) => setTimeout(resolve, 5000)));
        const after = await scriptTime(other);
        await other.close();
        return after - before;
      };
      const [value, floor] = [await idle(true), await idle(false)];
      const rest: Figure = {
        name: 'idle-5s',
        unit: 'ms',
        value: rounded(value),
        floor: rounded(floor),
        ratio: null,
        target: null,
      };
      return [storms, rest];
    }),
};

/** Milliseconds in which scripts ran in a page so far. */
async function scriptTime(page: Page): Promise<number> {
  return 1000 * ((await page.metrics()).ScriptDuration ?? 0);
}

/** Opens pages with the bench's script in them; each is at rest before it is handed on. */
async function withPages(run: (open: (name: string) => Promise<Page>) => Promise<Figure[]>): Promise<Figure[]> {
  const code = await bundle('scan-page.ts');
  const server = await servePages(import.meta.dirname);
  const { browser, close } = await launchBrowser({ extensions: [] });
  try {
    putPages(server);
    return await run((name) => openAtRest(browser, server.url(name), code));
  } finally {
    await close();
    await server.close();
  }
}

function putPages(server: PageServer): void {
  server.put('empty', '<!doctype html><title>bench</title><body></body>');
  const sizes = { 'ticket-100kb': MEGABYTE / 10, 'ticket-1mb': MEGABYTE, 'ticket-10mb': 10 * MEGABYTE };
  for (const [name, characters] of Object.entries(sizes))
    server.put(name, `<!doctype html><title>Ticket</title><body>${syntheticPage({ characters })}</body>`);
}

async function openAtRest(browser: Browser, url: string, code: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(url);
  await page.evaluate(code);
  await page.evaluate(
    () => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve, { timeout: 2000 }), 200)),
  );
  return page;
}
