import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AgentPanel, FOUR_TAGS, openAgentPanel } from './support/agent-panel.ts';
import {
  chooseInContextMenu,
  enterInAddressBar,
  panelTabAfter,
  pressShortcut,
  typeInAddressBar,
} from './support/browser-events.ts';
import { openPopup } from './support/popup.ts';
import { namesFound } from './support/records.ts';
import { newTabAfter } from './support/tabs.ts';
import { Tracker } from './support/tracker.ts';
import { until } from './support/until.ts';
import { type OpenTicket, Workplace } from './support/workplace.ts';

const FIELD = 'Look up a number, mail or name';

let workplace: Workplace;
let tracker: Tracker;
let panel: AgentPanel;
let ticket: OpenTicket;
let number = 4400;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  tracker = new Tracker(workplace);
  await workplace.enableHelpdesk();
  await workplace.knows(
    ['Eleanor Marsh', ['eleanor.marsh@harrow.example'], 'Harrow & Finch Hotels'],
    ['Luc Barret', ['luc.barret@auberive.example', '+33 1 42 68 53 00'], 'Maisons Auberive'],
  );
});

afterAll(() => workplace.close());

beforeEach(async () => {
  ticket = await tracker.open({
    number: (number += 1),
    subject: 'Who is this?',
    requester: { name: 'Eleanor Marsh', email: 'eleanor.marsh@harrow.example' },
    text: ['Please ask luc.barret@auberive.example, he knows.'],
  });
  panel = await openAgentPanel(workplace, ticket);
  await panel.backToPage();
  await panel.showsPeople('Eleanor Marsh');
});

describe('a look-up beside a ticket', () => {
  it('R14: of an address on the page creates nothing; one press takes the person in', async () => {
    await panel.press('1 other address');
    await panel.press('Look up luc.barret@auberive.example');
    await panel.fieldHolds(FIELD, 'luc.barret@auberive.example');
    await panel.says('Matched by mail, exact');
    expect((await workplace.view(ticket)).participants).toHaveLength(1);
    await panel.press('Associate with this interaction');
    await panel.shows({ name: 'Eleanor Marsh', tags: FOUR_TAGS }, { name: 'Luc Barret', tags: [] });
  });

  it('begins with / and ends with Escape, with the focus where it was', async () => {
    await panel.tabTo('Add participant');
    await panel.pressKey('/');
    await panel.hasFocusOn(FIELD);
    await panel.type('+49 30 901820');
    await panel.says('Nobody found for “+49 30 901820”');
    await panel.fill(FIELD, '+33 (0)1.42.68.53.00');
    await panel.says('Matched by phone, exact');
    await panel.says('Luc Barret');
    await panel.pressKey('Escape');
    await panel.showsPeople('Eleanor Marsh');
    await panel.hasFocusOn('Add participant');
  });

  it('R14: of a stranger offers a new contact, which stays apart from the ticket', async () => {
    await panel.pressKey('/');
    await panel.hasFocusOn(FIELD);
    await panel.type('amelie.poulain@moulins.example');
    await panel.says('Nobody found for “amelie.poulain@moulins.example”');
    expect(await namesFound(workplace, 'poulain')).toEqual([]);
    await panel.press('New contact');
    await panel.fieldHolds('First name', 'Amelie');
    await panel.press('Save');
    await panel.confirms('Amelie Poulain is saved.');
    expect(await namesFound(workplace, 'poulain')).toEqual(['Amelie Poulain']);
    expect((await workplace.view(ticket)).participants.map(({ card }) => card.name)).toEqual(['Eleanor Marsh']);
  });
});

describe('a look-up that is open when the agent goes on to the next ticket', () => {
  const next = () =>
    tracker.open({
      number: (number += 1),
      subject: 'Invoice',
      requester: { name: 'Luc Barret', email: 'luc.barret@auberive.example' },
      text: ['Please call me back.'],
    });

  it('gives way to its card', async () => {
    await panel.pressKey('/');
    await panel.hasFocusOn(FIELD);
    await panel.type('Nora Lind');
    await next();
    await panel.showsPeople('Luc Barret');
  });

  it('keeps the form that was half filled in, and offers to go on with it', async () => {
    await panel.press('Look up');
    await panel.hasFocusOn(FIELD);
    await panel.type('nora.lind@fjord.example');
    await panel.press('New contact');
    await panel.fill('Last name', 'Lindqvist');
    await next();
    await panel.showsPeople('Luc Barret');
    await panel.says('Unfinished contact: Nora Lindqvist');
    await panel.press('Continue');
    await panel.fieldHolds(FIELD, 'nora.lind@fjord.example');
    await panel.fieldHolds('Last name', 'Lindqvist');
    await panel.press('Cancel');
    await panel.pressKey('Escape');
    await panel.showsPeople('Luc Barret');
    await panel.noLongerSays('Unfinished contact');
  });
});

describe('a look-up from outside the panel', () => {
  it('of a selected text, by the context menu', async () => {
    await chooseInContextMenu(workplace, ticket, { selection: ' luc.barret@auberive.example, ' });
    await panel.fieldHolds(FIELD, 'luc.barret@auberive.example,');
    await panel.says('Matched by mail, exact');
    await panel.says('Associate with this interaction');
  });

  it('of a link that dials, by the context menu', async () => {
    await chooseInContextMenu(workplace, ticket, { link: 'tel:+33142685300;ext=12' });
    await panel.fieldHolds(FIELD, '+33142685300 ext. 12');
    await panel.says('Luc Barret');
  });

  it('of what is selected on the page, by the shortcut', async () => {
    await ticket.page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.messagebody')!));
    await pressShortcut(workplace, ticket, 'look-up-selection');
    await panel.fieldHolds(FIELD, 'Please ask luc.barret@auberive.example, he knows.');
    await panel.says('Read as luc.barret@auberive.example');
    await panel.says('Luc Barret');
  });

  it('to add a contact of what is selected, by the shortcut', async () => {
    await ticket.page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<p id="new">nora.lind@fjord.example</p>');
      getSelection()?.selectAllChildren(document.querySelector('#new')!);
    });
    await pressShortcut(workplace, ticket, 'quick-add');
    await panel.says('Add a contact');
    await panel.fieldHolds('First name', 'Nora');
    await panel.fieldHolds('Last name', 'Lind');
  });

  it('has every shortcut that it asks for: none is one of the browser’s own', async () => {
    const commands = await workplace.quiet.evaluate(() => chrome.commands.getAll());
    const asked = commands.filter(({ name }) => !name?.startsWith('_'));
    expect(asked.map(({ name, shortcut }) => [name, shortcut !== ''])).toEqual([
      ['look-up-selection', true],
      ['open-panel', true],
      ['quick-add', true],
    ]);
  });

  it('from the address bar, with suggestions while one types', async () => {
    expect(await typeInAddressBar(workplace, 'luc bar')).toEqual([
      {
        content: 'luc.barret@auberive.example',
        description: 'Luc Barret · Maisons Auberive · luc.barret@auberive.example',
      },
    ]);
    await enterInAddressBar(workplace, 'luc.barret@auberive.example');
    await panel.fieldHolds(FIELD, 'luc.barret@auberive.example');
    await panel.says('Luc Barret');
    const shownIn = workplace.running.browser.targets().filter((target) => target.url().endsWith('sidepanel.html'));
    expect(shownIn).toHaveLength(1);
  });

  it('shows in a tab where no panel is open', async () => {
    await workplace.quiet.evaluate(async (tabId) => {
      const { windowId } = await chrome.tabs.get(tabId);
      await chrome.sidePanel.close({ windowId });
    }, ticket.tabId);
    await until(
      async () => panel.page.isClosed(),
      (isClosed) => isClosed,
    );
    const tab = await panelTabAfter(workplace, () => enterInAddressBar(workplace, 'luc.barret@auberive.example'));
    await tab.locator('::-p-text(Luc Barret)').wait();
    await tab.close();
  });
});

describe('a look-up in the popup', () => {
  it('finds while one types, and Enter opens the contact in a tab', async () => {
    const popup = await openPopup(workplace, ticket);
    await popup.hasFocusOn('Look up a number, a mail address or a name');
    await popup.type('barr');
    await popup.finds('Luc Barret');
    const page = await newTabAfter(workplace, () => popup.openFirst());
    await page.locator('h1 ::-p-text(Luc Barret)').wait();
    await page.close();
  });

  it('of somebody unknown adds a contact with Enter, and keeps what was typed', async () => {
    const popup = await openPopup(workplace, ticket);
    await popup.type('Ines Vidal');
    await popup.says('Nobody known');
    await popup.pressKey('Enter');
    await popup.fieldHolds('First name', 'Ines');
    await popup.fieldHolds('Last name', 'Vidal');
    await popup.hasFocusOn('First name');
    await popup.pressKey('Enter');
    await popup.confirms('Ines Vidal is saved.');
    await popup.finds('Ines Vidal');
  });
});
