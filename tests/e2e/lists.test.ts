import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '#tests/support/extension-pages.ts';
import { faultsOf } from './support/accessibility.ts';
import { ManagePage } from './support/manage-page.ts';
import { addOrganization } from './support/records.ts';
import { until } from './support/until.ts';
import { Workplace } from './support/workplace.ts';

/** More than a browser would draw, and enough for several windows. */
const MANY = 700;

let workplace: Workplace;
let page: ManagePage;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  await workplace.set({ country: 'FR' });
  await addOrganization(workplace, { name: 'Atelier Moreau', tier: 'basic' });
  await addOrganization(workplace, { name: 'Notaires Rivière', tier: 'premium' });
  const contacts = Array.from({ length: MANY }, (_, number) => ({
    givenName: 'Ana',
    familyName: `Ruiz ${String.fromCodePoint(97 + (number % 26), 97 + (Math.floor(number / 26) % 26))}`,
    addresses: [{ medium: 'phone' as const, value: `${number % 7 === 0 ? '+4930901' : '+3312345'}${1000 + number}` }],
    memberships: [],
    postalAddresses: [],
    socialIds: [],
    attributes: {},
    doNotCall: false,
    visibility: 'public' as const,
  }));
  await ask(workplace.quiet, 'contact.import', { contacts });
});

afterAll(() => workplace.close());

beforeEach(async () => {
  await page?.close();
});

/** Waits until the line above the table says how many there are. */
async function counts(text: string): Promise<void> {
  await until(
    () => page.page.$$eval('.sc-list-page__count', (found) => found.map((one) => one.textContent).join()),
    (said) => said === text,
  );
}

/** The `aria-rowindex` of the row that the focus is on, once it is drawn. */
async function isAtRow(index: number): Promise<void> {
  await until(
    () =>
      page.page.$eval('[role="grid"]', (grid) => {
        const row = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
        return row?.getAttribute('aria-busy') === null ? row.getAttribute('aria-rowindex') : null;
      }),
    (shown) => shown === String(index),
  );
}

async function chooseIn(label: string, value: string): Promise<void> {
  const select = await page.page.waitForSelector(`::-p-aria([name="${label}"][role="combobox"])`);
  await (await select!.toElement('select')).select(value);
}

/** Presses the box in the head of the table. */
async function chooseAll(): Promise<void> {
  await page.page.locator('.sc-table__head input').click();
}

it.each([
  [1280, 860],
  [1500, 860],
  [360, 740],
])('ends with the window, which does not scroll beside the table, at %i × %i', async (width, height) => {
  page = await ManagePage.open(workplace, '#/contacts');
  await page.page.setViewport({ width, height });
  await counts(`${MANY} contacts`);
  await page.page.locator('.sc-table').wait();
  await until(
    () => page.room('.sc-table'),
    ({ pageScrolls, below }) => pageScrolls === 0 && below > 0 && below <= 24,
  );
  await chooseAll();
  await page.says('700 selected');
  await until(
    () => page.room('.sc-many'),
    ({ pageScrolls, below }) => pageScrolls === 0 && below > 0,
  );
});

async function total(): Promise<number> {
  return (await ask(workplace.quiet, 'list.contacts', { wanted: { query: '' }, from: 0, count: 1 })).total;
}

describe('the list of contacts', () => {
  it('is gone through with the keys alone, to its very end and back', async () => {
    page = await ManagePage.open(workplace, '#/contacts');
    await counts('700 contacts');
    await page.page.focus('[role="grid"]');
    await page.pressKey('End');
    await isAtRow(MANY + 1);
    await page.pressKey('PageUp');
    await page.pressKey('ArrowDown');
    await page.pressKey('Home');
    await isAtRow(2);
    await page.pressKey('ArrowDown');
    await page.pressKey('Space');
    await page.says('1 selected');
    await page.pressKey('Enter');
    await page.isAbout('Ana Ruiz aa');
  });

  it('is searched and filtered as one types; the address bar carries it all, and brings it back', async () => {
    page = await ManagePage.open(workplace, '#/contacts');
    await counts('700 contacts');
    await page.type('ruiz b');
    await counts('27 contacts');
    await chooseIn('Country', 'DE');
    await counts('4 contacts');
    await page.press('Name');
    await page.hasAddress('#/contacts?q=ruiz+b&country=DE&sort=name');
    await page.page.reload();
    await counts('4 contacts');
    await page.fieldHolds('Search contacts', 'ruiz b');
    await page.press('Clear filters');
    await counts('27 contacts');
    await page.hasAddress('#/contacts?q=ruiz+b&sort=name');
  });

  it('axe finds no fault with it, with several chosen and the dialog open', async () => {
    page = await ManagePage.open(workplace, '#/contacts');
    await counts('700 contacts');
    await chooseAll();
    await page.says('700 selected');
    expect([...(await faultsOf(page.page, 'light')), ...(await faultsOf(page.page, 'dark'))]).toEqual([]);
    await page.press('Edit');
    await page.says('Change 700 selected');
    expect([...(await faultsOf(page.page, 'light')), ...(await faultsOf(page.page, 'dark'))]).toEqual([]);
  });
});

describe('what is done to many', () => {
  it('reaches all that match, those that were never in sight too, and is undone as one', async () => {
    page = await ManagePage.open(workplace, '#/contacts?country=DE');
    await counts('100 contacts');
    await chooseAll();
    await page.press('Edit');
    await chooseIn('Field', 'doNotCall');
    await page.press('Change');
    await page.confirms('100 changed.');
    const all = { wanted: { query: '', country: 'DE' as const }, from: 0, count: 500 };
    const { rows } = await ask(workplace.quiet, 'list.contacts', all);
    expect(rows.filter((row) => row?.card.doNotCall)).toHaveLength(100);
    await page.press('Undo');
    await page.confirms(/^Undone: /);
    const after = await ask(workplace.quiet, 'list.contacts', all);
    expect(after.rows.filter((row) => row?.card.doNotCall)).toHaveLength(0);
  });

  it('R61: shares and hides from the menu', async () => {
    page = await ManagePage.open(workplace, '#/contacts?q=ruiz+ba');
    await counts('2 contacts');
    await chooseAll();
    await page.press('Share');
    await page.page.locator('[role="menuitem"] ::-p-text(Make private to me)').click();
    await page.confirms('2 changed.');
    await page.goTo('#/contacts?only=private');
    await counts('2 contacts');
    await chooseAll();
    await page.press('Share');
    await page.page.locator('[role="menuitem"] ::-p-text(Share with everyone)').click();
    await page.says('No contact fits these filters');
  });

  it('writes the chosen ones to a file', async () => {
    page = await ManagePage.open(workplace, '#/contacts?q=ruiz+b');
    const folder = await mkdtemp(path.join(tmpdir(), 'sidecard-lists-'));
    const session = await page.page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await counts('27 contacts');
    await chooseAll();
    await page.press('Export');
    await page.page.locator('[role="menuitem"] ::-p-text(CSV file)').click();
    await page.confirms('27 exported.');
    const names = await until(
      () => readdir(folder),
      (found) => found.some((name) => /^contacts-.*\.csv$/.test(name)),
    );
    const text = await readFile(path.join(folder, names[0]!), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(28);
  });

  it('asks before it deletes very many, and undo brings them back', async () => {
    page = await ManagePage.open(workplace, '#/contacts?q=ruiz');
    await counts('700 contacts');
    await chooseAll();
    await page.press('Delete');
    await page.says('Delete 700 selected?');
    await page.page.locator('dialog[open] .sc-button--danger').click();
    await page.confirms('700 deleted.');
    expect(await total()).toBe(0);
    await page.press('Undo');
    await page.confirms(/^Undone: /);
    expect(await total()).toBe(MANY);
    await counts('700 contacts');
  });
});

/** Wide enough for the saved views to stand beside the table. */
const WITH_VIEWS_BESIDE = { width: 1600, height: 900 };

describe('a saved view', () => {
  it('keeps search, filters, order and columns under a name, and is opened, changed, made the default and deleted', async () => {
    page = await ManagePage.open(workplace, '#/contacts');
    await counts('700 contacts');
    await chooseIn('Country', 'DE');
    await counts('100 contacts');
    // Where there is little room a button opens the views.
    await page.press('Views');
    await page.press('Save as view');
    await page.fill('Name', 'Berlin');
    await page.pressKey('Enter');
    await page.confirms('View saved: Berlin.');
    await page.page.setViewport(WITH_VIEWS_BESIDE);
    await page.pressLink('All');
    await counts('700 contacts');
    await page.pressLink('Berlin');
    await counts('100 contacts');
    await page.press('Columns');
    await page.page.locator('.sc-list-popover__box ::-p-text(Job title)').click();
    await page.says('changed');
    await page.press('Save changes to the view');
    await page.confirms('View saved: Berlin.');
    await page.press('Actions for Berlin');
    await page.page.locator('[role="menuitem"] ::-p-text(Open the list with it)').click();
    await page.confirms('View saved: Berlin.');
    await page.close();
    page = await ManagePage.open(workplace, '#/contacts');
    await page.page.setViewport(WITH_VIEWS_BESIDE);
    await counts('100 contacts');
    await page.says('Job title');
    await page.press('Actions for Berlin');
    await page.page.locator('[role="menuitem"] ::-p-text(Delete)').click();
    await page.confirms('View deleted: Berlin.');
    await page.press('Undo');
    await page.confirms(/^Undone: /);
    await page.pressLink('All');
    await counts('700 contacts');
  });
});

describe('the list of organizations', () => {
  it('is filtered by what the team chose, and several are changed at once', async () => {
    page = await ManagePage.open(workplace, '#/organizations');
    await page.lists('Atelier Moreau', 'Notaires Rivière');
    await chooseIn('Tier', 'premium');
    await page.lists('Notaires Rivière');
    await page.press('Clear filters');
    await page.lists('Atelier Moreau', 'Notaires Rivière');
    await chooseAll();
    await page.press('Edit');
    await chooseIn('Field', 'health');
    await chooseIn('New value', 'happy');
    await page.press('Change');
    await page.confirms('2 changed.');
    await page.goTo('#/organizations?health=happy');
    await page.lists('Atelier Moreau', 'Notaires Rivière');
  });
});
