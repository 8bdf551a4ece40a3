import { globSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBrowser, launchBrowser } from '#tests/support/launch-browser.ts';
import { type PageRecord, readRecord, recordMutations } from './support/page-record.ts';
import { FIXTURES, Workplace } from './support/workplace.ts';

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

async function openWith(name: string): Promise<PageRecord> {
  const ticket = await workplace.openTicket(name, undefined, recordMutations);
  await workplace.viewOnceRead(ticket);
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
