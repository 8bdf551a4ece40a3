import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '#tests/support/extension-pages.ts';
import { faultsOf } from './support/accessibility.ts';
import { ringingCall } from './support/desk-pages.ts';
import { ManagePage } from './support/manage-page.ts';
import { openAgentPanel } from './support/agent-panel.ts';
import { newTabAfter } from './support/tabs.ts';
import { Tracker } from './support/tracker.ts';
import { until } from './support/until.ts';
import { type OpenTicket, Workplace } from './support/workplace.ts';

const SWITCHBOARD = '+33 4 65 71 20 00';
const NEW_LINE = '+33 1 42 68 53 00';

let workplace: Workplace;
let tracker: Tracker;
let page: ManagePage;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  tracker = new Tracker(workplace);
  await workplace.enableHelpdesk();
  await workplace.knows(
    ['Hélène Rivière', ['helene@notaires.example', SWITCHBOARD], 'Rivière & Associés'],
    ['Mathieu Lacombe', ['mathieu@notaires.example', SWITCHBOARD], 'Rivière & Associés'],
    ['Grace Whitaker', ['grace@postbox.example'], 'Harrow & Finch Hotels'],
  );
});

afterAll(() => workplace.close());

describe('unresolved interactions', () => {
  it('R14: are kept as the agent comes across them, and counted', async () => {
    await ring(11, NEW_LINE);
    await ring(12, SWITCHBOARD);
    await ring(13, NEW_LINE);
    await ring(14, NEW_LINE);
    await ticket(15, 'Ines Vidal <ines.vidal@fjord.example>');
    await workplace.openTicket('home', '<!doctype html><title>Home</title><h1>Nothing here</h1>');
    page = await ManagePage.open(workplace, '#/interactions?sort=at');
    await page.says('1 of 5');
    expect(await waiting()).toEqual([NEW_LINE, SWITCHBOARD, NEW_LINE, NEW_LINE, 'ines.vidal@fjord.example']);
    expect(await page.text()).toMatch(/Interactions\s*5/);
    await page.says('Nobody has this number yet');
  });

  it.each([
    [1280, 860],
    [1280, 640],
  ])('end with the window, the form’s button in sight, at %i × %i', async (width, height) => {
    const before = page.page.viewport();
    await page.page.setViewport({ width, height });
    for (const inside of ['.sc-queue', '.sc-worklist__pane']) {
      await until(
        () => page.room(inside),
        ({ pageScrolls, below }) => pageScrolls === 0 && below > 0 && below <= 24,
      );
    }
    const { below } = await page.room('.sc-worklist__pane .sc-quick-add__actions button');
    expect(below).toBeGreaterThan(0);
    await page.page.setViewport(before);
  });

  it('has no fault that axe finds, in both schemes', async () => {
    expect([await faultsOf(page.page, 'light'), await faultsOf(page.page, 'dark')]).toEqual([[], []]);
  });

  it('R14: are worked through in a row by keyboard: search, choose, add, set aside', async () => {
    await page.hasFocusOn('Unresolved interactions');
    await page.pressKey('/');
    await page.type('grace');
    await page.finds('Grace Whitaker');
    await page.pressKey('Enter');
    await page.confirms('Grace Whitaker is associated.');
    await page.says('2 of 5');
    await page.says('Who is speaking?');
    await page.hasFocusOn('Unresolved interactions');
    await page.says(`2 other interactions are with ${NEW_LINE}`);
  });

  it('R14: takes the offer for the others with that address, and one undo brings them back', async () => {
    await page.pressKey('s');
    await page.confirms('Grace Whitaker is associated with 2 more interactions.');
    await until(waiting, (shown) => shown.length === 2);
    await page.pressKey('u');
    await page.confirms(/^Undone: /);
    await until(waiting, (shown) => shown.length === 4);
    // What came back is in front; where it goes again, what follows it is.
    await until(current, (title) => title.includes('#13 '));
    await page.pressKey('u');
    await page.confirms(/^Done again: /);
    await until(waiting, (shown) => shown.length === 2);
    await until(current, (title) => title.includes('#15 '));
    await page.pressKey('k');
  });

  it('R6, R11: several who share an address are chosen from by digit, and undo brings the call back', async () => {
    await until(current, (title) => title.includes('#12 '));
    await page.says('Who is speaking?');
    await page.pressKey('2');
    await page.confirms('Mathieu Lacombe is associated.');
    await until(current, (title) => title.includes('#15 '));
    await page.pressKey('u');
    await until(current, (title) => title.includes('#12 '));
    await page.says('Who is speaking?');
    await page.pressKey('2');
    await until(current, (title) => title.includes('#15 '));
  });

  it('R23: a new contact is saved with what the page told, and the list is done', async () => {
    await page.pressKey('a');
    await page.hasFocusOn('First name');
    expect(await page.form()).toMatchObject({ 'First name': 'Ines', 'Last name': 'Vidal' });
    await page.pressKey('Enter');
    await page.confirms('Ines Vidal is saved and associated.');
    await page.says('All done');
  });

  it('sets one aside with X, and undo brings it back', async () => {
    await ring(16, '+33 1 42 68 53 77');
    await page.page.bringToFront();
    await until(current, (title) => title.includes('#16 '));
    await page.pressKey('x');
    await page.says('All done');
    await page.pressKey('u');
    await until(current, (title) => title.includes('#16 '));
  });

  it('R15: leaves by itself when somebody is associated beside the page', async () => {
    const call = await ring(17, '+33 1 42 68 53 78');
    await page.page.bringToFront();
    await until(waiting, (shown) => shown.length === 2);
    const { interaction } = await workplace.view(call);
    const { matches } = await ask(workplace.quiet, 'contact.search', { query: 'grace' });
    await ask(workplace.quiet, 'interaction.associate', {
      interaction: interaction!,
      contactId: matches[0]!.card.id,
    });
    await until(waiting, (shown) => shown.length === 1);
  });
});

describe('all interactions', () => {
  it('lists every one with who took part, finds them by address and by person, and says none is left out', async () => {
    await page.pressLink('All');
    await page.says('7 interactions');
    expect([await faultsOf(page.page, 'light'), await faultsOf(page.page, 'dark')]).toEqual([[], []]);
    await page.fill('Search interactions', '42 68 53 00');
    await page.says('3 interactions');
    await page.hasAddress('#/interactions?show=all&q=42+68+53+00');
    await page.fill('Search interactions', 'lacombe');
    await until(
      () =>
        page.page.$$eval('.sc-all-interactions__count', (counts) => counts.map((count) => count.textContent).join()),
      (count) => count === '1 interaction',
    );
  });

  it('R15: a record leads back to its ticket, where the panel shows the same', async () => {
    await page.pressLink('Incoming call Incoming call · #12');
    await page.isAbout('Incoming call');
    await page.shows({
      name: 'Mathieu Lacombe',
      tags: ['Original requester', 'Requester', 'Subject', 'Primary contact'],
    });
    expect(await page.text()).toMatch(/History[^]*Associated:\s*Mathieu Lacombe/);
    expect([await faultsOf(page.page, 'light'), await faultsOf(page.page, 'dark')]).toEqual([[], []]);
    await page.pressKey('l');
    await page.says('Internal');
    const opened = await newTabAfter(workplace, () => page.pressLink('Open the page'));
    await until(
      () => opened.title(),
      (title) => title === 'Incoming call 12',
    );
    const tabId =
      (
        await workplace.quiet.evaluate(async () => (await chrome.tabs.query({ active: true })).map(({ id }) => id))
      )[0] ?? 0;
    const panel = await openAgentPanel(workplace, { page: opened, tabId });
    await panel.showsPeople('Mathieu Lacombe');
  });
});

/** The addresses of those that wait, in their order. */
async function waiting(): Promise<string[]> {
  return page.page.$$eval('.sc-queue__who', (rows) => rows.map((row) => row.textContent ?? ''));
}

async function current(): Promise<string> {
  return page.page.$$eval('.sc-worklist__item:not([inert]) .sc-work-head__kind', (heads) =>
    heads.map((head) => head.textContent ?? '').join(),
  );
}

async function ring(number: number, phone: string): Promise<OpenTicket> {
  const call = await workplace.openTicket(`calls/${number}`, ringingCall({ number, caller: { phone } }));
  await workplace.viewWhen(call, ({ looking, addresses }) => !looking && addresses.length > 0);
  return call;
}

async function ticket(number: number, requester: string): Promise<OpenTicket> {
  const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(requester) ?? [];
  const opened = await tracker.open({ number, subject: 'From somebody new', requester: { name, email } });
  await workplace.viewWhen(opened, ({ looking, addresses }) => !looking && addresses.length > 0);
  return opened;
}
