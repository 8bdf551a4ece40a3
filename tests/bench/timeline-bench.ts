import { launchBrowser } from '#tests/support/launch-browser.ts';
import { servePages } from '#tests/support/serve-pages.ts';
import { bundle, callInPage } from './bundle.ts';
import { type Bench, type Figure, type Turns, compare, compareAt, median, rounded } from './figure.ts';

/** Interactions that are saved by one call into the page. */
const STEP = 2500;

const MANY = 10_000;
const FEW = 10;
const NOTES = 100_000;

/** Runs a bench in pages of a browser that is closed afterwards. */
async function inPages(run: (openPage: () => ReturnType<typeof newPage>) => Promise<Figure[]>): Promise<Figure[]> {
  const code = await bundle('timeline-page.ts');
  const server = await servePages(import.meta.dirname);
  const { browser, close } = await launchBrowser({ extensions: [] });
  try {
    server.put('empty', '<!doctype html><title>bench</title>');
    return await run(() => newPage(browser, server.url('empty'), code));
  } finally {
    await close();
    await server.close();
  }
}

async function newPage(browser: Awaited<ReturnType<typeof launchBrowser>>['browser'], url: string, code: string) {
  const page = await browser.newPage();
  page.setDefaultTimeout(3_000_000);
  await page.goto(url);
  await page.evaluate(code);
  return page;
}

/** Opening a contact with 10,000 interactions against one with 10, both with an entry for each. */
export const contactWithMany: Bench = {
  name: 'contact-10000-interactions',
  run: () =>
    inPages(async (openPage) => {
      const page = await openPage();
      await callInPage(page, 'useStore', 'timeline');
      for (let from = 0; from < MANY; from += STEP) await callInPage(page, 'addInteractions', 1, from, STEP);
      await callInPage(page, 'addInteractions', 2, MANY, FEW);
      await callInPage(page, 'gatherNotes');
      await callInPage(page, 'compareOpenings', MANY, FEW, 30);
      const opened = await callInPage<Turns>(page, 'compareOpenings', MANY, FEW, 200);
      return [compare('contact-10000-interactions', opened, 1.5)];
    }),
};

/** The search within 100,000 notes against a bare scan of them, and what it costs to write them. */
export const notesSearch: Bench = {
  name: 'notes-search',
  run: () =>
    inPages(async (openPage) => {
      const page = await openPage();
      const info = (name: string, value: number, unit: Figure['unit'] = 'ms'): Figure => ({
        name,
        unit,
        value: rounded(value),
        floor: null,
        ratio: null,
        target: null,
      });
      const imports = await callInPage<Turns>(page, 'compareNoteImports', 'with', 'without', 20);
      const writes = await callInPage<Turns>(page, 'compareNoteWrites', 'with', 'without', 400);
      await callInPage(page, 'useStore', 'notes');
      for (let filled = 20_000; filled <= NOTES; filled += 20_000) await callInPage(page, 'fillNotes', filled);
      const gathered = await callInPage<number>(page, 'gatherNotes');
      const bytes = await callInPage<number>(page, 'noteIndexBytes');
      const found = await callInPage<Turns>(page, 'compareNoteSearches', NOTES, 120);
      await page.close();
      const times: number[] = [];
      for (let turn = 0; turn < 5; turn += 1) {
        const fresh = await openPage();
        times.push(await callInPage<number>(fresh, 'firstNoteSearch', 'notes', 'bélan marver'));
        await fresh.close();
      }
      return [
        compareAt(0.95, 'notes-search-p95-100k', found, 1),
        compareAt(0.5, 'notes-search-p50-100k', found, null),
        info('notes-first-search-100k', median(times)),
        compare('notes-write', writes, 1.1),
        compare('notes-import', imports, 1.1),
        info('notes-gather-100k', gathered),
        info('notes-index-100k', bytes, 'bytes'),
      ];
    }),
};
