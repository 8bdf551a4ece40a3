import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '#tests/support/extension-pages.ts';
import { faultsOf } from './support/accessibility.ts';
import { ManagePage } from './support/manage-page.ts';
import { namesFound } from './support/records.ts';
import { until } from './support/until.ts';
import { Workplace } from './support/workplace.ts';

const PEOPLE = [
  'Prénom;Nom;Société;Téléphone;Adresse de messagerie',
  'Ana;Ruiz;Garage Morel;02 98 44 12 34;ana@x.example',
  'Bo;Lind;Garage Morel;02 98 44 12 35;bo@x.example',
  ';;Nobody & Sons;;',
  'Cy;Moss;;"unclosed;cy@x.example',
  'Di;Park;;;di@x.example',
].join('\r\n');

let workplace: Workplace;
let folder: string;
let manage: ManagePage;

beforeAll(async () => {
  workplace = await Workplace.open();
  folder = await mkdtemp(path.join(tmpdir(), 'sidecard-import-'));
  await workplace.set({ country: 'FR' });
  await workplace.knows(['Di Park', ['di@x.example']]);
});

afterAll(() => workplace.close());

beforeEach(async () => {
  manage = await ManagePage.open(workplace, '#/interchange');
  const session = await manage.page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
});

/** Chooses a file, as the file dialog does. */
async function choose(name: string, content: string | Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const found = await manage.page.waitForSelector('input[type=file]');
  const input = await found?.toElement('input');
  if (input === undefined) throw new Error('There is no place for a file.');
  await input.uploadFile(file);
}

/** What a downloaded file holds, once it is there. */
async function downloaded(matching: RegExp): Promise<string> {
  const names = await until(
    () => readdir(folder),
    (found) => found.some((name) => matching.test(name)),
  );
  return readFile(path.join(folder, names.find((name) => matching.test(name)) ?? ''), 'utf8');
}

/** What axe finds wrong with what is shown. */
async function faults(): Promise<string[]> {
  return [...(await faultsOf(manage.page, 'light')), ...(await faultsOf(manage.page, 'dark'))];
}

describe('importing', () => {
  it('shows what would happen, imports, keeps what was rejected, and is undone as a whole', async () => {
    await choose('gens.csv', Buffer.from(PEOPLE, 'latin1'));
    await manage.says('Letters of the file');
    expect(await manage.page.$eval('select', ({ value }) => value)).toBe('windows-1252');
    expect(await faults()).toEqual([]);
    await manage.press('Check the file');
    await manage.says('2 to add, 0 to update, 1 to leave out.');
    await manage.says('Cannot be imported');
    expect(await faults()).toEqual([]);
    await manage.press('Download them with the reasons (CSV)');
    expect(await downloaded(/^rejected\.csv$/)).toContain(',,Nobody & Sons,,,4,It has neither a name nor');
    await manage.press('Import 2 contacts');
    await manage.says('Imported: 2 added, 0 updated, 1 left out');
    expect(await namesFound(workplace, '02 98 44 12 34')).toEqual(['Ana Ruiz']);
    await manage.press('Undo');
    await manage.says('Undone');
    expect(await namesFound(workplace, '02 98 44 12 34')).toEqual([]);
    expect(await namesFound(workplace, 'Di Park')).toEqual(['Di Park']);
  });

  it('that is left half-way is offered when the page is opened again', async () => {
    const batchId = crypto.randomUUID();
    await ask(workplace.quiet, 'interchange.open', { batchId, fileName: 'gens.csv', duplicates: 'skip' });
    const row = (name: string, line: number) => ({
      kind: 'contact' as const,
      row: {
        line,
        givenName: name,
        familyName: 'Half',
        addresses: [],
        memberships: [],
        postalAddresses: [],
        socialIds: [],
        attributes: {},
        doNotCall: false,
        visibility: 'public' as const,
      },
    });
    await ask(workplace.quiet, 'interchange.stage', { batchId, part: 0, rows: [row('Eve', 2)] });
    await ask(workplace.quiet, 'interchange.stage', { batchId, part: 1, rows: [row('Flo', 3)] });
    await ask(workplace.quiet, 'interchange.step', { batchId });
    await workplace.stopWorker();
    await manage.page.reload();
    await manage.says('An import was left half-way');
    await manage.press('Go on');
    await manage.says('Imported: 2 added');
    expect((await namesFound(workplace, 'Half')).toSorted()).toEqual(['Eve Half', 'Flo Half']);
  });

  it('says of a picture that it cannot be read', async () => {
    await choose('photo.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    await manage.says('This file cannot be read');
  });
});

describe('exporting', () => {
  it('writes contacts as CSV and everything as a backup that is recognised again', async () => {
    await manage.press('Contacts as CSV');
    expect(await downloaded(/^contacts-.*\.csv$/)).toContain('di@x.example');
    await manage.press('Everything as a backup');
    const backup = await downloaded(/^sidecard-backup-.*\.json$/);
    expect(() => JSON.parse(backup) as unknown).not.toThrow();
    await choose('again.json', backup);
    await manage.says('Sidecard backup of');
    await manage.press('Check the file');
    await manage.says('0 to add, 0 to update');
  });
});

describe('duplicates', () => {
  it('are found, merged side by side, and taken apart again by Undo', async () => {
    await workplace.knows(
      ['Jean Dupont', ['jd@dup.example'], 'Dup Corp'],
      ['J. Dupont', ['jean@dup.example'], 'Dup Corp'],
    );
    await manage.goTo('#/duplicates');
    await manage.says('Similar name, same organization');
    const [button] = await manage.page.$$('.sc-twins__group button');
    await button?.click();
    await manage.says('Merge two contacts');
    expect(await faults()).toEqual([]);
    await manage.press('Merge');
    await manage.says('No duplicates');
    expect(await namesFound(workplace, 'Dupont')).toHaveLength(1);
    await manage.press('Undo');
    await manage.says('Undone');
    expect((await namesFound(workplace, 'Dupont')).toSorted()).toEqual(['J. Dupont', 'Jean Dupont']);
  });
});
