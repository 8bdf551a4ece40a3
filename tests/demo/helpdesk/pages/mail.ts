import { html } from 'hono/html';
import { COMPANY, type Correspondent } from '../../world/company.ts';
import { Clock } from '../clock.ts';
import { MAILS, type Mail } from '../mails.ts';
import { type Markup, type PageContext, page, topBar } from './shell.ts';
import { lines } from './thread.ts';

/** The mailbox: folders, list, and a reading pane that is a frame of its own. The address stays while mails change. */
export function mailPage(context: PageContext, folder: Mail['folder'], open?: number): Markup {
  const { words } = context;
  const clock = new Clock(context.lang);
  const shown = MAILS.filter((mail) => mail.folder === folder).sort((one, other) => one.hoursAgo - other.hoursAgo);
  const other = (mail: Mail) => (folder === 'sent' ? mail.to[0] : mail.from) ?? mail.from;
  const unread = MAILS.filter((mail) => mail.folder === 'inbox' && mail.unread).length;
  return page(
    context,
    { title: `${words[folder]} · ${COMPANY.mailbox}`, styles: ['base', 'mail'], script: 'mail', bodyClass: 'app' },
    html`${topBar(context, 'mail')}
      <div class="mailbox">
        <nav class="folders" aria-label="${words.mail}">
          <b class="account">${COMPANY.mailbox}</b>
          <a href="/mail" ${folder === 'inbox' ? html`aria-current="page"` : ''}
            >${words.inbox} <span>${unread}</span></a
          >
          <a href="/mail/sent" ${folder === 'sent' ? html`aria-current="page"` : ''}>${words.sent}</a>
          <a>${words.drafts}</a>
        </nav>
        <ul class="messages" data-open="${open ?? ''}">
          ${shown.map(
            (mail) =>
              html`<li class="${mail.unread ? 'unread' : ''}">
                <a href="/mail/message/${mail.id}" target="reading" data-id="${mail.id}" title="${other(mail).email}">
                  <span class="item-head"><b>${other(mail).name}</b><time>${clock.ago(mail.hoursAgo)}</time></span>
                  <span class="item-subject">${mail.subject}</span>
                  <span class="preview">${mail.text.join(' ')}</span>
                </a>
              </li>`,
          )}
        </ul>
        <iframe name="reading" title="${words.message}" src="/mail/blank"></iframe>
      </div>`,
  );
}

/** What the reading pane shows while no mail is chosen. */
export function blankPane(context: PageContext): Markup {
  return page(
    context,
    { title: '', styles: ['base', 'mail'], bodyClass: 'reading' },
    html`<p class="empty">${context.words.chooseMail}</p>`,
  );
}

/** One mail in the reading pane. Correspondents show by name; the address is in the link, as webmails do. */
export function messagePane(context: PageContext, mail: Mail): Markup {
  const { words } = context;
  const clock = new Clock(context.lang);
  const person = (who: Correspondent) =>
    html`<a class="correspondent" href="mailto:${who.email}" title="${who.email}">${who.name}</a>`;
  const row = (label: string, className: string, people: readonly Correspondent[]) =>
    html`<tr class="${className}">
      <th scope="row">${label}</th>
      <td>${people.map(person)}</td>
    </tr>`;
  return page(
    context,
    { title: mail.subject, styles: ['base', 'mail'], bodyClass: 'reading' },
    html`<article class="mail">
      <header class="mail-head">
        <h1>${mail.subject}</h1>
        <table>
          ${row(words.from, 'from', [mail.from])} ${row(words.to, 'to', mail.to)}
          ${mail.cc ? row(words.copy, 'cc', mail.cc) : ''}
          <tr class="date">
            <th scope="row">${words.date}</th>
            <td><time datetime="${clock.iso(mail.hoursAgo)}">${clock.moment(mail.hoursAgo)}</time></td>
          </tr>
        </table>
      </header>
      <div class="mail-body">
        ${mail.newsletter ? html`<div class="banner">${mail.newsletter.heading}</div>` : ''}
        ${mail.text.map((text) => html`<p>${lines(text)}</p>`)}
        ${mail.signature ? html`<p class="sign">-- <br />${lines(mail.signature.join('\n'))}</p>` : ''}
        ${
          mail.forwarded
            ? html`<div class="forwarded">
                <p>${mail.forwarded.intro}</p>
                <p>
                  ${mail.forwarded.lines.map(([label, value], index) => html`${index > 0 ? html`<br />` : ''}<b>${label}:</b> ${value}`)}
                </p>
                ${mail.forwarded.text.map((text) => html`<p>${lines(text)}</p>`)}
              </div>`
            : ''
        }
        ${mail.newsletter ? html`<p class="small"><a href="#">${mail.newsletter.unsubscribe}</a></p>` : ''}
      </div>
    </article>`,
  );
}
