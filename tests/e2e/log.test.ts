import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followUpMoment } from '#lib/domain/interaction/follow-up-picks.ts';
import type { InteractionLog } from '#lib/messages/protocol/entry.ts';
import { ask, sendToWorker } from '#tests/support/extension-pages.ts';
import { type AgentPanel, openAgentPanel } from './support/agent-panel.ts';
import { ringingCall } from './support/desk-pages.ts';
import { addOrganization } from './support/records.ts';
import { newTabAfter } from './support/tabs.ts';
import { until } from './support/until.ts';
import { type OpenTicket, Workplace } from './support/workplace.ts';

const ELEANOR = { name: 'Eleanor Marsh', phone: '+44 20 7946 0018' };
const SECRET = 'They have not paid since March.';

let workplace: Workplace;
let panel: AgentPanel;
let calls = 0;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  await workplace.enableHelpdesk();
  await addOrganization(workplace, {
    name: 'Harrow & Finch Hotels',
    creditHold: true,
    tier: 'premium',
    health: 'at-risk',
    renewalDate: '2031-05-01',
  });
  await addOrganization(workplace, { name: 'Maisons Auberive' });
  await workplace.knows(
    [ELEANOR.name, [ELEANOR.phone, 'eleanor.marsh@harrow.example'], 'Harrow & Finch Hotels'],
    ['Luc Barret', ['+33 1 42 68 53 00', 'luc.barret@auberive.example'], 'Maisons Auberive'],
  );
  await workplace.set({ agentName: 'Ada Byron' });
});

afterAll(() => workplace.close());

/** A call comes in, and the panel shows who it is. */
async function ring(caller = ELEANOR): Promise<OpenTicket> {
  calls += 1;
  const ticket = await workplace.openTicket(`calls/${calls}`, ringingCall({ number: calls, caller }));
  await ticket.page.bringToFront();
  panel ??= await openAgentPanel(workplace, ticket);
  await panel.says(`#${calls}\n`);
  await panel.showsPeople(caller.name);
  return ticket;
}

async function logOf(ticket: OpenTicket): Promise<InteractionLog> {
  const { interaction } = await workplace.view(ticket);
  return ask(workplace.quiet, 'entry.list', { interaction: interaction! });
}

/** Opens the form by its key and writes a note. */
async function write(note: string): Promise<void> {
  await panel.pressKey('l');
  await until(
    () => panel.page.evaluate(() => document.activeElement?.tagName),
    (tag) => tag === 'TEXTAREA',
  );
  await panel.type(note);
}

/** Goes to a button by Tab and presses it. */
async function choose(name: string): Promise<void> {
  await panel.tabTo(name);
  await panel.pressKey('Space');
}

async function discard(): Promise<void> {
  await panel.press('Discard');
  await panel.press('Discard for good');
}

async function save(): Promise<void> {
  await panel.page.keyboard.down('Control');
  await panel.pressKey('Enter');
  await panel.page.keyboard.up('Control');
}

describe('a call that is logged', () => {
  it('R50, R51: by keyboard alone, with a follow-up and its duration, and Undo takes it back', async () => {
    const ticket = await ring();
    await write('The corridor lights stay on. See https://harrow.example/rooms.');
    await choose('Tomorrow');
    await save();
    await panel.confirms('Logged: Eleanor Marsh.');
    const [shown] = (await logOf(ticket)).entries;
    expect(shown?.entry).toMatchObject({
      kind: 'inbound',
      notes: 'The corridor lights stay on. See https://harrow.example/rooms.',
      enteredBy: 'Ada Byron',
      contactName: 'Eleanor Marsh',
      followUp: { at: followUpMoment('tomorrow', Date.now()) },
      organization: { name: 'Harrow & Finch Hotels', creditHold: true },
      durationSeconds: expect.any(Number),
    });
    await panel.says('Log · 1 entry');
    await panel.page.locator('.sc-entry a[href="https://harrow.example/rooms"]').wait();
    await panel.hasFocusOn('Log');
    await panel.undo();
    await panel.noLongerSays('The corridor lights stay on.');
    await panel.confirms(/^Undone: /);
    await panel.redo();
    await panel.says('The corridor lights stay on.');
  });

  it('R50: a follow-up that is owed is done in one press', async () => {
    const ticket = await ring();
    await write('Call her back');
    await choose('In three days');
    await save();
    await panel.says('Follow-up: ');
    await panel.press('Done');
    await panel.confirms('Follow-up done: Eleanor Marsh.');
    await panel.says('Followed up');
    expect((await logOf(ticket)).entries[0]?.entry.followUp?.doneAt).toBeGreaterThan(0);
  });

  it('R51: is changed with its history, and deleted', async () => {
    const ticket = await ring();
    await write('First words');
    await save();
    await panel.says('First words');
    await panel.chooseFromMenu(await menuOfFirst(), 'Edit');
    await panel.says('Edit the entry');
    await panel.page.locator('textarea').fill('Better words');
    await save();
    await panel.confirms('Entry changed: Eleanor Marsh.');
    await panel.page.locator('.sc-entry ::-p-text(Changed today)').click();
    await panel.says('First words');
    await panel.chooseFromMenu(await menuOfFirst(), 'Delete');
    await panel.confirms('Entry deleted: Eleanor Marsh.');
    expect((await logOf(ticket)).entries).toEqual([]);
  });
});

describe('a note that was not saved', () => {
  it('is there again after the worker and the panel were killed', async () => {
    const ticket = await ring();
    await write('She asks for three new drivers');
    await choose('Next Monday');
    await until(
      () => logOf(ticket),
      ({ draft }) => draft?.fields.followUp !== undefined,
    );
    await workplace.stopWorker();
    await panel.page.close();
    await workplace.stopWorker();
    panel = await openAgentPanel(workplace, ticket);
    await panel.says('Unfinished note from');
    const text = panel.page.locator('textarea').map((field) => field.value);
    expect(await text.wait()).toBe('She asks for three new drivers');
    await panel.page.locator('textarea').click();
    await save();
    await panel.confirms('Logged: Eleanor Marsh.');
    const log = await logOf(ticket);
    expect([log.draft, log.entries.length]).toEqual([undefined, 1]);
  });

  it('stays with its own call while another one comes in', async () => {
    const first = await ring();
    await write('About the first call');
    await ring({ name: 'Luc Barret', phone: '+33 1 42 68 53 00' });
    await panel.noLongerSays('Contact, salesperson, reference');
    await first.page.bringToFront();
    await panel.says('Unfinished note from');
    await discard();
    await until(
      () => logOf(first),
      ({ draft }) => draft === undefined,
    );
  });
});

describe('telling the customer', () => {
  it('R52: needs the agent’s own address, which is set in place; the record says prepared', async () => {
    const ticket = await ring();
    await write('The lights stay on');
    await panel.page.locator('::-p-aria([name="Prepare a message to the customer"])').click();
    await save();
    await panel.says('Your own mail address is not set');
    await panel.fill('Your mail address', 'ada@help.example');
    await panel.press('Set the address');
    await panel.page.locator('a[href^="mailto:eleanor.marsh@harrow.example?subject="]').wait();
    await panel.says('Sidecard sends nothing');
    await panel.press('Copy the text');
    await panel.confirms('Message prepared for Eleanor Marsh. Sidecard does not send it.');
    await panel.says('Message prepared today');
    expect((await logOf(ticket)).entries[0]?.entry.prepared).toMatchObject([
      { via: 'clipboard', to: 'eleanor.marsh@harrow.example' },
    ]);
    expect(await panel.text()).not.toMatch(/message sent/i);
  });

  it('R51: an internal entry is never part of a message', async () => {
    const ticket = await ring();
    await write(SECRET);
    await panel.page.locator('label ::-p-text(Internal)').click();
    await panel.says('It is never part of a message to the customer.');
    await save();
    await panel.says('Internal: stays in the team');
    await panel.press(await menuOfFirst());
    await panel.says('The customer is never told of internal entries.');
    await panel.pressKey('Escape');
    await write('We send an electrician.');
    await panel.page.locator('label ::-p-text(Outbound)').click();
    await panel.page.locator('::-p-aria([name="Prepare a message to the customer"])').click();
    await save();
    const message = await panel.page
      .locator('[data-log-message] textarea')
      .map((field) => field.value)
      .wait();
    expect(message).toContain('We send an electrician.');
    const link = await panel.page
      .locator('a[href^="mailto:"].sc-button')
      .map((one) => one.getAttribute('href') ?? '')
      .wait();
    expect(decodeURIComponent(link)).not.toContain(SECRET);
    const { entries } = await logOf(ticket);
    const [told, secret] = entries.map(({ entry }) => entry.id);
    expect(JSON.stringify(await ask(workplace.quiet, 'entry.message', { id: told! }))).not.toContain(SECRET);
    expect(await sendToWorker(workplace.quiet, 'entry.message', { id: secret! })).toMatchObject({ ok: false });
  });
});

describe('R52: the credit of the organization', () => {
  it('shows as a warning on hold, on the card and on the record, with renewal, tier and health', async () => {
    await ring();
    for (const said of ['Credit hold', 'Premium', 'At risk', 'Renews in']) {
      // oxlint-disable-next-line no-await-in-loop
      await panel.says(said);
    }
    await write('x');
    await panel.page.locator('.sc-log-form ::-p-text(Credit hold)').wait();
    await discard();
  });

  it('shows as a check mark otherwise', async () => {
    await ring({ name: 'Luc Barret', phone: '+33 1 42 68 53 00' });
    await panel.says('Credit OK');
    await panel.noLongerSays('Credit hold');
  });
});

it('R24: the contact of an entry opens in a new tab', async () => {
  await ring();
  await write('x');
  await save();
  const page = await newTabAfter(workplace, () => panel.page.locator('.sc-entry a').click());
  await page.locator('h1 ::-p-text(Eleanor Marsh)').wait();
  await page.close();
});

/** Name of the list of actions of the first entry shown. */
async function menuOfFirst(): Promise<string> {
  return panel.page
    .locator('.sc-entry button[aria-label^="More for the entry"]')
    .map((button) => button.getAttribute('aria-label') ?? '')
    .wait();
}
