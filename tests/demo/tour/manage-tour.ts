import type { Page } from 'puppeteer-core';
import { ask, extensionUrl } from '../../support/extension-pages.ts';
import type { DemoStage } from '../demo-stage.ts';
import { CUSTOMERS, fullName } from '../world/customers.ts';
import { saveOfTab } from './pictures.ts';
import type { TourReport } from './tour-report.ts';

/** How long a page may take before the tour gives up, in milliseconds. */
const PATIENCE = 15_000;

/** Goes through the manage page: what is known of somebody, what has to be done, what was done. Gives the pictures. */
export async function tourOfManagePage(stage: DemoStage, report: TourReport): Promise<string[]> {
  const page = await stage.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const open = async (hash: string, awaited: string): Promise<string> => {
    await page.goto(extensionUrl(stage.extensionId, `manage.html${hash}`));
    await page.waitForSelector(awaited, { timeout: PATIENCE });
    return page.$eval('main', (main) => main.innerText);
  };
  const taken: string[] = [];
  const picture = async (name: string): Promise<void> => {
    taken.push(await saveOfTab(page, name));
  };

  const { eleanor } = CUSTOMERS;
  await report.step('What is known of somebody', async () => {
    await page.goto(extensionUrl(stage.extensionId, 'manage.html'));
    const { matches } = await ask(page, 'contact.search', { query: eleanor.email });
    const said = await open(`#/contact/${matches[0]?.card.id}`, '.sc-entry');
    for (const part of [fullName(eleanor), eleanor.email, 'Scheduling']) expectIn(said, part);
    return `${fullName(eleanor)}, ${await page.$$eval('.sc-entry', (entries) => entries.length)} entries in sight`;
  });
  await picture('10-contact');
  await report.step('What has to be done, overdue first', async () => {
    await open('#/follow-ups', '.sc-due-row');
    const times = await page.$$eval('.sc-due-row', (rows) => rows.length);
    return `${times} follow-ups in sight`;
  });
  await picture('11-follow-ups');
  await report.step('What was done, by topic', async () => {
    const said = await open('#/reports', 'main table');
    expectIn(said, 'Scheduling');
    return rowsOf(page);
  });
  await picture('12-reports');
  await page.close();
  return taken;
}

function expectIn(said: string, part: string): void {
  if (!said.includes(part))
    throw new Error(`“${part}” is not on the page: ${said.replaceAll('\n', ' ').slice(0, 300)}`);
}

/** The rows of the report's table in one line. */
async function rowsOf(page: Page): Promise<string> {
  const rows = await page.$$eval('main table tbody tr', (lines) =>
    lines.map((line) =>
      [...line.children]
        .slice(0, 2)
        .map((cell) => cell.textContent)
        .join(' '),
    ),
  );
  return rows.join(' · ');
}
