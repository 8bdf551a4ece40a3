import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contactDraftSchema, type ContactDraftInput } from '#lib/domain/contact/contact.ts';
import { organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import { ask } from '#tests/support/extension-pages.ts';
import { faultsOf } from './support/accessibility.ts';
import { ManagePage } from './support/manage-page.ts';
import { namesFound } from './support/records.ts';
import { newTabAfter } from './support/tabs.ts';
import { Workplace } from './support/workplace.ts';

let workplace: Workplace;
let page: ManagePage;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  await workplace.set({ country: 'FR' });
});

afterAll(() => workplace.close());

async function add(draft: ContactDraftInput): Promise<string> {
  const { contactId } = await ask(workplace.quiet, 'contact.create', { draft: contactDraftSchema.parse(draft) });
  return contactId;
}

async function contactOf(id: string) {
  return (await ask(workplace.quiet, 'contact.get', { id }))?.contact;
}

async function open(id: string): Promise<ManagePage> {
  return ManagePage.open(workplace, `#/contact/${id}`);
}

describe('the page of a contact', () => {
  let id: string;
  beforeEach(async () => {
    await page?.close();
    id = await add({
      givenName: 'Hélène',
      familyName: 'Rivière',
      addresses: [{ medium: 'phone', value: '01 42 68 53 00' }],
    });
    page = await open(id);
    await page.isAbout('Hélène Rivière');
  });

  it('R30: is edited in place, tells how a number is read, and undo takes the edit back', async () => {
    await page.edit('Phone and mail');
    await page.press('Add phone or mail');
    await page.hasFocusOn('Phone or mail');
    await page.type('04 91 55 35 00');
    await page.says('France, assumed · +33 4 91 55 35 00');
    await page.press('Use this format: +33 4 91 55 35 00');
    await page.save();
    await page.confirms('Hélène Rivière is saved.');
    expect((await contactOf(id))?.addresses.map(({ value }) => value)).toEqual(['01 42 68 53 00', '+33 4 91 55 35 00']);
    await page.hasFocusOn('Edit: Phone and mail');
    await page.press('Undo');
    await page.confirms(/^Undone: /);
    expect((await contactOf(id))?.addresses).toHaveLength(1);
  });

  it('R30: refuses a number that is none, keeps it, and says what is wrong', async () => {
    await page.edit('Phone and mail');
    await page.fill('Phone', '123456789012345');
    await page.says('Not a number of a known country');
    await page.fill('Phone', '1');
    await page.save();
    await page.says('A phone number has at least two digits.');
    await page.fieldHolds('Phone', '1');
    expect((await contactOf(id))?.addresses[0]?.value).toBe('01 42 68 53 00');
  });

  it('renames with Enter and names the page anew; Escape leaves a section that nothing was typed in', async () => {
    await page.edit('About');
    await page.fill('Last name', 'Lind');
    await page.pressKey('Enter');
    await page.isAbout('Hélène Lind');
    await page.says('Rivière → Lind');
    await page.edit('Notes');
    await page.pressKey('Escape');
    await page.hasFocusOn('Edit: Notes');
  });

  it('undoes one change of its history alone', async () => {
    await page.edit('About');
    await page.fill('Last name', 'Lind');
    await page.save();
    await page.isAbout('Hélène Lind');
    await page.edit('Notes');
    await page.type('Calls back after two');
    await page.save();
    await page.says('Notes: Calls back after two');
    const undoings = await page.page.$$('.sc-history button');
    await undoings[1]?.click();
    await page.isAbout('Hélène Rivière');
    expect(await contactOf(id)).toMatchObject({ familyName: 'Rivière', notes: 'Calls back after two' });
  });

  it('tells a tab that another one changed the same field, and keeps what was typed there', async () => {
    const other = await open(id);
    await other.isAbout('Hélène Rivière');
    await other.edit('About');
    await other.fill('Last name', 'Roux');
    await page.page.bringToFront();
    await page.edit('About');
    await page.fill('Last name', 'Lind');
    await page.save();
    await page.isAbout('Hélène Lind');
    await other.page.bringToFront();
    await other.says('Changed elsewhere meanwhile: Last name');
    await other.fieldHolds('Last name', 'Roux');
    await other.save();
    await other.fieldHolds('Last name', 'Roux');
    expect((await contactOf(id))?.familyName).toBe('Lind');
    await other.press('Keep mine');
    await other.isAbout('Hélène Roux');
    expect((await contactOf(id))?.familyName).toBe('Roux');
    await other.close();
  });

  it('R24: deletes, is found no more, and comes back with undo or from its own page', async () => {
    await page.edit('About');
    await page.fill('Last name', 'Fortdoux');
    await page.save();
    await page.isAbout('Hélène Fortdoux');
    await page.chooseFromMenu('More for Hélène Fortdoux', 'Delete contact');
    await page.confirms('Hélène Fortdoux is deleted.');
    expect(await namesFound(workplace, 'fortdoux')).toEqual([]);
    await page.press('Restore');
    await page.isAbout('Hélène Fortdoux');
    expect(await namesFound(workplace, 'fortdoux')).toEqual(['Hélène Fortdoux']);
  });

  it('R31: shows a likely duplicate of an edit, and opens it beside the page', async () => {
    await add({
      givenName: 'Béatrice',
      familyName: 'Onyango',
      addresses: [{ medium: 'email', value: 'b@onyango.example' }],
    });
    await page.edit('Phone and mail');
    await page.press('Add phone or mail');
    await page.hasFocusOn('Phone or mail');
    await page.type('b@onyango.example');
    await page.says('Already a contact?');
    const beside = await newTabAfter(workplace, () => page.press('Open: Béatrice Onyango'));
    await beside.locator('h1 ::-p-text(Béatrice Onyango)').wait();
    await beside.close();
    await page.fieldHolds('Mail', 'b@onyango.example');
  });

  it('has no fault that axe finds, read or edited, in light and dark', async () => {
    const organization = organizationDraftSchema.parse({ name: `Notaires ${id}`, tier: 'premium', creditHold: true });
    const made = await ask(workplace.quiet, 'organization.create', { draft: organization });
    await page.goTo(`#/contact/${id}?organization=${made.organization.id}`);
    await page.says('Sees all tickets of this organization');
    await page.save();
    await page.confirms('Hélène Rivière is saved.');
    expect([...(await faultsOf(page.page, 'light')), ...(await faultsOf(page.page, 'dark'))]).toEqual([]);
    for (const section of ['Phone and mail', 'Organizations', 'About', 'Postal addresses', 'Notes']) {
      // One after the other, as one hand does.
      // oxlint-disable-next-line no-await-in-loop
      await page.edit(section);
    }
    expect([...(await faultsOf(page.page, 'light')), ...(await faultsOf(page.page, 'dark'))]).toEqual([]);
  });
});
