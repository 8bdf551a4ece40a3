import { launchBrowser } from '#tests/support/launch-browser.ts';
import { servePages } from '#tests/support/serve-pages.ts';
import { bundle, callInPage } from './bundle.ts';
import { type Bench, type Figure, type Turns, compare, compareAt, median, rounded } from './figure.ts';

/** What is measured at one number of contacts. */
interface Stage {
  count: number;
  /** How the number is called in the figures. */
  label: string;
  searches: number;
}

/** Pages that are opened for a first search. */
const FIRST_SEARCHES = 5;

/** Contacts that are saved by one call into the page, which must not last too long. */
const STEP = 20_000;

/** Edits that are measured in each store. */
const EDITS = 200;

/**
 * Contacts in a store of the browser: what importing, looking up, searching, changing them and the first search of a
 * new page cost, each against its floor.
 */
async function measure({ count, label, searches }: Stage, withImport: boolean): Promise<Figure[]> {
  const code = await bundle('contacts-page.ts');
  const server = await servePages(import.meta.dirname);
  const { browser, close } = await launchBrowser({ extensions: [] });
  try {
    server.put('empty', '<!doctype html><title>bench</title>');
    const openPage = async () => {
      const page = await browser.newPage();
      page.setDefaultTimeout(3_000_000);
      await page.goto(server.url('empty'));
      await page.evaluate(code);
      return page;
    };
    const page = await openPage();
    const figures: Figure[] = [];
    await callInPage(page, 'useStore', 'few');
    await callInPage(page, 'fill', 1000);
    await callInPage(page, 'useStore', 'many');
    if (withImport) {
      const imports = await callInPage<Turns>(page, 'compareImports', count);
      figures.push(compare(`import-${label}`, imports, 1.25));
    }
    for (let filled = STEP; filled <= count; filled += STEP) await callInPage(page, 'fill', filled);
    await callInPage(page, 'tend');
    await callInPage(page, 'checkIndex');
    for (const [name, keys, target] of [
      ['look-up-one', 1, 1.3],
      ['look-up-fifty', 50, 0.5],
    ] as const) {
      // The first rounds warm the code and the store's cache.
      await callInPage(page, 'compareLookUps', count, keys, 10);
      figures.push(
        compare(`${name}-${label}`, await callInPage<Turns>(page, 'compareLookUps', count, keys, 60), target),
      );
    }
    const found = await callInPage<Turns>(page, 'compareSearches', count, searches);
    figures.push(compareAt(0.95, `search-p95-${label}`, found, count >= 1_000_000 ? 0.1 : null));
    figures.push(compareAt(0.5, `search-p50-${label}`, found, null));
    const [bytes = 0, segments = 0] = await callInPage<number[]>(page, 'indexBytes');
    const most = count >= 1_000_000 ? 15_000_000 : null;
    figures.push({
      name: `index-memory-${label}`,
      unit: 'bytes',
      value: bytes,
      floor: null,
      ratio: null,
      target: most,
    });
    figures.push({ name: `segments-${label}`, unit: 'bytes', value: segments, floor: null, ratio: null, target: null });

    await callInPage(page, 'edit', count, 50);
    const ours = await callInPage<number[]>(page, 'edit', count, EDITS);
    await callInPage(page, 'useStore', 'few');
    await callInPage(page, 'edit', 1000, 50);
    const floor = await callInPage<number[]>(page, 'edit', 1000, EDITS);
    figures.push(compare(`edit-${label}`, { ours, floor }, 2));
    await page.close();

    const times: number[] = [];
    for (let turn = 0; turn < FIRST_SEARCHES; turn += 1) {
      const fresh = await openPage();
      times.push(await callInPage<number>(fresh, 'firstSearch', 'many', 'jean mar'));
      await fresh.close();
    }
    const first = rounded(median(times));
    figures.push({ name: `first-search-${label}`, unit: 'ms', value: first, floor: null, ratio: null, target: null });
    return figures;
  } finally {
    await close();
    await server.close();
  }
}

/** 100,000 contacts. */
export const contacts: Bench = {
  name: 'contacts',
  run: () => measure({ count: 100_000, label: '100k', searches: 300 }, true),
};

/** A million contacts: takes minutes, most of them for filling the store. */
export const millionContacts: Bench = {
  name: 'million-contacts',
  run: () => measure({ count: 1_000_000, label: '1m', searches: 300 }, false),
};
