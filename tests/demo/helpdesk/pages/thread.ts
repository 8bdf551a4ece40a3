import { html } from 'hono/html';
import type { Correspondent } from '../../world/company.ts';
import { Clock } from '../clock.ts';
import type { Quote, ThreadMessage, Ticket } from '../ticket.ts';
import type { Markup, PageContext } from './shell.ts';

/** The messages of a ticket in the classic layout, oldest first, with quotes and signatures as mail programs leave them. */
export function thread(context: PageContext, ticket: Ticket): Markup {
  return html`<section class="thread" aria-label="${context.words.conversation}">
    ${ticket.thread.map((message) => entry(context, message))}
  </section>`;
}

function entry(context: PageContext, message: ThreadMessage): Markup {
  const { words } = context;
  const clock = new Clock(context.lang);
  return html`<article class="entry by-${message.by}">
    <header>
      <b>${message.author.name}</b>
      ${message.by === 'note' ? html`<span class="kind">${words.note}</span>` : ''}
      ${message.by === 'system' ? html`<span class="kind">${words.automatic}</span>` : ''}
      <time datetime="${clock.iso(message.hoursAgo)}">${clock.moment(message.hoursAgo)}</time>
      ${message.cc ? html`<div class="recipients">${words.copy}${words.colon} ${message.cc.map(named).join(', ')}</div>` : ''}
    </header>
    <div class="body">
      ${message.text.map((text) => html`<p>${lines(text)}</p>`)}
      ${message.signature ? html`<p class="sign">-- <br />${lines(message.signature.join('\n'))}</p>` : ''}
      ${message.quote ? quoted(context, clock, message.quote) : ''}
    </div>
    ${
      message.attachments
        ? html`<ul class="files">
            ${message.attachments.map(({ name, size }) => html`<li><a href="#">${name}</a> <small>${size}</small></li>`)}
          </ul>`
        : ''
    }
  </article>`;
}

function quoted({ words }: PageContext, clock: Clock, quote: Quote): Markup {
  return html`<p class="quote-intro">
      ${clock.moment(quote.hoursAgo)}, ${named(quote.from)} ${words.wrote}${words.colon}
    </p>
    <blockquote>${quote.text.map((text) => html`<p>${lines(text)}</p>`)}</blockquote>`;
}

/** Text with its line breaks kept. */
export function lines(text: string): Markup[] {
  return text.split('\n').map((line, index) => html`${index > 0 ? html`<br />` : ''}${line}`);
}

/** `Name <address>`, as the head of a mail writes it. */
export function named(who: Correspondent): string {
  return who.email ? `${who.name} <${who.email}>` : who.name;
}
