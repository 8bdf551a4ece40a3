import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { ask } from '#tests/support/extension-pages.ts';
import { faultsOf } from './support/accessibility.ts';
import { ManagePage } from './support/manage-page.ts';
import { addOrganization } from './support/records.ts';
import { Workplace } from './support/workplace.ts';

let workplace: Workplace;
let page: ManagePage;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  await workplace.set({ country: 'FR' });
  await addOrganization(workplace, { name: 'Notaires Rivière', tier: 'premium', domains: ['riviere.example'] });
  await addOrganization(workplace, { name: 'Atelier Moreau', tier: 'basic' });
});

afterAll(() => workplace.close());

beforeEach(async () => {
  await page?.close();
});

async function organizationNamed(name: string) {
  const found = await ask(workplace.quiet, 'organization.named', { name });
  if (found === null || found === 'hidden') return undefined;
  return (await ask(workplace.quiet, 'organization.get', { id: found.id }))?.organization;
}

async function faults(): Promise<string[]> {
  return [...(await faultsOf(page.page, 'light')), ...(await faultsOf(page.page, 'dark'))];
}

/** From the name to the end, with nothing else typed. */
async function finishWizard(): Promise<void> {
  for (const step of ['Name and type', 'Business address', 'Other addresses', 'Phone and mail', 'Details']) {
    // Each step begins when the one before it is done.
    // oxlint-disable-next-line no-await-in-loop
    await page.isAtStep(step);
    // oxlint-disable-next-line no-await-in-loop
    await page.press('Next');
  }
  await page.isAtStep('Summary');
  await page.press('Save organization');
}

describe('the wizard', () => {
  it('R40: goes from the list through all of its steps; going back keeps everything', async () => {
    page = await ManagePage.open(workplace, '#/organizations');
    await page.press('Add organization');
    await page.isAtStep('Name and type');
    await page.type('Boulangerie Marchand');
    await page.pressKey('Enter');
    await page.isAtStep('Business address');
    await page.fill('Department or region', 'Sud');
    await page.fill('City', 'Marseille');
    await page.fill('Phone or mail', '04 91 55 35 00');
    await page.says('France, assumed · +33 4 91 55 35 00');
    await page.press('Next');
    await page.isAtStep('Other addresses');
    await page.says('Marseille');
    await page.press('Next');
    await page.isAtStep('Phone and mail');
    await page.press('Next');
    await page.isAtStep('Details');
    await page.fill('Domains', 'marchand.example, marchand.fr');
    await page.press('Next');
    await page.isAtStep('Summary');
    await page.says('marchand.example, marchand.fr');
    await page.press('Change: Name and type');
    await page.isAtStep('Name and type');
    await page.fieldHolds('Name', 'Boulangerie Marchand');
    await page.fill('Name', 'Boulangerie Marchand & fils');
    await page.press('Summary');
    await page.says('+33 4 91 55 35 00');
    await page.press('Save organization');
    await page.says('Boulangerie Marchand & fils is saved');
    expect(await organizationNamed('boulangerie marchand & FILS')).toMatchObject({
      domains: ['marchand.example', 'marchand.fr'],
      addresses: [{ value: '04 91 55 35 00', country: 'FR', isDefault: true }],
      postalAddresses: [{ department: 'Sud', city: 'Marseille', country: 'FR', isDefault: true }],
    });
    await page.press('Add another organization');
    await page.isAtStep('Name and type');
    await page.fieldHolds('Name', '');
  });

  it('R41: names the organization that has the name already, and offers it', async () => {
    page = await ManagePage.open(workplace, '#/new-organization');
    await page.type('notaires  RIVIERE');
    await page.says('Notaires Rivière exists already');
    await page.press('Next');
    await page.isAtStep('Name and type');
    await page.press('Use Notaires Rivière');
    await page.isAbout('Notaires Rivière');
  });

  it('R40: comes back to quick-add with the new one chosen and what was typed kept', async () => {
    page = await ManagePage.open(workplace, '#/add');
    await page.fill('First name', 'Ines');
    await page.fill('Organization', 'Zénith');
    await page.chooseOption('Add new organization');
    await page.isAtStep('Name and type');
    await page.fieldHolds('Name', 'Zénith');
    await finishWizard();
    await page.press('Finish and go back');
    await page.fieldHolds('Organization', 'Zénith');
    await page.fieldHolds('First name', 'Ines');
    await page.press('Save');
    await page.isAbout('Ines');
    await page.says('Zénith');
  });

  it('R40: comes back to the page of a contact with the new one in its form', async () => {
    const draft = contactDraftSchema.parse({ givenName: 'Bo', familyName: 'Lind' });
    const { contactId } = await ask(workplace.quiet, 'contact.create', { draft });
    page = await ManagePage.open(workplace, `#/contact/${contactId}`);
    await page.edit('Notes');
    await page.type('Not saved yet');
    await page.press('Edit: Organizations');
    await page.fill('Organization', 'Fjord');
    await page.chooseOption('Add new organization');
    await finishWizard();
    await page.press('Finish and go back');
    await page.isAbout('Bo Lind');
    await page.fieldHolds('Organization', 'Fjord');
    expect(await page.page.$eval('textarea', ({ value }) => value)).toBe('Not saved yet');
    await page.page.locator('form:has([role="combobox"]) ::-p-aria([name="Save"][role="button"])').click();
    await page.confirms('Bo Lind is saved.');
    await page.hasAddress(`#/contact/${contactId}`);
  });

  it('R40: offers a draft that was left half-way, in another tab too', async () => {
    page = await ManagePage.open(workplace, '#/new-organization');
    await page.type('Half Way House');
    await page.press('Next');
    await page.isAtStep('Business address');
    await page.fill('City', 'Lyon');
    await page.press('Finish later');
    await page.isAbout('Organizations');
    await page.close();
    page = await ManagePage.open(workplace, '#/new-organization');
    await page.says('One unfinished draft');
    await page.page.locator('button[aria-label^="Continue: Half Way House"]').click();
    await page.isAtStep('Business address');
    await page.fieldHolds('City', 'Lyon');
    await page.press('Back');
    await page.fieldHolds('Name', 'Half Way House');
    await finishWizard();
    await page.press('Add locations');
    await page.isAbout('New location of Half Way House');
    await page.fill('Name', 'Croix-Rousse');
    await page.press('Next');
    await page.isAtStep('Postal addresses');
    await page.press('Finish later');
    await page.isAbout('Half Way House');
    await page.press('Add location');
    await page.isAtStep('Name of the location');
    await page.page.locator('button[aria-label^="Continue: Croix-Rousse"]').click();
    await page.isAtStep('Postal addresses');
    await page.fill('City', 'Lyon');
    await page.press('Next');
    await page.isAtStep('Phone and mail');
    expect(await faults()).toEqual([]);
    await page.press('Next');
    await page.isAtStep('Summary');
    expect(await faults()).toEqual([]);
    await page.press('Save location');
    await page.says('Croix-Rousse is saved');
    await page.press('Open this location');
    await page.isAbout('Croix-Rousse');
    expect(await faults()).toEqual([]);
    await page.edit('Name');
    await page.fill('Name', 'Quai P');
    await page.goTo('#/organizations');
    await page.isAbout('Organizations');
    await page.page.goBack();
    await page.fieldHolds('Name', 'Quai P');
    await page.save();
    await page.isAbout('Quai P');
    await page.goTo('#/new-organization');
    await page.isAtStep('Name and type');
    expect(await ask(workplace.quiet, 'draft.list', { kind: 'organization' })).toEqual([]);
  });

  it('has no fault that axe finds, at any step', async () => {
    page = await ManagePage.open(workplace, '#/new-organization');
    await page.type('Notaires rivière');
    await page.says('exists already');
    expect(await faults()).toEqual([]);
    await page.fill('Name', 'Faultless');
    await page.press('Next');
    await page.isAtStep('Business address');
    await page.fill('City', 'Lyon');
    expect(await faults()).toEqual([]);
    for (const step of ['Other addresses', 'Phone and mail', 'Details', 'Summary']) {
      // Each step begins when the one before it is done.
      // oxlint-disable-next-line no-await-in-loop
      await page.press('Next');
      // oxlint-disable-next-line no-await-in-loop
      await page.isAtStep(step);
      // oxlint-disable-next-line no-await-in-loop
      expect(await faults()).toEqual([]);
    }
    await page.press('Save organization');
    await page.says('Faultless is saved');
    expect(await faults()).toEqual([]);
  });
});

describe('the list of organizations', () => {
  it('is searched and sorted, the address bar carries both, and the keyboard opens a row', async () => {
    page = await ManagePage.open(workplace, '#/organizations?q=n&sort=-name');
    await page.page.locator('.sc-table__link').wait();
    await page.page.locator('input[type="search"]').fill('riviere');
    await page.lists('Notaires Rivière');
    await page.hasAddress('#/organizations?q=riviere&sort=-name');
    await page.page.locator('input[type="search"]').fill('a m');
    await page.press('Name');
    await page.hasAddress('#/organizations?q=a+m&sort=name');
    await page.page.focus('[role="grid"]');
    await page.pressKey('Home');
    await page.pressKey('Enter');
    await page.isAbout('Atelier Moreau');
    await page.page.goBack();
    await page.hasAddress('#/organizations?q=a+m&sort=name');
    expect(await faults()).toEqual([]);
  });
});

describe('the page of an organization', () => {
  it('R42: is edited in place, deleted, and brought back by undo', async () => {
    const { id } = (await organizationNamed('Atelier Moreau'))!;
    page = await ManagePage.open(workplace, `#/organization/${id}`);
    await page.isAbout('Atelier Moreau');
    await page.edit('Account');
    await page.page.locator('form select').fill('at-risk');
    await page.save();
    await page.confirms('Atelier Moreau is saved.');
    await page.says('At risk');
    expect(await organizationNamed('Atelier Moreau')).toMatchObject({ health: 'at-risk' });
    expect(await faults()).toEqual([]);
    await page.edit('About');
    await page.fill('Name', 'NOTAIRES riviere');
    await page.says('Notaires Rivière exists already');
    expect(await faults()).toEqual([]);
    await page.press('Cancel');
    await page.chooseFromMenu('More for Atelier Moreau', 'Delete organization');
    await page.confirms('Atelier Moreau is deleted.');
    expect(await organizationNamed('Atelier Moreau')).toBeUndefined();
    await page.press('Undo');
    await page.isAbout('Atelier Moreau');
    expect(await organizationNamed('Atelier Moreau')).toMatchObject({ health: 'at-risk' });
  });
});
