import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { ask } from '#tests/support/extension-pages.ts';
import { faultsOf } from './support/accessibility.ts';
import { ManagePage } from './support/manage-page.ts';
import { namesFound } from './support/records.ts';
import { until } from './support/until.ts';
import { Workplace } from './support/workplace.ts';

let workplace: Workplace;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  await workplace.set({ country: 'FR', agentName: 'Ada' });
});

afterAll(() => workplace.close());

async function addPerson(): Promise<string> {
  const draft = contactDraftSchema.parse({
    givenName: 'Wilhelmina',
    familyName: 'Vandersteen',
    addresses: [{ medium: 'email', value: 'w.vandersteen@morel.example' }],
    notes: 'likes tulips',
  });
  const { contactId } = await ask(workplace.quiet, 'contact.create', { draft });
  await ask(workplace.quiet, 'interaction.associate', {
    contactId,
    interaction: {
      key: 'desk.example|ticket|1',
      site: 'desk.example',
      kind: 'ticket',
      id: '1',
      url: 'https://desk.example/1',
      title: 'Printer of Wilhelmina',
    },
  });
  return contactId;
}

/** Files that the page gave to the reader since it was asked to keep them. */
async function keepFiles(page: ManagePage): Promise<() => Promise<{ name: string; text: string }[]>> {
  await page.page.evaluate(() => {
    const kept: { name: string; text: Promise<string> }[] = [];
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const url = make(blob);
      blobs.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function click() {
      const blob = blobs.get(this.href);
      if (blob) kept.push({ name: this.download, text: blob.text() });
    };
    Object.assign(globalThis, { keptFiles: kept });
  });
  return () =>
    page.page.evaluate(async () => {
      const { keptFiles } = globalThis as unknown as { keptFiles: { name: string; text: Promise<string> }[] };
      return Promise.all(keptFiles.map(async ({ name, text }) => ({ name, text: await text })));
    });
}

async function isSound(page: ManagePage): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    // oxlint-disable-next-line no-await-in-loop
    expect(await faultsOf(page.page, scheme)).toEqual([]);
  }
}

/** Every text of every table of the extension's database, as the browser stores it. */
async function wholeStore(): Promise<string> {
  return workplace.quiet.evaluate(async () => {
    const open = indexedDB.open('sidecard');
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const db = await done(open);
    const tables = [...db.objectStoreNames];
    const transaction = db.transaction(tables, 'readonly');
    const rows = await Promise.all(tables.map((table) => done(transaction.objectStore(table).getAll())));
    db.close();
    return JSON.stringify(rows, (_, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
    );
  });
}

describe('one person’s data', () => {
  it('is handed out as a page and as data, then erased whole, with a receipt that names nobody', async () => {
    const id = await addPerson();
    const page = await ManagePage.open(workplace, `#/contact/${id}`);
    await page.isAbout('Wilhelmina Vandersteen');
    await page.chooseFromMenu('More for Wilhelmina Vandersteen', 'Export or erase all data…');
    await page.hasAddress(`#/person/${id}`);
    await page.says('Interactions with nobody else, erased');
    await isSound(page);

    const files = await keepFiles(page);
    await page.press('Save as a page to read');
    await page.says('The file is saved.');
    await page.press('Save as data (JSON)');
    const [html, json] = await until(files, (kept) => kept.length === 2);
    expect(html?.name).toMatch(/^person-.*\.html$/);
    expect(html?.text).toContain('likes tulips');
    expect(html?.text).toContain('Printer of Wilhelmina');
    expect(JSON.parse(json?.text ?? '')).toMatchObject({ format: 'sidecard-person', contact: { id } });

    expect(await wholeStore()).toContain('Vandersteen');
    await page.fill('Type “Wilhelmina Vandersteen” to confirm', 'wilhelmina vandersteen');
    await page.press('Erase for good');
    await page.says('Nothing has happened yet.');
    await page.hasFocusOn('Call it off');
    await isSound(page);
    await page.press('Call it off');
    expect(await namesFound(workplace, 'Vandersteen')).toEqual(['Wilhelmina Vandersteen']);
    await page.press('Erase for good');
    await page.isAbout('Receipt: personal data erased');
    await page.says('by Ada');
    await isSound(page);
    expect(await namesFound(workplace, 'Vandersteen')).toEqual([]);
    expect(await wholeStore()).not.toMatch(/wilhelmina|vandersteen|tulips/i);

    await page.goTo('#/settings');
    await page.says('Receipts for personal data');
    await page.says('Receipt: personal data erased');
    const kept = await ask(workplace.quiet, 'person.receipts', {});
    expect(kept.map(({ kind }) => kind)).toEqual(['erasure', 'export', 'export']);
    await page.close();
  });
});
