import type { ShownMessage, TicketDetails, TicketSummary } from '../pages/workspace.ts';
import type { Words } from '../words.ts';
import { CustomerCard } from './customer-card.ts';
import { element, paragraph } from './element.ts';

customElements.define('lum-customer-card', CustomerCard);

const root = document.querySelector<HTMLElement>('#workspace')!;
const list = root.querySelector<HTMLElement>('nav.tickets')!;
const panes = root.querySelector<HTMLElement>('.panes')!;
const words: Words = JSON.parse(root.dataset.words ?? '{}');
/** Panes of tickets that were opened stay in the document, hidden: going back to one is instant. */
const opened = new Map<string, HTMLElement>();

async function load<Answer>(path: string): Promise<Answer> {
  const response = await fetch(`/workspace/api${path}`);
  const answer: Answer = await response.json();
  return answer;
}

function numberInAddress(): string | undefined {
  return /^\/workspace\/tickets\/(\d+)/u.exec(location.pathname)?.[1];
}

async function drawList(): Promise<void> {
  const tickets = await load<TicketSummary[]>('/tickets');
  list.replaceChildren(
    element(
      'div',
      { class: 'list-head' },
      element('b', {}, words.allOpen),
      element('span', { class: 'count' }, `${tickets.length}`),
    ),
    ...tickets.map((ticket) =>
      element(
        'a',
        {
          href: `/workspace/tickets/${ticket.number}`,
          class: `item priority-${ticket.priority}`,
          'data-number': `${ticket.number}`,
        },
        element('span', { class: 'item-head' }, element('b', {}, ticket.requester), element('time', {}, ticket.ago)),
        element('span', { class: 'item-subject' }, ticket.subject),
        element('span', { class: `pill status-${ticket.status}` }, ticket.statusName),
      ),
    ),
  );
}

function paneOf(ticket: TicketDetails): HTMLElement {
  const card = new CustomerCard();
  card.show(ticket.customer, words);
  return element(
    'article',
    { class: 'pane', 'data-ticket': `${ticket.number}` },
    element(
      'header',
      { class: 'pane-head' },
      element('span', { class: 'pane-number' }, `#${ticket.number}`),
      element('h1', {}, ticket.subject),
      element('span', { class: `pill status-${ticket.status}` }, ticket.statusName),
      element('span', { class: `priority priority-${ticket.priority}` }, ticket.priorityName),
    ),
    element(
      'section',
      { class: 'messages', 'aria-label': words.conversation },
      element('p', { class: 'loading' }, words.loading),
    ),
    element(
      'aside',
      {},
      card,
      element(
        'section',
        { class: 'facts' },
        element('h2', {}, words.details),
        element(
          'dl',
          {},
          ...ticket.facts.map(([label, value]) =>
            element('div', {}, element('dt', {}, label), element('dd', {}, value)),
          ),
        ),
      ),
    ),
    element(
      'form',
      { class: 'composer' },
      element('textarea', { rows: '2', placeholder: words.replyHint, 'aria-label': words.replyHint }),
      element('button', { type: 'button', class: 'button' }, words.reply),
    ),
  );
}

function bubble(message: ShownMessage): HTMLElement {
  const quote =
    message.quote &&
    element(
      'details',
      { class: 'quote' },
      element('summary', {}, '…'),
      paragraph(message.quote.intro, 'quote-intro'),
      element('blockquote', {}, ...message.quote.text.map((text) => paragraph(text))),
    );
  return element(
    'article',
    { class: `message by-${message.by}` },
    element(
      'header',
      {},
      element('b', {}, message.author.name),
      message.by === 'note' ? element('span', { class: 'kind' }, words.note) : undefined,
      element('time', { datetime: message.iso }, message.moment),
    ),
    ...message.text.map((text) => paragraph(text)),
    message.signature ? paragraph(message.signature.join('\n'), 'sign') : undefined,
    quote,
  );
}

async function drawThread(number: string, pane: HTMLElement): Promise<void> {
  const messages = await load<ShownMessage[]>(`/tickets/${number}/thread`);
  pane.querySelector('.messages')?.replaceChildren(...messages.map(bubble));
}

/** Shows the ticket of the address, without loading the page anew. */
async function show(): Promise<void> {
  const number = numberInAddress();
  if (!number) return;
  let pane = opened.get(number);
  if (!pane) {
    const ticket = await load<TicketDetails>(`/tickets/${number}`);
    pane = paneOf(ticket);
    pane.dataset.title = `#${number} ${ticket.subject}`;
    opened.set(number, pane);
    panes.append(pane);
    void drawThread(number, pane);
  }
  // Two quick clicks: the last one asked for is the one to show.
  if (number !== numberInAddress()) return;
  for (const child of panes.children) if (child instanceof HTMLElement) child.hidden = child !== pane;
  for (const item of list.querySelectorAll<HTMLElement>('.item')) {
    if (item.dataset.number === number) item.setAttribute('aria-current', 'true');
    else item.removeAttribute('aria-current');
  }
  document.title = pane.dataset.title ?? document.title;
}

list.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (link.pathname !== location.pathname) history.pushState(null, '', link.href);
  void show();
});
addEventListener('popstate', () => void show());

await drawList();
await show();
