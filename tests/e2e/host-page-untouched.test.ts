import { globSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '#tests/support/extension-pages.ts';
import { type RunningBrowser, launchBrowser } from '#tests/support/launch-browser.ts';
import { marksWhen } from './support/marks.ts';
import { type PageRecord, readRecord, recordMutations } from './support/page-record.ts';
import { FIXTURES, type OpenTicket, Workplace } from './support/workplace.ts';

const MADE_UP = {
  'made-up/frames.html': `<!doctype html><title>Ticket 12</title>
    <h1>Ticket 12</h1><dl><dt>Requester</dt><dd><a href="mailto:ana@customer.example">Ana Ruiz</a></dd></dl>
    <iframe srcdoc="<p>Mail body, call +33 6 98 76 54 32"></iframe><iframe src="frame-body.html"></iframe>`,
  'made-up/frame-body.html': '<!doctype html><p>In a frame: bo@customer.example',
  'made-up/shadow.html': `<!doctype html><title>Ticket 13</title><desk-card></desk-card><script>
    customElements.define('desk-card', class extends HTMLElement {
      constructor() {
        super().attachShadow({ mode: 'open' }).innerHTML = '<a href="mailto:cy@customer.example">Cy</a>';
      }
    });</script>`,
};

const PAGES = [...globSync('**/*.html', { cwd: FIXTURES }).sort(), 'made-up/frames.html', 'made-up/shadow.html'];

/** Pages of every kind: the tenth part of those there are, and those that are made up here. */
const SOME_PAGES = PAGES.filter((name, index) => index % 10 === 0 || name in MADE_UP);

let workplace: Workplace;
let bare: RunningBrowser;

beforeAll(async () => {
  [workplace, bare] = await Promise.all([Workplace.open(), launchBrowser({ extensions: [] })]);
  for (const [name, html] of Object.entries(MADE_UP)) workplace.helpdesk.put(name, html);
  await workplace.enableHelpdesk();
  await workplace.knows(['Ana Ruiz', ['ana@customer.example', '06 12 34 56 78']]);
});

afterAll(async () => {
  await workplace.close();
  await bare.close();
});

describe('a host page with Sidecard enabled', () => {
  it.each(PAGES)('R62: has the same documents, mutations and globals as without: %s', async (name) => {
    const [recorded, without] = await Promise.all([openWith(name), openWithout(name)]);
    expect(recorded).toEqual(without);
  });

  it('R62: is not written to either when it changes and is read again', async () => {
    const ticket = await workplace.openTicket('made-up/frames.html', undefined, recordMutations);
    await workplace.viewOnceRead(ticket);
    const before = await readRecord(ticket.page);
    await ticket.page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'My number is +33 6 11 22 33 44';
      document.body.append(added);
    });
    await workplace.viewWhen(ticket, ({ addresses }) => addresses.some(({ value }) => value === '+33611223344'));
    const after = await readRecord(ticket.page);
    const changes = after.documents.flatMap(({ mutations }) => mutations);
    expect(changes.slice(before.documents.flatMap(({ mutations }) => mutations).length)).toEqual([
      'childList BODY  1 0',
    ]);
  });
});

describe('a host page whose addresses are underlined', () => {
  beforeAll(async () => {
    await ask(workplace.quiet, 'site.mark', { origin: new URL(workplace.helpdesk.url('')).origin, on: true });
  });

  it.each(SOME_PAGES)('R62: has the same documents, mutations and globals as without: %s', async (name) => {
    const marked = await openWith(name, isDrawn);
    const without = await openWithout(name);
    expect(withoutHighlights(marked)).toEqual(withoutHighlights(without));
  });

  it('R62: is not written to either when it changes, and has its highlights alone in its register', async () => {
    const ticket = await workplace.openTicket('made-up/frames.html', undefined, recordMutations);
    await marksWhen(ticket.page, ({ party }) => party.length > 0);
    await ticket.page.evaluate(() => document.body.append('My number is +33 6 11 22 33 44'));
    await marksWhen(ticket.page, ({ other }) => other.length > 0);
    const { documents } = await readRecord(ticket.page);
    expect(documents.flatMap(({ mutations }) => mutations)).toEqual(['childList BODY  1 0']);
    expect(documents.find(({ url }) => url.endsWith('frames.html'))?.highlights).toEqual([
      'sidecard-party',
      'sidecard-address',
    ]);
  });
});

/** Where the page shows an address as a text, it is underlined. */
async function isDrawn(ticket: OpenTicket): Promise<void> {
  const { addresses } = await workplace.view(ticket);
  const mails = addresses.flatMap(({ medium, value }) => (medium === 'email' ? value : []));
  const isShown = await ticket.page.evaluate(
    (wanted) => wanted.some((mail) => document.body.innerText.includes(mail)),
    mails,
  );
  if (isShown) await marksWhen(ticket.page, ({ party, other }) => party.length + other.length > 0);
}

function withoutHighlights({ documents }: PageRecord): unknown[] {
  return documents.map(({ highlights: _highlights, ...rest }) => rest);
}

async function openWith(name: string, drawn?: (ticket: OpenTicket) => Promise<void>): Promise<PageRecord> {
  const ticket = await workplace.openTicket(name, undefined, recordMutations);
  await workplace.viewOnceRead(ticket);
  await drawn?.(ticket);
  const record = await readRecord(ticket.page);
  await ticket.page.close();
  return record;
}

async function openWithout(name: string): Promise<PageRecord> {
  const page = await bare.browser.newPage();
  await recordMutations(page);
  await page.goto(workplace.helpdesk.url(name));
  const record = await readRecord(page);
  await page.close();
  return record;
}
