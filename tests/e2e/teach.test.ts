import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './support/accessibility.ts';
import { type AgentPanel, openAgentPanel } from './support/agent-panel.ts';
import { readRecord, recordMutations } from './support/page-record.ts';
import { until } from './support/until.ts';
import { type OpenTicket, Workplace } from './support/workplace.ts';

const ELEANOR = { name: 'Eleanor Marsh', email: 'eleanor.marsh@harrow.example' };
const LUC = { name: 'Luc Barret', email: 'luc.barret@auberive.example' };
const AGENT = 'sam.okoro@works.example';

interface Order {
  number: number;
  email: string;
  subject?: string;
}

/** An order in a program that nobody knows: words that no rule reads, and two addresses of people. */
function order({ number, email, subject = 'Pump leaks' }: Order): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Werk</title></head><body>
    <div id="shell"><h1 class="order-title">${subject}</h1>
    <div class="facts"><div class="fact"><i>Werker</i> <b class="css-1a2b3c">${AGENT}</b></div>
    <div class="fact" data-fact="einsender"><i>Einsender</i> <a class="css-1a2b3c" href="/kartei/${number}7"><b>${email}</b></a></div>
    </div></div><script>
      for (const heard of ['pointerdown', 'mousedown', 'click'])
        document.addEventListener(heard, () => { document.title = 'Heard ' + heard; });
    </script></body></html>`;
}

/** The same, drawn by a later version of the program. */
function redrawn({ number, email }: Order): string {
  return `<!doctype html><title>Werk</title><main><h1>Pump leaks</h1><section aria-label="Werker"><p>${AGENT}</p></section>
    <section aria-label="Absender"><p>Order ${number}</p><p>${email}</p></section></main>`;
}

let workplace: Workplace;

async function openOrder(shown: Order, draw = order): Promise<OpenTicket> {
  return workplace.openTicket(`werk/order/${shown.number}`, draw(shown), recordMutations);
}

/** The middle of the element of that selector, in the page or a frame of it. */
async function pointAt(page: Page, selector: string, frame = page.mainFrame()): Promise<{ x: number; y: number }> {
  const element = await frame.waitForSelector(selector);
  const box = await element!.boundingBox();
  return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
}

/** The row of a part in the panel. */
async function foundIn(panel: AgentPanel, part: string, text: string): Promise<void> {
  await until(
    () =>
      panel.page.$$eval(`[data-part="${part}"] .sc-teach__value`, (cells) =>
        cells.map((cell) => cell.textContent).join(),
      ),
    (said) => said.includes(text),
  );
}

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  await workplace.knows([ELEANOR.name, [ELEANOR.email]], [LUC.name, [LUC.email]]);
  await workplace.enableHelpdesk();
});

afterAll(() => workplace.close());

describe('a site that no adapter knows', () => {
  let panel: AgentPanel;

  it('R62: is taught by pointing, which the page does not notice', async () => {
    const ticket = await openOrder({ number: 501, email: ELEANOR.email });
    await workplace.viewOnceRead(ticket);
    const before = await readRecord(ticket.page);
    panel = await openAgentPanel(workplace, ticket);
    expect((await workplace.view(ticket)).participants).toEqual([]);
    await panel.press('Show me where');
    await panel.says('Press the other party’s address on the page.');
    await ticket.page.bringToFront();
    const { x, y } = await pointAt(ticket.page, '.fact a b');
    const address = (await ticket.page.$('.fact a b'))!;
    const plain = await address.screenshot({ encoding: 'base64' });
    await ticket.page.mouse.move(x, y);
    await panel.says(`Address found:`);
    await panel.says(ELEANOR.email);
    expect(await address.screenshot({ encoding: 'base64' })).not.toBe(plain);
    await ticket.page.mouse.click(x, y);
    await foundIn(panel, 'requester', ELEANOR.email);
    await foundIn(panel, 'number', '501');
    for (const scheme of ['dark', 'light'] as const) {
      // One after the other: the page has one scheme at a time.
      // oxlint-disable-next-line no-await-in-loop
      expect(await faultsOf(panel.page, scheme)).toEqual([]);
    }
    expect(await address.screenshot({ encoding: 'base64' })).toBe(plain);
    // The link was not followed, and the page heard no press.
    expect(await readRecord(ticket.page)).toEqual(before);
    await panel.press('Save');
    await panel.showsPeople(ELEANOR.name);
    expect(await readRecord(ticket.page)).toEqual(before);
  });

  it('R12: associates its next ticket by itself', async () => {
    const next = await openOrder({ number: 502, email: LUC.email, subject: 'Valve stuck' });
    await panel.showsPeople(LUC.name);
    const view = await workplace.view(next);
    expect(view).toMatchObject({
      interaction: { id: '502', title: 'Valve stuck' },
      addresses: [{ value: LUC.email, trust: 'adapter', mayAssociate: true }, {}],
      adapter: { taught: true, needsAttention: false },
    });
  });

  it('says when its pages changed, and is taught again with the keys alone', async () => {
    const changed = await openOrder({ number: 503, email: ELEANOR.email }, redrawn);
    await panel.says('may have changed');
    expect((await workplace.view(changed)).participants).toEqual([]);
    await panel.tabTo('Show me where');
    await panel.pressKey('Enter');
    await panel.says('Or choose one of the addresses on this page');
    await panel.tabTo(`This is the other party: ${ELEANOR.email}`);
    await panel.pressKey('Enter');
    await foundIn(panel, 'requester', ELEANOR.email);
    await panel.tabTo('Save');
    await panel.pressKey('Enter');
    await panel.showsPeople(ELEANOR.name);
    await openOrder({ number: 504, email: LUC.email }, redrawn);
    await panel.showsPeople(LUC.name);
  });

  it('R62: has its page back when the agent stops half-way', async () => {
    const ticket = await openOrder({ number: 505, email: 'new.person@harrow.example' });
    await workplace.viewOnceRead(ticket);
    await panel.says('Show me where');
    const before = await readRecord(ticket.page);
    await panel.press('Show me where');
    await panel.says('Press the other party’s address on the page.');
    await ticket.page.bringToFront();
    const { x, y } = await pointAt(ticket.page, 'h1');
    await ticket.page.mouse.move(x, y);
    await panel.says('Pump leaks');
    await ticket.page.mouse.click(x, y);
    await panel.says('There is no single mail address or phone number here.');
    await ticket.page.keyboard.press('Escape');
    await panel.noLongerSays('Press the other party’s address on the page.');
    expect(await readRecord(ticket.page)).toEqual(before);
    await ticket.page.mouse.click(x, y);
    expect(await ticket.page.title()).toBe('Heard click');
    await panel.press('Back');
  });
});

describe('a lesson and the pages around it', () => {
  let panel: AgentPanel;
  let ticket: OpenTicket;
  const address = (number: number) => ticket.page.url().replace(/\d+$/, String(number));
  const goTo = async (number: number, email: string): Promise<void> => {
    workplace.helpdesk.put(`desk/job/${number}`, order({ number, email }));
    await ticket.page.goto(address(number));
    await workplace.viewWhen(ticket, ({ addresses }) => addresses.some(({ value }) => value === email));
    // What the panel keeps of a page it keeps once that has settled.
    const begun = await panel.page.evaluate(() => performance.now());
    await until(
      () => panel.page.evaluate(() => performance.now()),
      (now) => now > begun + 2000,
    );
  };

  it('is tried on the tickets that the same tab showed before', async () => {
    ticket = await workplace.openTicket('desk/job/701', order({ number: 701, email: ELEANOR.email }));
    await workplace.viewOnceRead(ticket);
    panel = await openAgentPanel(workplace, ticket);
    await goTo(702, LUC.email);
    await goTo(703, 'new.person@harrow.example');
    await panel.press('Show me where');
    await panel.says('Press the other party’s address on the page.');
    await ticket.page.bringToFront();
    const { x, y } = await pointAt(ticket.page, '.fact a b');
    await ticket.page.mouse.click(x, y);
    await foundIn(panel, 'requester', 'new.person@harrow.example');
    await panel.says('On other pages of this site');
    await panel.says(LUC.email);
    await panel.says('702');
    expect(await faultsOf(panel.page, 'light')).toEqual([]);
  });

  it('stays with its tab, and can no more be saved once the page is gone', async () => {
    const other = await workplace.openTicket('elsewhere/9', '<title>Elsewhere</title><p>Nothing here</p>');
    await other.page.bringToFront();
    await panel.noLongerSays('On other pages of this site');
    await ticket.page.bringToFront();
    await panel.says('On other pages of this site');
    await foundIn(panel, 'requester', 'new.person@harrow.example');
    await ticket.page.goto(address(702));
    await panel.says('The page that you showed this on is no longer here');
    expect(await panel.page.$eval('[type="submit"]', (button) => button.getAttribute('aria-disabled'))).toBe('true');
    expect(await faultsOf(panel.page, 'dark')).toEqual([]);
  });

  it('is begun again on the page that is here, and taken back after it was saved', async () => {
    await panel.press('Start again on this page');
    await panel.says('Or choose one of the addresses on this page');
    await panel.press(`This is the other party: ${LUC.email}`);
    await foundIn(panel, 'requester', LUC.email);
    await panel.press('Save');
    await panel.showsPeople(LUC.name);
    await panel.press('Undo');
    await panel.says('Show me where');
    await until(
      () => workplace.view(ticket),
      ({ adapter }) => adapter?.taught !== true,
    );
  });
});

it('is taught in a frame', async () => {
  const panel = await openAgentPanel(workplace, await workplace.openTicket('empty', '<title>Empty</title>'));
  const draw = (number: number, email: string) => {
    workplace.helpdesk.put(`inner/${number}`, order({ number, email }));
    return `<!doctype html><title>Frames</title><p>Menu</p><iframe src="/inner/${number}" width="600" height="400"></iframe>`;
  };
  const ticket = await workplace.openTicket('outer/601', draw(601, ELEANOR.email));
  await workplace.viewOnceRead(ticket);
  await panel.press('Show me where');
  await panel.says('Press the other party’s address on the page.');
  await ticket.page.bringToFront();
  const frame = await ticket.page.waitForFrame((each) => each.url().includes('/inner/'));
  const { x, y } = await pointAt(ticket.page, '.fact a b', frame);
  await ticket.page.mouse.move(x - 2, y);
  await ticket.page.mouse.click(x, y);
  await foundIn(panel, 'requester', ELEANOR.email);
  await panel.press('Save');
  await panel.showsPeople(ELEANOR.name);
  await workplace.openTicket('outer/602', draw(602, LUC.email));
  await panel.showsPeople(LUC.name);
});

/** A case whose address says nothing of it: its number, subject and name stand on the page alone. */
function fall(number: string, subject: string, { name, email }: { name: string; email: string }): string {
  return `<!doctype html><title>Ablage</title><nav><a href="#">Menu</a> <a href="#">Archiv 2026</a></nav>
    <div class="kopf"><span data-feld="aktennummer">Akte ${number}</span><div class="betreff">${subject}</div></div>
    <div class="leute"><p class="bearbeiter">${AGENT}</p><div data-feld="absender"><b>${name}</b> <span>${email}</span></div></div>
    <p>Received on 2026-11-20 at 10:15, 3 items</p>`;
}

it('is taught with the keys alone, from its address to its name, by what the panel lists', async () => {
  workplace.helpdesk.put('ablage/offen', fall('A-7001', 'Roof drips', ELEANOR));
  const ticket = await workplace.openTicket('ablage/offen');
  await workplace.viewOnceRead(ticket);
  const panel = await openAgentPanel(workplace, ticket);
  const before = await ticket.page.content();
  const press = async (name: string): Promise<void> => {
    await panel.tabTo(name);
    await panel.pressKey('Enter');
  };
  await panel.says('Show me where');
  await press('Show me where');
  await panel.says('Or choose one of the addresses on this page');
  await press(`This is the other party: ${ELEANOR.email}`);
  await foundIn(panel, 'requester', ELEANOR.email);
  for (const [part, name, text] of [
    ['number', 'Ticket number', 'Akte A-7001'],
    ['subject', 'Subject', 'Roof drips'],
    ['name', 'The other party’s name', ELEANOR.name],
  ] as const) {
    // One part after the other, as a person goes.
    // oxlint-disable no-await-in-loop
    await press(`Point at it: ${name}`);
    await panel.says('Or choose it from these texts of the page');
    expect(await faultsOf(panel.page, 'light')).toEqual([]);
    await panel.tabTo(`This is it: ${text}`);
    expect(await ticket.page.evaluate(() => CSS.highlights.get('sidecard-pointed')?.size)).toBe(1);
    await panel.pressKey('Enter');
    await foundIn(panel, part, part === 'number' ? 'A-7001' : text);
    // oxlint-enable no-await-in-loop
  }
  expect(await ticket.page.content()).toBe(before);
  await panel.tabTo('Name of this site');
  await panel.type(' archive');
  await press('Save');
  await panel.showsPeople(ELEANOR.name);
  workplace.helpdesk.put('ablage/offen', fall('A-7002', 'Gate stuck', LUC));
  await ticket.page.reload();
  await panel.showsPeople(LUC.name);
  expect(await workplace.view(ticket)).toMatchObject({
    interaction: { id: 'A-7002', title: 'Gate stuck' },
    adapter: { taught: true },
  });
});
