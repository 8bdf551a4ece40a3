import { html } from 'hono/html';
import { COMPANY } from '../../world/company.ts';
import { Clock } from '../clock.ts';
import { lastHoursAgo, openedHoursAgo, TICKETS } from '../desk.ts';
import type { ThreadMessage, Ticket } from '../ticket.ts';
import type { Lang } from '../words.ts';
import { type Markup, type PageContext, page, topBar } from './shell.ts';

/** A ticket as the workspace's list shows it. */
export interface TicketSummary {
  number: number;
  subject: string;
  requester: string;
  status: string;
  statusName: string;
  priority: string;
  priorityName: string;
  ago: string;
}

/** A ticket as the workspace's pane shows it before its thread has come. */
export interface TicketDetails extends TicketSummary {
  customer: { name: string; email?: string; phone?: string; company?: string };
  facts: [label: string, value: string][];
}

/** A message as the workspace shows it: times are written out. */
export interface ShownMessage extends Omit<ThreadMessage, 'hoursAgo' | 'quote'> {
  moment: string;
  iso: string;
  quote?: { intro: string; text: readonly string[] };
}

/** The frame of the workspace: one page, whose script draws the tickets and moves between them. */
export function workspacePage(context: PageContext): Markup {
  const { words } = context;
  return page(
    context,
    {
      title: `${words.workspace} · ${COMPANY.desk}`,
      styles: ['base', 'workspace'],
      script: 'workspace',
      bodyClass: 'app',
    },
    html`${topBar(context, 'workspace')}
      <div id="workspace" data-words="${JSON.stringify(words)}">
        <nav class="tickets" aria-label="${words.tickets}"></nav>
        <div class="panes"><p class="empty">${words.choose}</p></div>
      </div>`,
  );
}

/** The workspace's list, as its script asks for it. */
export function ticketSummaries(context: PageContext): TicketSummary[] {
  return TICKETS.filter((ticket) => ticket.status !== 'solved').map((ticket) => summary(context, ticket));
}

/** One ticket without its thread. */
export function ticketDetails(context: PageContext, ticket: Ticket): TicketDetails {
  const { words } = context;
  const clock = new Clock(context.lang);
  const facts: [string, string | undefined][] = [
    [words.assignee, ticket.assignee ?? words.nobody],
    [words.queue, words.queueNames[ticket.queue]],
    [words.product, ticket.product],
    [words.reference, ticket.reference],
    [words.source, words.channelNames[ticket.channel]],
    [words.created, clock.moment(openedHoursAgo(ticket))],
  ];
  return {
    ...summary(context, ticket),
    customer: ticket.requester,
    facts: facts.filter((fact): fact is [string, string] => fact[1] !== undefined),
  };
}

/** The thread of one ticket, which the workspace loads last. */
export function ticketMessages(context: PageContext, ticket: Ticket): ShownMessage[] {
  const clock = new Clock(context.lang);
  return ticket.thread.map(({ hoursAgo, quote, ...message }) => ({
    ...message,
    moment: clock.moment(hoursAgo),
    iso: clock.iso(hoursAgo),
    quote: quote && {
      intro: `${clock.moment(quote.hoursAgo)}, ${quote.from.name} <${quote.from.email}> ${context.words.wrote}${context.words.colon}`,
      text: quote.text,
    },
  }));
}

function summary({ lang, words }: { lang: Lang; words: PageContext['words'] }, ticket: Ticket): TicketSummary {
  return {
    number: ticket.number,
    subject: ticket.subject,
    requester: ticket.requester.name || (ticket.requester.phone ?? ''),
    status: ticket.status,
    statusName: words.statusNames[ticket.status],
    priority: ticket.priority,
    priorityName: words.priorityNames[ticket.priority],
    ago: new Clock(lang).ago(lastHoursAgo(ticket)),
  };
}
