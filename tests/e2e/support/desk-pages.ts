/** Who a page of a helpdesk shows: a name, and the addresses it writes for them. */
export interface ShownPerson {
  name?: string;
  email?: string;
  phone?: string;
}

/** A ticket as a page of a helpdesk shows it. */
export interface ShownTicket {
  number: number;
  subject: string;
  requester: ShownPerson;
  /** Paragraphs of the first message. */
  text?: readonly string[];
}

/**
 * A ticket's page in the shape of Request Tracker's, which an adapter knows: its requester may associate by itself
 * (R12). Its address must end in `/Ticket/Display.html?id=<number>`.
 */
export function trackerTicket({ number, subject, requester: { name, email }, text = [] }: ShownTicket): string {
  const shown = escaped(name === undefined ? (email ?? '') : `${name} <${email}>`);
  return trackerPage(
    'Display',
    `#${number}: ${escaped(subject)}`,
    `<div class="titlebox ticket-info-people"><div class="form-row requestors"><div class="label">Requestors:</div>
       <div class="value"><span class="current-value"><span class="user" data-user-id="${number}">
         <a href="../User/Summary.html?id=${number}">${shown}</a></span></span></div></div></div>
     <div class="history"><div class="transaction message"><div class="messagebody">
       ${text.map((line) => `<p>${escaped(line)}</p>`).join('')}</div></div></div>`,
  );
}

/** The same ticket's other view, which shows no requester. Its address ends in `/Ticket/ModifyDates.html?id=<number>`. */
export function trackerDates({ number, subject }: ShownTicket): string {
  return trackerPage('ModifyDates', `Modify dates for #${number}`, `<p>${escaped(subject)}</p><p>Due: not set</p>`);
}

/** A page of the same helpdesk that is about nobody. Its address must end in `/Search/Results.html`. */
export function trackerSearch(): string {
  return trackerPage('Search-Results', 'Found 0 tickets', '<p>No ticket matches.</p>');
}

/**
 * A mail conversation in the shape of FreeScout's, which an adapter knows: the customer's mail and number stand beside
 * it. Its address must end in `/conversation/<number>/`.
 */
export function mailConversation({ number, subject, requester: { name, email, phone } }: ShownTicket): string {
  const line = phone === undefined ? '' : `<li><a href="tel:${escaped(phone)}">${escaped(phone)}</a></li>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>#${number} ${escaped(subject)}</title></head>
    <body data-auth_user_id="1"><div id="conv-layout"><div id="conv-layout-header"><div class="conv-subjtext">
      <span>${escaped(subject)}</span></div></div>
    <div id="conv-layout-customer"><div class="customer-data"><span class="customer-name">${escaped(name ?? '')}</span>
      <ul class="customer-contacts"><li class="customer-email"><span class="contact-main">${escaped(email ?? '')}</span></li>
        <ul class="customer-phone">${line}</ul></ul></div></div>
    <div id="conv-layout-main"><div class="thread thread-type-customer" data-thread_id="1">
      <div class="thread-content"><p>Hello,</p></div></div></div></div></body></html>`;
}

/** A ringing call in a web phone that no adapter knows. */
export function ringingCall({ number, caller: { name, phone } }: { number: number; caller: ShownPerson }): string {
  return page(
    `Incoming call ${number}`,
    `<main><h1>Incoming call</h1><dl>
       <dt>Caller</dt><dd><a href="tel:${escaped(phone ?? '')}">${escaped(phone ?? '')}</a></dd>
       ${name === undefined ? '' : `<dt>Name</dt><dd>${escaped(name)}</dd>`}
       <dt>Call</dt><dd>${number}</dd></dl><button>Answer</button></main>`,
  );
}

/**
 * A helpdesk that never loads a page twice: pressing a ticket changes the address at once, and what is shown of it
 * arrives a moment later, or after so many milliseconds, in which the ticket before goes on being shown. Its first
 * address must be `/app/`.
 */
export function ticketsApp(tickets: readonly ShownTicket[], late = 0): string {
  const shown = tickets.map(({ number, subject, requester: { name, email } }) => ({ number, subject, name, email }));
  return page(
    'Tickets',
    `<nav>${tickets.map(({ number }) => `<button id="open-${number}">${number}</button>`).join('')}</nav>
     <main id="app"><h1>Tickets</h1></main><script>
       for (const { number, subject, name, email } of ${JSON.stringify(shown).replaceAll('<', '\\u003c')}) {
         document.getElementById('open-' + number).addEventListener('click', () => {
           history.pushState(null, '', '/app/tickets/' + number);
           if (${late} === 0) app.innerHTML = '<h1>Loading</h1>';
           requestAnimationFrame(() => setTimeout(() => {
             document.title = 'Ticket #' + number;
             app.innerHTML = '<h1></h1><dl><dt>Requester</dt><dd><a></a></dd></dl><article><p>Hello,</p></article>';
             app.querySelector('h1').textContent = 'Ticket #' + number + ': ' + subject;
             app.querySelector('a').href = 'mailto:' + email;
             app.querySelector('a').textContent = name;
           }, ${late}));
         });
       }</script>`,
  );
}

/** A page of the helpdesk with a heading and nothing about anybody. */
export function plainPage(title: string): string {
  return page(title, `<main><h1>${escaped(title)}</h1><p>Nothing is open.</p></main>`);
}

function trackerPage(component: string, title: string, body: string): string {
  const id = component.startsWith('Search') ? `comp-${component}` : `comp-Ticket-${component}`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
    <body id="${id}"><div id="header"><h1>${title}</h1></div><div id="body">${body}</div></body></html>`;
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>${body}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
