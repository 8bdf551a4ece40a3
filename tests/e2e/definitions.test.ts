import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { ask } from '#tests/support/extension-pages.ts';
import { faultsOf } from './support/accessibility.ts';
import { ManagePage } from './support/manage-page.ts';
import { addOrganization } from './support/records.ts';
import { Workplace } from './support/workplace.ts';

let workplace: Workplace;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  await workplace.set({ country: 'FR' });
});

afterAll(() => workplace.close());

async function isSound(page: ManagePage): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    // oxlint-disable-next-line no-await-in-loop
    expect(await faultsOf(page.page, scheme)).toEqual([]);
  }
}

async function chooseIn(page: ManagePage, label: string, option: string): Promise<void> {
  const select = await page.page.locator(`::-p-aria([name="${label}"][role="combobox"])`).waitHandle();
  const value = await select.evaluate((element, text) => {
    const options = element instanceof HTMLSelectElement ? [...element.options] : [];
    return options.find((each) => each.text === text)?.value ?? '';
  }, option);
  await select.asElement()?.select(value);
}

describe('R44: fields of the team', () => {
  it('are defined, filled, renamed and retired, and the value is still there', async () => {
    const draft = contactDraftSchema.parse({ givenName: 'Ana', familyName: 'Ruiz' });
    const { contactId } = await ask(workplace.quiet, 'contact.create', { draft });
    const settings = await ManagePage.open(workplace, '#/settings');
    await settings.press('Add a field: Contacts');
    await isSound(settings);
    await settings.fill('Name', 'Segment');
    await chooseIn(settings, 'Holds', 'Choice');
    for (const [at, name] of ['Gold', 'Lead'].entries()) {
      // oxlint-disable-next-line no-await-in-loop
      await settings.press('Add a choice');
      // oxlint-disable-next-line no-await-in-loop
      await settings.fill(`Choice ${at + 1}`, name);
    }
    await isSound(settings);
    await settings.press('Save');
    await settings.says('Segment');

    const page = await ManagePage.open(workplace, `#/contact/${contactId}`);
    await page.isAbout('Ana Ruiz');
    await page.edit('More fields');
    await chooseIn(page, 'Segment (optional)', 'Gold');
    await page.save();
    await page.confirms('Ana Ruiz is saved.');
    await isSound(page);

    await settings.page.bringToFront();
    await settings.press('Edit: Segment');
    await settings.fill('Choice 1', 'Platinum');
    await settings.press('Save');
    await settings.press('Retire: Segment');
    await settings.says('Bring back');
    await page.page.bringToFront();
    await page.says('Platinum');
    await page.says('retired');
    const kept = await ask(workplace.quiet, 'contact.get', { id: contactId });
    expect(Object.values(kept?.contact.attributes ?? {})).toEqual(['Gold']);
    await page.close();
    await settings.close();
  });

  it('that are required stand in the form of a new contact, which asks for them', async () => {
    await ask(workplace.quiet, 'definition.save-attribute', {
      id: '0198f2a0-0000-7000-8000-000000000001',
      owner: 'contact',
      type: 'number',
      name: 'Seats',
      required: true,
    });
    const page = await ManagePage.open(workplace, '#/add?text=Bo%20Reed');
    await page.press('Save');
    await page.says('This field is required.');
    await isSound(page);
    await page.fill('Seats', '12');
    await page.press('Save');
    await page.isAbout('Bo Reed');
    await page.says('Seats');
    await page.says('12');
    await page.close();
  });
});

describe('R31: organizations that are there twice', () => {
  it('are found, put side by side, merged, and taken apart by undo', async () => {
    await addOrganization(workplace, { name: 'Quill SARL', domains: ['quill.example'], tier: 'basic' });
    await addOrganization(workplace, { name: 'Quill', domains: ['quill.example'], tier: 'premium' });
    const page = await ManagePage.open(workplace, '#/duplicates?of=organizations');
    await page.says('Same mail domain');
    await page.press('Compare Quill SARL with Quill');
    await page.says('Merge two organizations');
    await page.page.locator('::-p-aria([name="Tier: Premium (Merged into it)"])').click();
    await isSound(page);
    await page.press('Merge');
    await page.confirms('Quill was merged into Quill SARL.');
    const merged = await ask(workplace.quiet, 'organization.search', { query: 'quill' });
    expect(merged).toMatchObject([{ name: 'Quill SARL', tier: 'premium' }]);
    await page.press('Undo');
    await page.says('Same mail domain');
    expect(await ask(workplace.quiet, 'organization.search', { query: 'quill' })).toHaveLength(2);
    await page.close();
  });
});
