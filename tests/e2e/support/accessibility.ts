import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

declare const axe: { run: (context: Document) => Promise<AxeResults> };

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page in one of the colour schemes: rule, and the elements. */
export async function faultsOf(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  // The debugger's own evaluation: the extension's policy would refuse a script element.
  await page.evaluate(await source);
  const { violations, passes } = await page.evaluate(() => axe.run(document));
  if (passes.length === 0) throw new Error('axe looked at nothing.');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
