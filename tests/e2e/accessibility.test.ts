import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExtensionPage } from '#tests/support/extension-pages.ts';
import { faultsOf } from './support/accessibility.ts';
import { type AgentPanel, openAgentPanel } from './support/agent-panel.ts';
import { mailConversation, plainPage, ringingCall, type ShownTicket } from './support/desk-pages.ts';
import { openPopup } from './support/popup.ts';
import { addOrganization } from './support/records.ts';
import { Tracker } from './support/tracker.ts';
import { Workplace } from './support/workplace.ts';

const SCHEMES = ['light', 'dark'] as const;
const ELEANOR = { name: 'Eleanor Marsh', email: 'eleanor.marsh@harrow.example' };
const SWITCHBOARD = '+44 20 7946 0200';

let workplace: Workplace;
let tracker: Tracker;
let panel: AgentPanel;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  tracker = new Tracker(workplace);
  await addOrganization(workplace, {
    name: 'Harrow & Finch Hotels',
    domains: ['harrow.example'],
    creditHold: true,
    tier: 'premium',
    health: 'at-risk',
    renewalDate: '2031-01-31',
  });
  await workplace.knows(
    [ELEANOR.name, [ELEANOR.email, SWITCHBOARD, '+44 20 7946 0214'], 'Harrow & Finch Hotels'],
    ['Callum Reid', [SWITCHBOARD], 'Harrow & Finch Hotels'],
    ['Grace Whitaker', ['grace@postbox.example']],
  );
  panel = await openAgentPanel(workplace, await tracker.open(ticket(1, ELEANOR)));
});

afterAll(() => workplace.close());

/** Every state of the panel, and how one gets there; in this order, since the first needs a site that is off. */
const STATES: readonly (readonly [string, () => Promise<void>])[] = [
  [
    'not enabled on this site',
    async () => {
      await panel.says('Turn on for this site');
    },
  ],
  [
    'nothing on this page',
    async () => {
      await workplace.enableHelpdesk();
      await workplace.openTicket('home', plainPage('Welcome'));
      await panel.says('Nobody to show on this page');
    },
  ],
  [
    'resolved',
    async () => {
      await tracker.open(ticket(2, ELEANOR, ['My colleague is nobody@elsewhere.example']));
      await panel.showsPeople(ELEANOR.name);
      await panel.press('1 other address');
      await panel.press('Why this match');
    },
  ],
  [
    'two participants and a confirmation',
    async () => {
      await panel.press('Add participant');
      await panel.type('callum');
      await panel.finds('Callum Reid');
      await panel.pressKey('Enter');
      await panel.confirms('Callum Reid is associated.');
    },
  ],
  [
    'adding a participant',
    async () => {
      await panel.press('Add participant');
      await panel.type('gra');
      await panel.says('Nobody at Harrow & Finch Hotels. Elsewhere:');
    },
  ],
  [
    'several match',
    async () => {
      const requester = { name: 'Grace Whitaker', email: 'grace@postbox.example', phone: SWITCHBOARD };
      await workplace.openTicket('conversation/3/', mailConversation({ number: 3, subject: 'Sensor', requester }));
      await panel.says('belong to different people');
    },
  ],
  [
    'shared address',
    async () => {
      await workplace.openTicket('calls/4', ringingCall({ number: 4, caller: { phone: SWITCHBOARD } }));
      await panel.says('Who is speaking?');
    },
  ],
  [
    'unresolved, with the form and its mistakes',
    async () => {
      await tracker.open(ticket(5, { email: 'beatrice.onyango@harrow.example' }));
      await panel.fieldHolds('First name', 'Beatrice');
      await panel.fill('First name', 'Eleanor');
      await panel.fill('Last name', 'Marsh');
      await panel.says('Already a contact?');
      await panel.fill('Mail', 'not a mail@');
      await panel.press('Save and associate');
      await panel.says('A mail address looks like name@company.com.');
    },
  ],
  [
    'look-up',
    async () => {
      await panel.press('Look up');
      await panel.type('grace@postbox.example');
      await panel.says('Matched by mail, exact');
    },
  ],
  [
    'the list of keys',
    async () => {
      await panel.backToPage();
      await panel.press('Keyboard shortcuts');
      await panel.says('Letters work while you are not typing in a field.');
    },
  ],
];

describe('axe finds no fault with the panel', () => {
  it.each(STATES)('%s', async (_, reach) => {
    await reach();
    expect(await faultsInBoth(panel.page)).toEqual({ light: [], dark: [] });
  });
});

describe('axe finds no fault with', () => {
  it('the popup', async () => {
    const popup = await openPopup(workplace, await tracker.open(ticket(6, ELEANOR)));
    await popup.says(ELEANOR.email);
    expect(await faultsInBoth(popup.page)).toEqual({ light: [], dark: [] });
    await popup.type('callum');
    await popup.finds('Callum Reid');
    expect(await faultsInBoth(popup.page)).toEqual({ light: [], dark: [] });
    await popup.press('Add “callum”');
    await popup.fieldHolds('First name', 'Callum');
    expect(await faultsInBoth(popup.page)).toEqual({ light: [], dark: [] });
  });

  it.each([
    ['the contacts', '#/contacts?q=eleanor', 'Eleanor Marsh'],
    ['adding a contact', '#/add?text=ines.vidal%40fjord.example', 'Save'],
    ['a contact that is gone', '#/contact/01a20000-0000-7000-8000-000000000000', 'This contact is not here'],
    ['the changes', '#/changes', 'Imported:'],
    ['the settings', '#/settings', 'Turn off'],
  ])('%s', async (_, route, says) => {
    const page = await openExtensionPage(workplace.running.browser, workplace.extensionId, `manage.html${route}`);
    await page.locator(`::-p-text(${says})`).wait();
    expect(await faultsInBoth(page)).toEqual({ light: [], dark: [] });
    await page.close();
  });

  it('a contact, and a new interaction with it', async () => {
    const page = await openExtensionPage(
      workplace.running.browser,
      workplace.extensionId,
      'manage.html#/contacts?q=eleanor',
    );
    await page.locator('.sc-table__link').click();
    await page.locator('h1 ::-p-text(Eleanor Marsh)').wait();
    expect(await faultsInBoth(page)).toEqual({ light: [], dark: [] });
    await page.locator('::-p-aria([name="New interaction"][role="button"])').click();
    await page.locator('::-p-text(New interaction with Eleanor Marsh)').wait();
    expect(await faultsInBoth(page)).toEqual({ light: [], dark: [] });
    await page.close();
  });
});

function ticket(number: number, requester: ShownTicket['requester'], text: string[] = []): ShownTicket {
  return { number, subject: 'Corridor lights stay on', requester, text };
}

async function faultsInBoth(page: Page): Promise<Record<(typeof SCHEMES)[number], string[]>> {
  const light = await faultsOf(page, 'light');
  return { light, dark: await faultsOf(page, 'dark') };
}
