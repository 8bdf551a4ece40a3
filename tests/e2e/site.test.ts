import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AgentPanel, openAgentPanel } from './support/agent-panel.ts';
import { type ShownTicket, ticketsApp } from './support/desk-pages.ts';
import { openPopup } from './support/popup.ts';
import { momentsOf, recordMoments } from './support/shown-moments.ts';
import { badgeSays } from './support/tabs.ts';
import { Tracker } from './support/tracker.ts';
import { Workplace } from './support/workplace.ts';

const ELEANOR = { name: 'Eleanor Marsh', email: 'eleanor.marsh@harrow.example' };
const LUC = { name: 'Luc Barret', email: 'luc.barret@auberive.example' };

let workplace: Workplace;
let tracker: Tracker;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  tracker = new Tracker(workplace);
  await workplace.knows([ELEANOR.name, [ELEANOR.email]], [LUC.name, [LUC.email]]);
});

afterAll(() => workplace.close());

describe('a site that is not enabled', () => {
  let panel: AgentPanel;

  it('R62: is not read, and the panel says so', async () => {
    const ticket = await tracker.open(from(1, ELEANOR));
    panel = await openAgentPanel(workplace, ticket);
    await panel.says(`Off on ${hostOf(workplace)}`);
    expect(await workplace.view(ticket)).toMatchObject({ site: { status: 'disabled' }, addresses: [], looking: false });
    await badgeSays(workplace, ticket, '');
  });

  it('is read once when the agent asks for it in the popup, and stays off', async () => {
    const ticket = await tracker.open(from(2, ELEANOR));
    const popup = await openPopup(workplace, ticket);
    await popup.says('Sidecard does not read this site.');
    await popup.press('Scan');
    await popup.press(ELEANOR.email);
    await popup.finds(ELEANOR.name);
    expect(await workplace.view(ticket)).toMatchObject({ site: { status: 'disabled' } });
    await ticket.page.bringToFront();
    await panel.says(`Sidecard is off on ${hostOf(workplace)}: this is one reading of the page.`);
  });

  it('is read from the press on, in the page that is open, without loading it again', async () => {
    const ticket = await tracker.open(from(3, ELEANOR));
    await panel.says(`Off on ${hostOf(workplace)}`);
    await ticket.page.evaluate(() => document.documentElement.setAttribute('data-same-document', ''));
    await panel.press('Turn on for this site');
    await panel.showsPeople(ELEANOR.name);
    await panel.confirms(`Turned on for ${hostOf(workplace)}.`);
    await badgeSays(workplace, ticket, '1');
    expect(await ticket.page.$('[data-same-document]')).not.toBeNull();
  });

  it('leaves other sites off, and pages of the browser alone', async () => {
    const { page } = await tracker.open(from(4, ELEANOR));
    await panel.showsPeople(ELEANOR.name);
    await page.goto(workplace.helpdesk.url('4/Ticket/Display.html?id=4', '127.0.0.1'));
    await panel.says('Off on 127.0.0.1');
    await page.goto('chrome://version');
    await panel.says('Sidecard is not on for this page');
    expect(await panel.participants()).toEqual([]);
  });

  it('is not read any more once it is turned off in the popup', async () => {
    const ticket = await tracker.open(from(5, ELEANOR));
    await panel.showsPeople(ELEANOR.name);
    const popup = await openPopup(workplace, ticket);
    await popup.press('Turn off here');
    await popup.confirms(`Turned off for ${hostOf(workplace)}.`);
    await ticket.page.bringToFront();
    await panel.says(`Off on ${hostOf(workplace)}`);
    expect(await panel.text()).not.toContain(ELEANOR.name);
    await badgeSays(workplace, ticket, '');
    const next = await tracker.open(from(6, LUC));
    await panel.says(`Off on ${hostOf(workplace)}`);
    expect((await workplace.view(next)).addresses).toEqual([]);
  });
});

describe('going from ticket to ticket', () => {
  let panel: AgentPanel;

  beforeAll(async () => {
    await workplace.enableHelpdesk();
    panel = await openAgentPanel(workplace, await tracker.open(from(20, ELEANOR)));
  });

  it('on a page that never loads again: the panel follows', async () => {
    workplace.helpdesk.put('app/', ticketsApp([from(21, ELEANOR), from(22, LUC)]));
    const { page } = await workplace.openTicket('app/');
    await panel.says('Nobody to show on this page');
    await page.click('#open-21');
    await panel.says(ELEANOR.name);
    await recordMoments(panel.page);
    await page.click('#open-22');
    await panel.says(LUC.name);
    await panel.says('#22');
    expect(mixedUp(await momentsOf(panel.page), '#22', ELEANOR.name)).toEqual([]);
    await page.goBack();
    await panel.says('#21');
  });

  it('R12: on a page that goes on showing the ticket before for a while: nobody is associated with the next by it', async () => {
    workplace.helpdesk.put('app/', ticketsApp([from(25, ELEANOR), from(26, LUC)], 800));
    const { page } = await workplace.openTicket('app/');
    await page.click('#open-25');
    await panel.showsPeople(ELEANOR.name);
    await recordMoments(panel.page);
    await page.click('#open-26');
    await panel.says('#26');
    await panel.showsPeople(LUC.name);
    expect(mixedUp(await momentsOf(panel.page), '#26', ELEANOR.name)).toEqual([]);
  });

  it('in another tab: the panel never shows the person of the former tab as this one’s', async () => {
    const first = await tracker.open(from(23, ELEANOR));
    await panel.showsPeople(ELEANOR.name);
    const second = await tracker.open(from(24, LUC));
    await panel.showsPeople(LUC.name);
    await recordMoments(panel.page);
    for (const [ticket, name] of [[first, ELEANOR.name] as const, [second, LUC.name] as const]) {
      // The worker has to start for the answer: the slowest a switch can be.
      // oxlint-disable-next-line no-await-in-loop
      await workplace.stopWorker();
      // oxlint-disable-next-line no-await-in-loop
      await ticket.page.bringToFront();
      // oxlint-disable-next-line no-await-in-loop
      await panel.showsPeople(name);
    }
    const moments = await momentsOf(panel.page);
    expect(mixedUp(moments, '#23', LUC.name)).toEqual([]);
    expect(mixedUp(moments, '#24', ELEANOR.name)).toEqual([]);
    expect(moments.map(({ inert }) => inert)).toContain(true);
  });
});

it('a site stays enabled when the browser is started again', async () => {
  const profile = await mkdtemp(path.join(tmpdir(), 'sidecard-profile-'));
  const wish = { language: 'en', switches: [`--user-data-dir=${profile}`] };
  const before = await Workplace.open(wish);
  await before.knows([ELEANOR.name, [ELEANOR.email]]);
  await before.enableHelpdesk();
  await before.running.close();
  const after = await Workplace.open({ ...wish, helpdesk: before.helpdesk });
  try {
    const panel = await openAgentPanel(after, await new Tracker(after).open(from(30, ELEANOR)));
    await panel.showsPeople(ELEANOR.name);
  } finally {
    await after.close();
    await rm(profile, { recursive: true });
  }
});

function from(number: number, requester: ShownTicket['requester']): ShownTicket {
  return { number, subject: `From ${requester.name}`, requester };
}

function hostOf({ helpdesk }: Workplace): string {
  return new URL(helpdesk.url('')).host;
}

/** Moments in which the head spoke of one interaction and a card of another's person. */
function mixedUp(moments: Awaited<ReturnType<typeof momentsOf>>, id: string, stranger: string) {
  return moments.filter(({ head, names, inert }) => !inert && head.endsWith(id) && names.includes(stranger));
}
