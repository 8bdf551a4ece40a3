import { html } from 'hono/html';
import { COMPANY } from '../../world/company.ts';
import { Clock } from '../clock.ts';
import { lastHoursAgo, openedHoursAgo, TICKETS } from '../desk.ts';
import type { Ticket } from '../ticket.ts';
import { footer, type Markup, type PageContext, page, topBar } from './shell.ts';
import { thread } from './thread.ts';

const styles = ['base', 'classic'];

/** The list of tickets in the classic layout: many people, no interaction. */
export function ticketList(context: PageContext): Markup {
  const { words } = context;
  const clock = new Clock(context.lang);
  const row = (ticket: Ticket) =>
    html`<tr>
      <td class="number"><a href="/desk/tickets/${ticket.number}">${ticket.number}</a></td>
      <td><a class="subject" href="/desk/tickets/${ticket.number}">${ticket.subject}</a></td>
      <td title="${ticket.requester.email ?? ''}">${ticket.requester.name || ticket.requester.phone}</td>
      <td><span class="pill status-${ticket.status}">${words.statusNames[ticket.status]}</span></td>
      <td><span class="priority priority-${ticket.priority}">${words.priorityNames[ticket.priority]}</span></td>
      <td>${ticket.assignee ?? '–'}</td>
      <td class="when">
        <time datetime="${clock.iso(lastHoursAgo(ticket))}">${clock.ago(lastHoursAgo(ticket))}</time>
      </td>
    </tr>`;
  const open = TICKETS.filter((ticket) => ticket.status !== 'solved');
  return page(
    context,
    { title: `${words.tickets} · ${COMPANY.desk}`, styles },
    html`${topBar(context, 'tickets')}
      <main class="sheet">
        <div class="heading">
          <h1>${words.tickets}</h1>
          <a class="button" href="/desk/tickets/new">${words.newTicket}</a>
        </div>
        <div class="tabs">
          <a class="tab" aria-current="page">${words.allOpen} <b>${open.length}</b></a>
          <a class="tab"
            >${words.mine} <b>${open.filter((ticket) => ticket.assignee?.startsWith('Camille')).length}</b></a
          >
          <a class="tab">${words.unassigned} <b>${open.filter((ticket) => !ticket.assignee).length}</b></a>
          <input class="search" type="search" placeholder="${words.search}" aria-label="${words.search}" />
        </div>
        <table class="list">
          <thead>
            <tr>
              <th>#</th>
              <th>${words.subject}</th>
              <th>${words.requester}</th>
              <th>${words.status}</th>
              <th>${words.priority}</th>
              <th>${words.assignee}</th>
              <th>${words.updated}</th>
            </tr>
          </thead>
          <tbody>
            ${TICKETS.map(row)}
          </tbody>
        </table>
      </main>
      ${footer(context)}`,
  );
}

/** One ticket in the classic layout: everything comes with the page. */
export function ticketPage(context: PageContext, ticket: Ticket): Markup {
  const { words } = context;
  const clock = new Clock(context.lang);
  const opened = openedHoursAgo(ticket);
  const moment = (hoursAgo: number) => html`<time datetime="${clock.iso(hoursAgo)}">${clock.moment(hoursAgo)}</time>`;
  const row = (label: string, value: Markup | string | undefined) =>
    value
      ? html`<tr>
          <th scope="row">${label}${words.colon}</th>
          <td>${value}</td>
        </tr>`
      : '';
  return page(
    context,
    { title: `#${ticket.number} ${ticket.subject}`, styles, bodyClass: 'ticket-view' },
    html`${topBar(context, 'tickets')}
      <main class="sheet">
        <div class="heading">
          <h1>${ticket.subject}</h1>
          <span class="number">${words.ticket} #${ticket.number}</span>
        </div>
        <section class="facts" aria-label="${words.details}">
          <div>
            <table class="properties">
              ${row(words.status, html`<span class="pill status-${ticket.status}">${words.statusNames[ticket.status]}</span>`)}
              ${row(
                words.priority,
                html`<span class="priority priority-${ticket.priority}">${words.priorityNames[ticket.priority]}</span>`,
              )}
              ${row(words.queue, words.queueNames[ticket.queue])}
              ${row(words.assignee, ticket.assignee ?? words.nobody)}
            </table>
          </div>
          ${requesterPanel(context, ticket)}
          <div>
            <table class="properties">
              ${row(words.product, ticket.product)} ${row(words.reference, ticket.reference)}
              ${row(words.source, words.channelNames[ticket.channel])} ${row(words.created, moment(opened))}
              ${row(words.updated, moment(lastHoursAgo(ticket)))}
            </table>
          </div>
        </section>
        ${thread(context, ticket)}
        <form class="answer">
          <textarea rows="3" placeholder="${words.replyHint}" aria-label="${words.replyHint}"></textarea>
          <div class="actions">
            <button type="button" class="button">${words.reply}</button>
            <button type="button" class="button quiet">${words.addNote}</button>
            <button type="button" class="button quiet">${words.close}</button>
          </div>
        </form>
      </main>
      ${footer(context)}`,
  );
}

function requesterPanel({ words }: PageContext, { requester }: Ticket): Markup {
  return html`<section class="requester" aria-label="${words.requester}">
    <h2>${words.requester}</h2>
    <dl>
      ${
        requester.name
          ? html`<dt>${words.name}</dt>
              <dd class="requester-name">${requester.name}</dd>`
          : ''
      }
      ${
        requester.company
          ? html`<dt>${words.organization}</dt>
              <dd>${requester.company}</dd>`
          : ''
      }
      ${
        requester.email
          ? html`<dt>${words.email}</dt>
              <dd><a class="requester-email" href="mailto:${requester.email}">${requester.email}</a></dd>`
          : ''
      }
      ${
        requester.phone
          ? html`<dt>${words.telephone}</dt>
              <dd>
                <a class="requester-phone" href="tel:${requester.phone.replaceAll(' ', '')}">${requester.phone}</a>
              </dd>`
          : ''
      }
    </dl>
  </section>`;
}

/** The empty form for a new ticket: nobody is on it yet. */
export function newTicketPage(context: PageContext): Markup {
  const { words } = context;
  const field = (label: string, control: Markup) => html`<label class="field"><span>${label}</span>${control}</label>`;
  return page(
    context,
    { title: `${words.newTicket} · ${COMPANY.desk}`, styles },
    html`${topBar(context, 'tickets')}
      <main class="sheet narrow">
        <div class="heading"><h1>${words.newTicket}</h1></div>
        <form class="new-ticket">
          ${field(words.requester, html`<input name="requester" autocomplete="off" />`)}
          ${field(words.email, html`<input name="email" type="email" autocomplete="off" />`)}
          ${field(words.telephone, html`<input name="phone" type="tel" autocomplete="off" />`)}
          ${field(words.subject, html`<input name="subject" />`)}
          ${field(
            words.queue,
            html`<select name="queue">
              ${Object.values(words.queueNames).map((name) => html`<option>${name}</option>`)}
            </select>`,
          )}
          ${field(words.message, html`<textarea name="message" rows="6"></textarea>`)}
          <div class="actions"><button type="button" class="button">${words.create}</button></div>
        </form>
      </main>
      ${footer(context)}`,
  );
}
