import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '#tests/support/extension-pages.ts';
import { faultsOf } from './support/accessibility.ts';
import { ManagePage } from './support/manage-page.ts';
import { Workplace } from './support/workplace.ts';

let workplace: Workplace;
let page: ManagePage;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  await workplace.knows(['Ana Ruiz', ['ana@x.example']], ['Bo Lind', ['bo@x.example']], ['Cy Moss', ['cy@x.example']]);
  const { rows } = await ask(workplace.quiet, 'list.contacts', { wanted: { query: 'ana' }, from: 0, count: 1 });
  page = await ManagePage.open(workplace, `#/contact/${rows[0]?.card.id}`);
});

afterAll(() => workplace.close());

async function count(): Promise<number> {
  return (await ask(workplace.quiet, 'list.contacts', { wanted: { query: '' }, from: 0, count: 1 })).total;
}

const faults = async () => [...(await faultsOf(page.page, 'light')), ...(await faultsOf(page.page, 'dark'))];

describe('the history of a contact that came with others', () => {
  it('takes back this one alone, and brings it back', async () => {
    await page.isAbout('Ana Ruiz');
    await page.says('Done to 3 records at once.');
    await page.page.locator('.sc-history__change > .sc-button').click();
    await page.says('taken back');
    expect(await count()).toBe(2);
    await page.press('Restore');
    await page.isAbout('Ana Ruiz');
    expect(await count()).toBe(3);
  });

  it('takes back all of them only after a question that says how many', async () => {
    await page.page.locator('.sc-history__shared .sc-button').click();
    await page.says('Undo this for all 3 records?');
    expect(await count()).toBe(3);
    expect(await faults()).toEqual([]);
    await page.press('Undo for all 3');
    await page.says('taken back');
    expect(await count()).toBe(0);
    await page.press('Restore');
    await page.isAbout('Ana Ruiz');
    expect(await count()).toBe(1);
  });

  it('R31: is merged with anybody by keyboard, and says with whom', async () => {
    await workplace.knows(['Anne Ruiz', ['anne@x.example']]);
    await page.chooseFromMenu('More for Ana Ruiz', 'Merge with…');
    await page.says('Merge Ana Ruiz with');
    await page.type('anne');
    await page.finds('Anne Ruiz');
    await page.pressKey('Enter');
    await page.says('Merged into it');
    expect(await faults()).toEqual([]);
    await page.press('Merge');
    await page.confirms('Anne Ruiz was merged into Ana Ruiz.');
    await page.isAbout('Ana Ruiz');
    await page.says('Merged with Anne Ruiz');
    expect(await faults()).toEqual([]);
    await page.press('Undo');
    await page.confirms(/^Undone: /);
    expect(await count()).toBe(2);
  });
});
