import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '#tests/support/extension-pages.ts';
import { ANSWER, HOSTILE_PAGES } from './support/hostile-pages.ts';
import { marksWhen, readMarks } from './support/marks.ts';
import { openPopup } from './support/popup.ts';
import { Workplace } from './support/workplace.ts';

const NONE = { party: [], other: [] };
const SWITCH = 'Underline the addresses found on its pages';

/** A ticket of somebody, as a program shows it that draws its tickets into one document. */
const ticketOf = (mail: string, name: string): string => `<h1>Ticket 12: the printer jams</h1>
  <dl><dt>Requester</dt><dd><a href="mailto:${mail}">${name}</a></dd><dt>Phone</dt><dd>06 12 34 56 78</dd></dl>
  <article class="message"><p id="text">From ${mail} or her colleague bo@customer.example,
    order 2026-11-22, 4312. Ours is desk@corvane.example.</p></article>
  <div contenteditable>draft to ${mail}</div><textarea>${mail}</textarea>`;

const TICKET = `<!doctype html><title>Ticket 12</title><main>${ticketOf('ana@customer.example', 'Ana Ruiz')}</main>
  <desk-card></desk-card>
  <iframe srcdoc="<p>In a frame: cy@customer.example</p>"></iframe>
  <script>customElements.define('desk-card', class extends HTMLElement {
    constructor() { super().attachShadow({ mode: 'open' }).innerHTML = '<p>In a shadow: di@customer.example</p>'; }
  });</script>`;

const MARKED = {
  party: ['Ana Ruiz', 'ana@customer.example'],
  other: ['06 12 34 56 78', 'bo@customer.example', 'di@customer.example'],
};

let workplace: Workplace;
let origin: string;
const mark = (on: boolean) => ask(workplace.quiet, 'site.mark', { origin, on });
const isMarked = ({ party, other }: typeof MARKED) => party.length > 0 && other.length > 2;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  origin = new URL(workplace.helpdesk.url('')).origin;
  await workplace.enableHelpdesk();
  await workplace.set({ ownDomains: ['corvane.example'], country: 'FR' });
});

afterAll(() => workplace.close());

describe('underlined addresses', () => {
  it('come and go on open pages at once, as the agent says in the popup, in frames and shadow roots too', async () => {
    const ticket = await workplace.openTicket('marks/12', TICKET);
    const { page } = ticket;
    await workplace.viewOnceRead(ticket);
    expect(await readMarks(page)).toEqual(NONE);
    const popup = await openPopup(workplace, ticket);
    await popup.pressBox(SWITCH);
    expect(await marksWhen(page, isMarked)).toEqual(MARKED);
    const [, frame] = page.frames();
    expect(await marksWhen(frame!, ({ other }) => other.length > 0)).toEqual({
      party: [],
      other: ['cy@customer.example'],
    });
    await popup.pressBox(SWITCH);
    await marksWhen(page, ({ party, other }) => party.length + other.length === 0);
    await marksWhen(frame!, ({ other }) => other.length === 0);
    await page.close();
  });

  it('have a look of their own, the other party’s another than the others’', async () => {
    await mark(true);
    const { page } = await workplace.openTicket('marks/12');
    await marksWhen(page, isMarked);
    const looks = await page.evaluate(() => {
      const look = (element: Element, name: string) =>
        getComputedStyle(element, `::highlight(${name})`).textDecorationStyle;
      const shadowed = document.querySelector('desk-card')!.shadowRoot!.querySelector('p')!;
      const text = document.getElementById('text')!;
      return [look(text, 'sidecard-party'), look(text, 'sidecard-address'), look(shadowed, 'sidecard-address')];
    });
    expect(looks).toEqual(['solid', 'dotted', 'dotted']);
    await page.close();
  });

  it('follow a page that shows another ticket, comes late with more, and outlive the worker', async () => {
    const { page } = await workplace.openTicket('marks/12');
    await marksWhen(page, isMarked);
    await workplace.stopWorker();
    await page.evaluate(
      (html) => {
        document.querySelector('main')!.innerHTML = html;
      },
      ticketOf('eva@customer.example', 'Eva Lind'),
    );
    const marks = await marksWhen(page, ({ party }) => party.includes('eva@customer.example'));
    expect(marks).toEqual({ ...MARKED, party: ['Eva Lind', 'eva@customer.example'] });
    await page.evaluate(() => document.querySelector('main')!.append('Later: fay@customer.example'));
    await marksWhen(page, ({ other }) => other.includes('fay@customer.example'));
    await page.reload();
    expect(await marksWhen(page, isMarked)).toEqual(MARKED);
    await page.close();
  });

  it('R7: leave out at once what the agent says is ours', async () => {
    const { page } = await workplace.openTicket('marks/12');
    await page.bringToFront();
    await marksWhen(page, isMarked);
    await workplace.set({ ownDomains: ['corvane.example'], ownAddresses: ['bo@customer.example'] });
    await marksWhen(page, ({ other }) => !other.includes('bo@customer.example'));
    await workplace.set({ ownAddresses: [] });
    await page.close();
  });

  it('are those near the screen on a page with ten thousand of them, also after a jump', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `<p>n${index}@many.example`).join('');
    const { page } = await workplace.openTicket('marks/many', `<!doctype html><title>Many</title>${lines}`);
    const first = await marksWhen(page, ({ other }) => other.includes('n0@many.example'));
    expect(first.other.length).toBeLessThan(500);
    await page.evaluate(() => document.querySelectorAll('p')[8000]!.scrollIntoView());
    const then = await marksWhen(page, ({ other }) => other.includes('n8000@many.example'));
    expect(then.other.length).toBeLessThan(500);
    expect(then.other).not.toContain('n0@many.example');
    await page.close();
  });
});

describe('underlined addresses on a hostile page', () => {
  it.each(Object.keys(HOSTILE_PAGES))('are there, and the page stays usable: %s', async (name) => {
    const { page } = await workplace.openTicket(`hostile/${name.replaceAll(' ', '-')}`, HOSTILE_PAGES[name]);
    await marksWhen(page, ({ party, other }) => [...party, ...other].includes(ANSWER));
    expect(await page.evaluate(() => document.readyState)).toBe('complete');
    await page.close();
  });
});
