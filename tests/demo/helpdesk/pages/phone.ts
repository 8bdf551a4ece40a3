import { html } from 'hono/html';
import { COMPANY } from '../../world/company.ts';
import { CALLS, type Call } from '../calls.ts';
import { Clock } from '../clock.ts';
import { type Markup, type PageContext, page, topBar } from './shell.ts';

const styles = ['base', 'phone'];

function callerName({ words }: PageContext, call: Call): string {
  return call.directoryName ?? call.number ?? words.withheld;
}

function recentCalls(context: PageContext): Markup {
  const { words } = context;
  const clock = new Clock(context.lang);
  return html`<section class="recent" aria-label="${words.recent}">
    <h2>${words.recent}</h2>
    <ul>
      ${CALLS.map(
        (call) =>
          html`<li>
            <span class="caller-name">${callerName(context, call)}</span>
            <small>${words[call.line]} · ${clock.ago(call.hoursAgo)}</small>
            <a class="button quiet" href="/phone/calls/${call.id}">${words.ring}</a>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** The softphone while nothing rings: the last calls, no interaction. */
export function phonePage(context: PageContext): Markup {
  const { words } = context;
  return page(
    context,
    { title: `${words.phone} · ${COMPANY.desk}`, styles },
    html`${topBar(context, 'phone')}
      <main class="softphone">
        <section class="call idle">
          <span class="handset" aria-hidden="true">☎</span>
          <p>${words.waitingCalls}</p>
        </section>
        ${recentCalls(context)}
      </main>`,
  );
}

/** The softphone while a call rings. */
export function callPage(context: PageContext, call: Call): Markup {
  const { words } = context;
  const heading = call.line === 'internal' ? words.internalCall : words.incoming;
  const value = call.number
    ? html`<a class="caller-number" href="tel:${call.number.replaceAll(' ', '')}">${call.number}</a>`
    : html`<span class="caller-number">${words.withheld}</span>`;
  return page(
    context,
    { title: `${heading} · ${callerName(context, call)}`, styles, script: 'phone' },
    html`${topBar(context, 'phone')}
      <main class="softphone">
        <section class="call ringing" aria-label="${heading}" data-call="${call.id}">
          <span class="handset" aria-hidden="true">☎</span>
          <h1>${heading}</h1>
          <dl>
            <dt>${words.caller}</dt>
            <dd class="caller">
              ${call.directoryName ? html`<b>${call.directoryName}</b> ` : ''}${value}${
                call.origin ? html`<small class="origin">${call.origin}</small>` : ''
              }
            </dd>
            <dt>${words.called}</dt>
            <dd class="line">${words[call.line]}</dd>
          </dl>
          <p
            class="state"
            role="status"
            data-ringing="${words.ringing}"
            data-talking="${words.inCall}"
            data-ended="${words.ended}"
          >
            ${words.ringing}
          </p>
          <div class="actions">
            <button type="button" class="answer">${words.answer}</button>
            <button type="button" class="decline">${words.decline}</button>
            <button type="button" class="hang-up" hidden>${words.hangUp}</button>
          </div>
        </section>
        ${recentCalls(context)}
      </main>`,
  );
}
