import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { newId } from '#lib/domain/id.ts';
import { type EntryFields, entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import { organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import { ask } from '#tests/support/extension-pages.ts';
import { faultsOf } from './support/accessibility.ts';
import { openAgentPanel } from './support/agent-panel.ts';
import { ringingCall } from './support/desk-pages.ts';
import { ManagePage } from './support/manage-page.ts';
import { newTabAfter } from './support/tabs.ts';
import { until } from './support/until.ts';
import { Workplace } from './support/workplace.ts';

const DAY = 86_400_000;
const NOW = Date.now();

let workplace: Workplace;
let page: ManagePage;
let contactId: string;
let organizationId: string;

function ticket(number: number, title: string): InteractionRef {
  return {
    key: `desk.example|ticket|${number}`,
    site: 'desk.example',
    kind: 'ticket',
    id: String(number),
    url: `https://desk.example/tickets/${number}`,
    title,
    medium: 'email',
    direction: 'inbound',
  };
}

async function log(interaction: InteractionRef, fields: Partial<EntryFields>): Promise<string> {
  const id = newId();
  const whole = entryFieldsSchema.parse({ kind: 'internal', at: NOW, enteredBy: 'Ada', ...fields });
  await ask(workplace.quiet, 'entry.create', { id, interaction, fields: whole });
  return id;
}

/** What the list shows, one line for each thing in sight. */
async function shown(): Promise<string[]> {
  return page.page.$$eval('.sc-feed__item', (items) =>
    items
      .map((item) => item as HTMLElement)
      .toSorted((one, other) => one.offsetTop - other.offsetTop)
      .map((item) => item.innerText),
  );
}

/** Waits until the list shows as many things as there are texts, each with its text. */
async function shows(...texts: string[]): Promise<void> {
  await until(shown, (found) => found.length === texts.length && texts.every((text, at) => found[at]!.includes(text)));
}

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  await workplace.set({ agentName: 'Ada' });
  const organization = organizationDraftSchema.parse({ name: 'Maisons Auberive' });
  ({
    organization: { id: organizationId },
  } = await ask(workplace.quiet, 'organization.create', { draft: organization }));
  const draft = contactDraftSchema.parse({
    givenName: 'Luc',
    familyName: 'Barret',
    addresses: [{ medium: 'email', value: 'luc.barret@auberive.example' }],
    memberships: [{ organizationId }],
  });
  ({ contactId } = await ask(workplace.quiet, 'contact.create', { draft }));
  const first = ticket(4311, 'The tray is stuck');
  const second = ticket(4312, 'Two chairs missing');
  await log(first, { notes: 'Somebody called, no name given.', at: NOW - 3 * DAY });
  for (const interaction of [first, second]) {
    await ask(workplace.quiet, 'interaction.associate', { interaction, contactId });
  }
  await log(first, {
    contactId,
    kind: 'inbound',
    at: NOW - 2 * DAY,
    notes: 'Le bac est coincé. See https://auberive.example/tray and <b>hurry</b>.',
    followUpAt: NOW - DAY,
  });
  await log(second, { contactId, at: NOW - DAY, notes: 'They never pay in time.' });
  await log(ticket(9, 'Fruit'), { notes: 'Kumquats delivered.' });
});

afterAll(() => workplace.close());

beforeEach(async () => {
  await page?.close();
  page = await ManagePage.open(workplace, `#/contact/${contactId}`);
  await page.isAbout('Luc Barret');
});

describe('the timeline of a contact', () => {
  it('R24, R50, R51: shows who, when, kind, note and follow-up, with the way to the ticket and the record', async () => {
    await shows('Two chairs missing', 'The tray is stuck', 'They never pay', 'Le bac est coincé');
    const [, tray, never, stuck] = await shown();
    expect(tray).toContain('Somebody called, no name given.');
    expect(never).toContain('Internal: stays in the team');
    expect(stuck).toMatch(/Inbound[\s\S]*Ada · [\s\S]*Follow-up: /);
    await page.page.locator(`a[href="https://desk.example/tickets/4311"][target="_blank"]`).wait();
    await page.page.locator(`a[href="#/interaction/${encodeURIComponent('desk.example|ticket|4311')}"]`).wait();
    expect([...(await faultsOf(page.page, 'light')), ...(await faultsOf(page.page, 'dark'))]).toEqual([]);
  });

  it('finds words in notes, whatever their case and accents, marks each, and runs no HTML', async () => {
    await page.page.locator('.sc-timeline input[type="search"]').fill('COINCE bac hurry');
    await shows('Le bac est coincé');
    const marked = await page.page.$$eval('.sc-timeline mark', (marks) => marks.map(({ textContent }) => textContent));
    expect(marked).toEqual(['bac', 'coincé', 'hurry']);
    expect(await page.page.$$eval('.sc-timeline b', (bold) => bold.length)).toBe(0);
    expect([...(await faultsOf(page.page, 'light')), ...(await faultsOf(page.page, 'dark'))]).toEqual([]);
    await page.page.locator('.sc-timeline input[type="search"]').fill('nobody wrote this');
    await page.says('No note has all of these words.');
    await page.page.locator('.sc-timeline input[type="search"]').fill('kumquat');
    await page.page.locator('::-p-aria([name="Search everybody’s notes"])').click();
    await shows('Kumquats delivered');
  });

  it('R51: an entry is changed, deleted and brought back where it stands', async () => {
    await shows('Two chairs missing', 'The tray is stuck', 'They never pay', 'Le bac est coincé');
    await page.page.locator('.sc-feed__item > .sc-entry--internal button[aria-haspopup="menu"]').click();
    await page.page.locator('::-p-aria([name="Edit"][role="menuitem"])').click();
    await page.page.locator('.sc-timeline__form textarea').fill('They pay now.');
    await page.press('Save');
    await page.confirms('Entry changed: Luc Barret.');
    await page.says('They pay now.');
    await page.press('Undo');
    await page.says('They never pay in time.');
    await page.press('Follow-up done');
    await page.says('Followed up');
    await page.press('Undo');
  });

  it('shows the same on the page of the organization', async () => {
    await page.goTo(`#/organization/${organizationId}`);
    await page.isAbout('Maisons Auberive');
    await shows('Two chairs missing', 'The tray is stuck', 'They never pay', 'Le bac est coincé');
  });
});

it('R24: the panel says what came earlier, and leads to the page of the contact', async () => {
  const caller = { name: 'Eleanor Marsh', phone: '+44 20 7946 0018' };
  await workplace.enableHelpdesk();
  await workplace.knows([caller.name, [caller.phone]]);
  const ring = async (number: number) => {
    const call = await workplace.openTicket(`calls/${number}`, ringingCall({ number, caller }));
    await call.page.bringToFront();
    await workplace.viewWhen(call, ({ participants }) => participants.length === 1);
    return call;
  };
  await ring(1);
  const panel = await openAgentPanel(workplace, await ring(2));
  await panel.says('Earlier: 1 interaction');
  const opened = await newTabAfter(workplace, () => panel.page.locator('.sc-earlier a').click());
  await opened.locator('h1 ::-p-text(Eleanor Marsh)').wait();
});
