import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/domain/id.ts';
import { entryFieldsSchema, type EntryFields } from '#lib/domain/interaction/entry.ts';
import { ask } from '#tests/support/extension-pages.ts';
import { openAgentPanel } from './support/agent-panel.ts';
import { pressNotice } from './support/browser-events.ts';
import { plainPage, ringingCall } from './support/desk-pages.ts';
import { ManagePage } from './support/manage-page.ts';
import { badgeSays, newTabAfter } from './support/tabs.ts';
import { until } from './support/until.ts';
import { Workplace } from './support/workplace.ts';

const ELEANOR = { name: 'Eleanor Marsh', phone: '+44 20 7946 0018' };

let profile: string;
let workplace: Workplace;

async function openWorkplace(): Promise<void> {
  workplace = await Workplace.open({ language: 'en', profile, ...(workplace && { helpdesk: workplace.helpdesk }) });
}

beforeAll(async () => {
  profile = mkdtempSync(path.join(tmpdir(), 'sidecard-profile-'));
  await openWorkplace();
  await workplace.enableHelpdesk();
  await workplace.knows([ELEANOR.name, [ELEANOR.phone], 'Harrow & Finch Hotels']);
  await workplace.set({ agentName: 'Ada Byron', followUpNotices: true, followUpBadge: true });
});

afterAll(async () => {
  await workplace.close();
  rmSync(profile, { recursive: true, force: true });
});

/** Ids of the notifications that the system shows of this extension. */
const shown = () => workplace.quiet.evaluate(async () => Object.keys(await chrome.notifications.getAll()));

async function log(followUpAt: number, more: Partial<EntryFields> = {}, ticket = '77'): Promise<string> {
  const id = newId();
  const url = workplace.helpdesk.url(`calls/${ticket}`);
  const site = new URL(url).host;
  const fields = entryFieldsSchema.parse({ kind: 'inbound', at: Date.now(), followUpAt, ...more });
  const interaction = { key: `${site}|call|${ticket}`, site, kind: 'call', id: ticket, url };
  await ask(workplace.quiet, 'entry.create', { id, interaction, fields });
  return id;
}

it('R50: a call is logged with a follow-up, the browser restarts, the reminder comes, and it is done', async () => {
  const ticket = await workplace.openTicket('calls/1', ringingCall({ number: 1, caller: ELEANOR }));
  const panel = await openAgentPanel(workplace, ticket);
  await panel.showsPeople(ELEANOR.name);
  await panel.pressKey('l');
  await panel.page.locator('textarea').fill('Call her about the lights');
  await panel.page.locator('[aria-labelledby] button ::-p-text(Tomorrow)').click();
  await panel.page.keyboard.down('Control');
  await panel.pressKey('Enter');
  await panel.page.keyboard.up('Control');
  await panel.says('Follow-up: tomorrow');
  const [owed] = (await ask(workplace.quiet, 'follow-up.list', { of: 'owed' })).followUps;
  // It falls due while the browser is closed.
  const at = Date.now() + 4000;
  await ask(workplace.quiet, 'entry.follow-up', { id: owed!.id, done: false, at });
  await workplace.running.close();
  await until(
    async () => Date.now(),
    (now) => now > at,
  );
  await openWorkplace();
  await until(shown, (ids) => ids.join() === `follow-up:${owed!.id}:${at}`);
  const list = await ManagePage.open(workplace, '#/follow-ups');
  await list.says('Overdue');
  await list.says('Call her about the lights');
  await list.pressKey('d');
  await list.confirms('Follow-up done: Eleanor Marsh.');
  await until(shown, (ids) => ids.length === 0);
  await list.says('Done lately');
  await list.page.close();
});

describe('a follow-up that falls due', () => {
  it('R50: wakes a worker that was stopped; a press on its notification goes back to the open ticket', async () => {
    const ticket = await workplace.openTicket('calls/2', ringingCall({ number: 2, caller: ELEANOR }));
    const { interaction } = await workplace.viewOnceRead(ticket);
    const id = newId();
    const at = Date.now() + 4000;
    const fields = entryFieldsSchema.parse({ kind: 'inbound', at: Date.now(), followUpAt: at, notes: 'Ring again' });
    await ask(workplace.quiet, 'entry.create', { id, interaction: interaction!, fields });
    await workplace.stopWorker();
    await workplace.quiet.bringToFront();
    const notice = `follow-up:${id}:${at}`;
    await until(shown, (ids) => ids.includes(notice));
    await pressNotice(workplace, notice);
    await until(
      () => ticket.page.evaluate(() => document.visibilityState),
      (state) => state === 'visible',
    );
    await until(shown, (ids) => ids.length === 0);
    await ask(workplace.quiet, 'entry.delete', { id });
  });

  it('R50: is put off from its notification, and one that was deleted meanwhile is taken away', async () => {
    const at = Date.now() + 4000;
    const [one, other] = [await log(at, { notes: 'One' }), await log(at, { notes: 'Other' }, '78')];
    await until(shown, (ids) => ids.length === 2);
    await pressNotice(workplace, `follow-up:${one}:${at}`, 1);
    await until(shown, (ids) => ids.join() === `follow-up:${other}:${at}`);
    const nine = new Date();
    nine.setDate(nine.getDate() + 1);
    nine.setHours(9, 0, 0, 0);
    const owed = await ask(workplace.quiet, 'follow-up.list', { of: 'owed' });
    expect(owed.followUps.find(({ id }) => id === one)?.at).toBe(nine.getTime());
    await ask(workplace.quiet, 'entry.delete', { id: other });
    await until(shown, (ids) => ids.length === 0);
    await ask(workplace.quiet, 'entry.delete', { id: one });
  });

  it('is said on the badge and in the panel where the page shows nobody', async () => {
    const page = await workplace.openTicket('plain', plainPage('Nothing here'));
    await page.page.bringToFront();
    const panel = await openAgentPanel(workplace, page);
    const id = await log(Date.now() + 4000, { notes: 'Soon' });
    await panel.says('1 follow-up is due');
    await badgeSays(workplace, page, '1!', 'Sidecard: 1 follow-up is due');
    const list = await newTabAfter(workplace, () => panel.page.locator('.sc-due-line').click());
    await list.locator('h1 ::-p-text(Follow-ups)').wait();
    await list.close();
    await page.page.bringToFront();
    await ask(workplace.quiet, 'entry.delete', { id });
    await panel.noLongerSays('1 follow-up is due');
    await badgeSays(workplace, page, '');
    await page.page.close();
  });
});

describe('the list', () => {
  const HOUR = 3_600_000;
  let list: ManagePage;

  beforeAll(async () => {
    await log(Date.now() - 50 * HOUR, { notes: 'Oldest', contactName: 'Ann Lee' }, '1');
    await log(Date.now() - 2 * HOUR, { notes: 'Second', contactName: 'Bo Park' }, '2');
    await log(Date.now() + 100 * HOUR, { notes: 'Far away; with a comma,', contactName: 'Cy Young' }, '3');
    await log(Date.now() + 400 * HOUR, { notes: 'Of the team', kind: 'internal', contactName: 'Di Fox' }, '4');
    list = await ManagePage.open(workplace, '#/follow-ups');
    await list.says('Oldest');
  });

  const rows = () =>
    list.page.$$eval('.sc-due-list [role="row"]', (found) =>
      found.map((row) => row.querySelector('.sc-due-row__who')?.firstElementChild?.textContent ?? row.textContent),
    );
  const current = () => list.page.$eval('.sc-due-row--current .sc-due-row__who', (who) => who.textContent);

  it('R50: stands in sections, counted in the navigation', async () => {
    expect(await rows()).toEqual([
      'Overdue 2',
      'Ann Lee',
      'Bo Park',
      'Upcoming 2',
      'Cy Young',
      'Di Fox',
      'Done lately 1',
      'Eleanor Marsh',
    ]);
    expect(await list.page.$eval('.sc-manage__count', (count) => count.textContent)).toBe('2');
  });

  it('is worked through by keys: moved in, done, undone, put off, given away', async () => {
    await list.pressKey('j');
    expect(await current()).toBe('Bo Park');
    await list.pressKey('ArrowDown');
    expect(await current()).toBe('Cy Young');
    await list.pressKey('k');
    await list.pressKey('d');
    await list.confirms('Follow-up done: Bo Park.');
    await until(rows, (shownRows) => shownRows[0] === 'Overdue 1');
    await list.undo();
    await until(rows, (shownRows) => shownRows[0] === 'Overdue 2');
    await list.pressKey('Home');
    await list.pressKey('s');
    await list.says('When to come back to Ann Lee');
    await list.pressKey('4');
    await list.confirms('Follow-up moved: Ann Lee.');
    await until(rows, (shownRows) => shownRows[0] === 'Overdue 1' && shownRows[2] === 'Upcoming 3');
    expect(await list.page.$$eval('dialog[open]', (open) => open.length)).toBe(0);
    await list.undo();
    await until(rows, (shownRows) => shownRows[1] === 'Ann Lee');
    await list.pressKey('Home');
    await list.pressKey('a');
    await list.says('Who comes back to Ann Lee');
    await list.page.keyboard.down('Control');
    await list.pressKey('a');
    await list.page.keyboard.up('Control');
    await list.type('Bob');
    await list.pressKey('Enter');
    await list.confirms('Follow-up handed over: Ann Lee.');
    await until(
      () => list.page.$$eval('.sc-due-row__agent', (agents) => agents.map((agent) => agent.textContent)),
      (agents) => agents[0] === 'Bob',
    );
    await list.undo();
  });

  it('is filtered by text and by agent', async () => {
    await list.pressKey('/');
    await list.type('CY');
    await until(rows, (shownRows) => shownRows.join() === 'Upcoming 1,Cy Young');
    await list.hasAddress('#/follow-ups?q=CY');
    await list.page.reload();
    await until(rows, (shownRows) => shownRows.join() === 'Upcoming 1,Cy Young');
    await list.goTo('#/follow-ups');
    await until(rows, (shownRows) => shownRows.length === 8);
  });

  it('R51: leaves as a calendar file that holds what it shows, without internal notes', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sidecard-ics-'));
    const session = await list.page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await list.press('Calendar file');
    await list.says('4 follow-ups were written to');
    const [name] = await until(
      async () => readdirSync(folder),
      (names) => names.some((each) => each.endsWith('.ics')),
    );
    const text = readFileSync(path.join(folder, name!), 'utf8');
    const events = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));
    expect(events.map(({ summary }) => summary.split(' · ')[0])).toEqual(['Ann Lee', 'Bo Park', 'Cy Young', 'Di Fox']);
    expect(events[2]?.description).toContain('Far away; with a comma,');
    expect(text).not.toContain('Of the team');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    rmSync(folder, { recursive: true });
  });

  it('Enter goes to the ticket', async () => {
    await list.page.focus('[role="grid"]');
    await list.pressKey('Home');
    const opened = await newTabAfter(workplace, () => list.pressKey('Enter'));
    await until(
      async () => opened.url(),
      (url) => url === workplace.helpdesk.url('calls/1'),
    );
  });
});
