import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { buildExtension } from '#tests/support/build-extension.ts';
import { openExtensionPage, openQuietPage } from '#tests/support/extension-pages.ts';
import { launchBrowser } from '#tests/support/launch-browser.ts';
import { bundle, callInPage } from './bundle.ts';
import { type Bench, type Figure, rounded } from './figure.ts';
import { madeUpContact } from './in-page/made-up-contacts.ts';

/** Contacts that are saved by one call into the page, which must not last too long. */
const STEP = 20_000;

/** Writes a file of contacts as an address book exports it. */
async function writeFile(file: string, count: number): Promise<void> {
  const stream = createWriteStream(file);
  stream.write('First name,Last name,Phone,Email\r\n');
  for (let number = 0; number < count; number += 1) {
    const { givenName, familyName, addresses } = madeUpContact(number);
    const line = [givenName, familyName, ...addresses.map(({ value }) => value)].join(',');
    if (!stream.write(`${line}\r\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

/** Presses a button, named by a selector, and waits for words; milliseconds between. */
async function press(page: Page, button: string, words: string): Promise<number> {
  await page.locator(button).wait();
  const start = performance.now();
  await page.locator(button).click();
  // One long wait in the page would be taken for a page that hangs.
  while (!(await page.evaluate((text) => document.body.textContent.includes(text), words))) await setTimeout(250);
  return performance.now() - start;
}

/**
 * Imports a CSV file through the manage page: choosing and reading it, looking what is new, and writing it, against
 * writing the same rows bare, with two multi-entry indexes, in the same browser.
 */
export async function measureCsvImport(count: number, label: string): Promise<Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sidecard-bench-'));
  const { browser, extensionIds, close } = await launchBrowser({
    extensions: [buildExtension({ browser: 'chrome', mode: 'demo' })],
  });
  try {
    const file = path.join(folder, 'contacts.csv');
    await writeFile(file, count);
    const quiet = await openQuietPage(browser, extensionIds[0] ?? '');
    quiet.setDefaultTimeout(3_000_000);
    await quiet.evaluate(await bundle('contacts-page.ts'));
    let floor = 0;
    for (let from = 0; from < count; from += STEP) {
      floor += await callInPage<number>(quiet, 'fillPlain', from, Math.min(STEP, count - from));
    }
    await callInPage(quiet, 'dropPlain');
    await quiet.close();

    const page = await openExtensionPage(browser, extensionIds[0] ?? '', 'manage.html#/interchange');
    page.setDefaultTimeout(3_000_000);
    const input = await (await page.waitForSelector('input[type=file]'))?.toElement('input');
    await input?.uploadFile(file);
    const checked = await press(page, '::-p-aria([name="Check the file"][role="button"])', 'to add');
    const imported = await press(page, '.sc-import__actions .sc-button--primary', 'Imported:');
    const figure = (name: string, value: number): Figure => ({
      name: `${name}-${label}`,
      unit: 'ms',
      value: rounded(value),
      floor: rounded(floor),
      ratio: rounded(value / floor),
      target: null,
    });
    return [figure('csv-check', checked), figure('csv-import', imported)];
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file of 100,000 contacts. */
export const csvImport: Bench = { name: 'csv-import', run: () => measureCsvImport(100_000, '100k') };

/** A file of a million contacts. */
export const millionCsvImport: Bench = { name: 'million-csv-import', run: () => measureCsvImport(1_000_000, '1m') };
