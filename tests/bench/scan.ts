import { launchBrowser } from '#tests/support/launch-browser.ts';
import { servePages } from '#tests/support/serve-pages.ts';
import { bundle, callInPage } from './bundle.ts';
import { type Bench, type Figure, type Turns, compare } from './figure.ts';

const MEGABYTE = 1_000_000;

/** One whole scan of a page by the real detector, against one walk over its text. */
export const scan: Bench = {
  name: 'scan',
  run: async () => {
    const code = await bundle('scan-page.ts');
    const server = await servePages(import.meta.dirname);
    const { browser, close } = await launchBrowser({ extensions: [] });
    try {
      server.put('empty', '<!doctype html><title>bench</title><body></body>');
      const measure = async (name: string, recipe: object, target: number | null): Promise<Figure> => {
        const page = await browser.newPage();
        page.setDefaultTimeout(300_000);
        await page.goto(server.url('empty'));
        await page.evaluate(code);
        await callInPage(page, 'fill', recipe);
        await callInPage(page, 'compareScans', 6);
        const turns = await callInPage<Turns>(page, 'compareScans', 40);
        await page.close();
        return compare(name, turns, target);
      };
      return [
        await measure('scan-1mb', { characters: MEGABYTE }, 1.3),
        // For information: dates, amounts, ids, versions and network addresses among the words.
        await measure('scan-1mb-busy', { characters: MEGABYTE, noiseEvery: 40 }, null),
      ];
    } finally {
      await close();
      await server.close();
    }
  },
};
