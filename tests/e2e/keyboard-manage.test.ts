import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FileChooser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { faultsOf } from './support/accessibility.ts';
import { ManagePage } from './support/manage-page.ts';
import { namesFound } from './support/records.ts';
import { Workplace } from './support/workplace.ts';

const PEOPLE = ['First name;Last name;E-mail', 'Ana;Ruiz;ana@x.example', ';;', 'Bo;Lind;bo@x.example'].join('\r\n');

let workplace: Workplace;
let page: ManagePage;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  await workplace.set({ country: 'FR' });
});

afterAll(() => workplace.close());

afterEach(() => page.close());

/** Goes to what has this name by Tab alone, and presses it. */
async function enter(name: string): Promise<void> {
  await page.tabTo(name);
  await page.pressKey('Enter');
}

/** Opens the file chooser by keys. */
async function chooseFile(): Promise<FileChooser> {
  await page.tabTo('Choose a file');
  const opening = page.page.waitForFileChooser();
  // The browser must know that the chooser is waited for before it opens: what is asked after that is answered after it.
  await page.hasFocusOn('Choose a file');
  await page.pressKey('Enter');
  return opening;
}

it('an import goes from the file to its undoing with the keys alone', async () => {
  page = await ManagePage.open(workplace, '#/interchange');
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'sidecard-keys-')), 'people.csv');
  await writeFile(file, PEOPLE);
  await (await chooseFile()).accept([file]);
  await page.says('Check the file');
  await enter('Check the file');
  await page.says('2 to add');
  await enter('Import 2 contacts');
  await page.says('Imported: 2 added');
  expect(await namesFound(workplace, 'ana@x.example')).toEqual(['Ana Ruiz']);
  await enter('Undo');
  await page.says('Undone');
  expect(await namesFound(workplace, 'ana@x.example')).toEqual([]);
});

it('R31: duplicates are compared, merged and taken apart again with the keys alone', async () => {
  await workplace.knows(
    ['Jean Dupont', ['jd@dup.example'], 'Dup Corp'],
    ['J. Dupont', ['jean@dup.example'], 'Dup Corp'],
  );
  page = await ManagePage.open(workplace, '#/duplicates');
  await page.says('Similar name, same organization');
  const compare = await page.page.$eval('.sc-twins__group button', (button) => button.getAttribute('aria-label') ?? '');
  await enter(compare);
  await page.says('Merge two contacts');
  await enter('Merge');
  await page.says('No duplicates');
  expect(await namesFound(workplace, 'Dupont')).toHaveLength(1);
  await enter('Undo');
  await page.says('Undone');
  expect(await namesFound(workplace, 'Dupont')).toHaveLength(2);
});

it('R31: two are told apart with the keys alone, stay so, and are there again when that is taken back', async () => {
  page = await ManagePage.open(workplace, '#/duplicates');
  await page.says('Similar name, same organization');
  const names = (await namesFound(workplace, 'Dupont')).toSorted();
  expect(names).toEqual(['J. Dupont', 'Jean Dupont']);
  const words = await page.page.$$eval('.sc-twins__deeds button', (buttons) =>
    buttons.map((button) => button.getAttribute('aria-label') ?? ''),
  );
  const notSame = words.find((label) => label.startsWith('Not the same:')) ?? '';
  await enter(notSame);
  await page.says('No duplicates');
  await page.hasFocusOn('1 told apart');
  await enter('Undo');
  await page.says('Undone');
  await page.says('Similar name, same organization');
  await enter(notSame);
  await page.says('No duplicates');
  await page.page.reload();
  await page.says('Nothing else looks like a duplicate.');
  await enter('1 told apart');
  await page.says('Look at them again');
  expect([await faultsOf(page.page, 'light'), await faultsOf(page.page, 'dark')]).toEqual([[], []]);
  await enter(notSame.replace('Not the same:', 'Look at them again:'));
  await page.says('Similar name, same organization');
  await page.says('Possible duplicates again:');
  expect([await faultsOf(page.page, 'light'), await faultsOf(page.page, 'dark')]).toEqual([[], []]);
});
