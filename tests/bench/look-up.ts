import { launchBrowser } from '#tests/support/launch-browser.ts';
import { servePages } from '#tests/support/serve-pages.ts';
import { bundle, callInPage } from './bundle.ts';
import { type Bench, type Turns, compare } from './figure.ts';

const CONTACTS = 100_000;

/** One number among 100,000 contacts, through the repository, against a bare read by primary key. */
export const lookUp: Bench = {
  name: 'look-up',
  run: async () => {
    const code = await bundle('look-up-page.ts');
    const server = await servePages(import.meta.dirname);
    const { browser, close } = await launchBrowser({ extensions: [] });
    try {
      server.put('empty', '<!doctype html><title>bench</title>');
      const page = await browser.newPage();
      page.setDefaultTimeout(300_000);
      await page.goto(server.url('empty'));
      await page.evaluate(code);
      await callInPage(page, 'fill', CONTACTS);
      // The first rounds warm the code and the store's cache.
      await callInPage(page, 'compareLookUps', CONTACTS, 10, 20);
      const turns = await callInPage<Turns>(page, 'compareLookUps', CONTACTS, 100, 20);
      return [compare('look-up-100k', turns, 1.5)];
    } finally {
      await close();
      await server.close();
    }
  },
};
