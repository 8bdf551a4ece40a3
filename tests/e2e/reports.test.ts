import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { entryFieldsSchema, type EntryFields } from '#lib/domain/interaction/entry.ts';
import { newId } from '#lib/domain/id.ts';
import { ask } from '#tests/support/extension-pages.ts';
import { faultsOf } from './support/accessibility.ts';
import { ManagePage } from './support/manage-page.ts';
import { addOrganization } from './support/records.ts';
import { until } from './support/until.ts';
import { Workplace } from './support/workplace.ts';

let workplace: Workplace;
let folder: string;
let manage: ManagePage;
let contactId: string;

const HOUR = 3_600_000;
const NOW = Date.now();
const formula = { code: 'formula', name: '=1+1' };
const billing = { code: 'billing', name: 'Billing' };

/** Logs what was said on a ticket. */
async function log(ticket: string, fields: Partial<EntryFields>): Promise<string> {
  const interaction = {
    key: `desk.example|ticket|${ticket}`,
    site: 'desk.example',
    kind: 'ticket',
    id: ticket,
    url: `https://desk.example/tickets/${ticket}`,
    title: `Ticket number ${ticket}`,
    medium: 'call' as const,
  };
  const given = entryFieldsSchema.parse({ kind: 'inbound', at: NOW - HOUR, notes: 'The tray is stuck.', ...fields });
  return (await ask(workplace.quiet, 'entry.create', { id: newId(), interaction, fields: given })).entryId;
}

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  folder = await mkdtemp(path.join(tmpdir(), 'sidecard-report-'));
  await workplace.set({ agentName: 'Ada' });
  await addOrganization(workplace, { name: 'Harrow & Finch Hotels' });
  await workplace.knows(['Eleanor Marsh', ['eleanor@harrow.example'], 'Harrow & Finch Hotels']);
  const { matches } = await ask(workplace.quiet, 'contact.search', { query: 'Eleanor' });
  contactId = matches[0]!.card.id;
  await log('1', { topic: billing, contactId, durationSeconds: 60 });
  await log('1', { topic: billing, contactId, durationSeconds: 120, kind: 'outbound' });
  await log('2', { topic: billing, followUpAt: NOW - HOUR, enteredBy: 'Grace' });
  await log('3', { topic: formula, followUpAt: NOW + HOUR });
});

afterAll(() => workplace.close());

beforeEach(async () => {
  manage = await ManagePage.open(workplace, '#/reports');
  const session = await manage.page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  return () => manage.close();
});

/** The cells of the report's table, row by row, with the heading and the sum. */
async function table(): Promise<string[][]> {
  return manage.page.$$eval('.sc-figures tr', (rows) =>
    rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
  );
}

/** Waits until the table has these names in its first column, the sum left out. */
async function counts(...names: string[]): Promise<void> {
  await until(
    async () => (await table()).slice(1, -1).map(([name]) => name),
    (found) => found.join() === names.join(),
  );
}

/** What a downloaded file holds, once it is there. */
async function downloaded(matching: RegExp): Promise<string> {
  const names = await until(
    () => readdir(folder),
    (found) => found.some((name) => matching.test(name)),
  );
  return readFile(path.join(folder, names.find((name) => matching.test(name)) ?? ''), 'utf8');
}

async function faults(): Promise<string[]> {
  return [...(await faultsOf(manage.page, 'light')), ...(await faultsOf(manage.page, 'dark'))];
}

describe('a report', () => {
  it('R50, R51: counts what was logged, by any of its groupings, and passes axe in both schemes', async () => {
    await counts('Billing', '=1+1');
    expect(await table()).toEqual([
      ['Topic', 'Entries', 'Interactions', 'Total duration', 'Average duration', 'Open follow-ups', 'Overdue'],
      ['Billing', '3', '2', '3:00', '1:30', '1', '1'],
      ['=1+1', '1', '1', '–', '–', '1', '0'],
      ['Total', '4', '3', '3:00', '1:30', '2', '1'],
    ]);
    expect(await faults()).toEqual([]);
    await manage.goTo('#/reports?by=agent');
    await counts('Ada', 'Grace');
    await manage.goTo('#/reports?by=organization&kind=outbound');
    await counts('Harrow & Finch Hotels');
    await manage.goTo('#/reports?by=medium');
    await counts('Call');
    await manage.goTo('#/reports?by=week');
    await until(table, (rows) => rows.length === 3);
    expect(await faults()).toEqual([]);
  });

  it('R50: of open follow-ups says whose they are and which are overdue', async () => {
    await manage.page.locator('label ::-p-text(Open follow-ups)').click();
    await counts('Ada', 'Grace');
    expect((await table()).slice(1)).toEqual([
      ['Ada', '1', '0', '1'],
      ['Grace', '1', '1', '1'],
      ['Total', '2', '1', '2'],
    ]);
    await manage.hasAddress('#/reports?what=follow-ups');
    expect(await faults()).toEqual([]);
  });

  it('leads to the entries of a group, these to contact, organization and ticket, and Back to the report', async () => {
    await counts('Billing', '=1+1');
    await manage.pressLink('Billing');
    await manage.says('3 entries');
    expect(await faults()).toEqual([]);
    const links = await manage.page.$$eval('.sc-entry-list a', (found) =>
      found.map((link) => link.getAttribute('href')),
    );
    expect(links).toContain(`#/contact/${contactId}`);
    expect(links).toContain('https://desk.example/tickets/2');
    expect(links.filter((link) => link?.startsWith('#/organization/'))).toHaveLength(2);
    await manage.page.goBack();
    await counts('Billing', '=1+1');
  });

  it('is counted again when something is logged meanwhile', async () => {
    await counts('Billing', '=1+1');
    const id = await log('4', { topic: { code: 'new', name: 'A new topic' } });
    await counts('Billing', '=1+1', 'A new topic');
    await ask(workplace.quiet, 'entry.delete', { id });
    await counts('Billing', '=1+1');
  });

  it('moves through its pictures by keyboard and says each value', async () => {
    await counts('Billing', '=1+1');
    await manage.page.$eval('.sc-columns__picture a[tabindex="0"]', (mark) => {
      if (mark instanceof SVGElement) mark.focus();
    });
    await manage.pressKey('Home');
    await manage.pressKey('End');
    // Right after midnight what was said an hour ago belongs to the day before.
    if (new Date(NOW - HOUR).getDate() !== new Date().getDate()) await manage.pressKey('ArrowLeft');
    await until(
      () => manage.page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
      (label) => label?.endsWith('4 entries') ?? false,
    );
  });
});

describe('a report as a file', () => {
  it('is CSV with every group and the sum, which runs nothing in a spreadsheet', async () => {
    await counts('Billing', '=1+1');
    await manage.press('Save as CSV');
    const text = await downloaded(/^sidecard-entries-by-topic-\d{4}-\d\d-\d\d--\d{4}-\d\d-\d\d\.csv$/);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(Papa.parse<string[]>(text.slice(1).trimEnd()).data.slice(1)).toEqual([
      ['Billing', '3', '2', '180', '90', '1', '1'],
      ["'=1+1", '1', '1', '', '', '1', '0'],
      ['Total', '4', '3', '180', '90', '2', '1'],
    ]);
  });
});

describe('a report on paper', () => {
  /** How many sheets the page takes. */
  async function sheets(): Promise<number> {
    const file = Buffer.from(await manage.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    return file.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  }

  it('is black on white with its period at the head, and nothing to press', async () => {
    await counts('Billing', '=1+1');
    await manage.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await manage.page.emulateMediaType('print');
    const shown = await manage.page.evaluate(() => {
      const isShown = (selector: string) => document.querySelector(selector)?.checkVisibility() ?? false;
      const { color, backgroundColor } = getComputedStyle(document.querySelector('.sc-report__tile')!);
      return {
        color,
        backgroundColor,
        nav: isShown('nav'),
        buttons: isShown('.sc-report__actions'),
        filters: isShown('.sc-report__controls'),
        head: document.querySelector<HTMLElement>('.sc-report__title')?.innerText,
      };
    });
    expect(shown).toMatchObject({
      color: 'rgb(0, 0, 0)',
      backgroundColor: 'rgb(255, 255, 255)',
      nav: false,
      buttons: false,
      filters: false,
      head: expect.stringMatching(/Logged entries by topic\s+\w+ \d+ – /),
    });
    expect(await sheets()).toBe(1);
  });

  it('has all of its rows, also those that are not drawn yet', async () => {
    const names = Array.from({ length: 160 }, (_, index) => `Caller ${index}`);
    // oxlint-disable-next-line no-await-in-loop
    for (const contactName of names) await log('9', { contactName });
    await manage.goTo('#/reports?by=contact');
    await until(table, (rows) => rows.length === 102);
    const few = await manage.page.evaluate(() => document.querySelectorAll('.sc-figures tbody tr').length);
    expect(few).toBe(100);
    const whole = await sheets();
    await manage.page.addStyleTag({ content: '.sc-figures tbody tr:nth-child(n + 101) { display: none }' });
    expect(whole).toBeGreaterThan(await sheets());
  });
});
