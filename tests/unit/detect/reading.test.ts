// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Sighting } from '#lib/domain/interaction/sighting.ts';
import { readFrame } from '#lib/domain/page/read-frame.ts';
import { openPage, readHtml, readPage } from './jsdom-page.ts';

const URL_OF_TICKET = 'https://desk.example/tickets/4711';

/** The sightings of a body, as the worker understands them. */
async function read(body: string): Promise<Sighting[]> {
  const [frame] = await readHtml(`<!doctype html><title>#4711</title><body>${body}`, URL_OF_TICKET, true);
  return readFrame(frame!).sightings;
}

const textsOf = (sightings: readonly Sighting[]): string[] => sightings.map(({ text }) => text);
const named = (sightings: readonly Sighting[], text: string): Sighting | undefined =>
  sightings.find((sighting) => sighting.text === text);

describe('what is read', () => {
  it.each([
    [
      'several of a mailto link',
      '<a href="mailto:a@x.example,b@x.example?subject=c@x.example">write</a>',
      ['a@x.example', 'b@x.example'],
    ],
    ['the recipient in a mailto query', '<a href="mailto:?to=a%40x.example">write</a>', ['a@x.example']],
    ['a tel link', '<a href="tel:+33353012041">call</a>', ['+33353012041']],
    ['the text of an empty tel link', '<a href="tel:">03 53 01 20 41</a>', ['03 53 01 20 41']],
    ['a callto link', '<a href="callto:0353012041">Jane</a>', ['0353012041']],
    ['an email attribute', '<span email="a@x.example" name="Jane Roe">Jane Roe</span>', ['a@x.example']],
    ['a data-email attribute', '<span data-email="a@x.example">Jane Roe</span>', ['a@x.example']],
    ['a hovercard', '<span data-hovercard-id="a@x.example">Jane Roe</span>', ['a@x.example']],
    ['a title', '<span title="Jane Roe &lt;a@x.example&gt;">Jane Roe</span>', ['a@x.example']],
    ['microdata', '<span itemprop="email">a@x.example</span>', ['a@x.example']],
    ['a microformat', '<div class="h-card"><span class="u-email">a@x.example</span></div>', ['a@x.example']],
    ['running text', '<p>Write to a@x.example today</p>', ['a@x.example']],
    ['a labelled field', '<label>E-mail <input value="a@x.example"></label>', ['a@x.example']],
    ['a labelled field for mail', '<label>E-mail</label><input type="email" value="a@x.example">', ['a@x.example']],
    ['an uppercase scheme', '<a href="MAILTO:a@x.example">write</a>', ['a@x.example']],
  ])('holds %s', async (_what, body, expected) => {
    expect(textsOf(await read(`<main>${body}</main>`))).toEqual(expected);
  });

  it.each([
    ['an editable region', '<div contenteditable="true">a@x.example</div>'],
    ['a text area', '<textarea>a@x.example</textarea>'],
    ['a field that nothing names', '<input value="a@x.example">'],
    ['a field to search with', '<label>Search<input type="search" value="a@x.example"></label>'],
    ['a hidden field', '<label>E-mail</label><input type="hidden" value="a@x.example">'],
    ['a text box of a program', '<div role="textbox">a@x.example</div>'],
    ['a script', '<script>var me = "a@x.example"</script>'],
    ['a style', '<style>/* a@x.example */</style>'],
    ['code', '<pre><code>a@x.example</code></pre>'],
    ['a pane that is not displayed', '<div style="display:none">a@x.example</div>'],
    ['an invisible pane', '<div style="visibility:hidden">a@x.example</div>'],
    ['a hidden pane', '<div hidden>a@x.example</div>'],
    ['a transparent pane', '<div style="opacity:0">a@x.example</div>'],
    ['a pane hidden from screen readers', '<div aria-hidden="true">a@x.example</div>'],
    ['closed details', '<details><summary>More</summary>a@x.example</details>'],
    ['an inert pane', '<div inert>a@x.example</div>'],
    ['a template', '<template>a@x.example</template>'],
    ['a hidden link', '<div style="display:none"><a href="mailto:a@x.example">w</a></div>'],
  ])('holds nothing of %s', async (_what, body) => {
    expect(textsOf(await read(`<main>${body}</main>`))).toEqual([]);
  });

  it.each([
    'Message-ID: &lt;4711.abc@mail.desk.example&gt;',
    'Call-ID: 7f3a9b2c@10.0.0.4.example',
    'sip:201@pbx.example',
    'ssh deploy@host.example:/srv',
    'logo@2x.png',
    'postgres://app:secret@db.example/app',
    'In-Reply-To: &lt;b1@desk.example&gt;',
  ])('takes no mail address from %s', async (text) => {
    expect(textsOf(await read(`<main><p>${text}</p></main>`))).toEqual([]);
  });

  it('keeps neighbours apart that no text separates', async () => {
    const body =
      '<main><span>jane@x.example</span><span>john@x.example</span><b>Tel</b><i>0353012041</i><i>7</i></main>';
    expect(textsOf(await read(body)).sort()).toEqual(['0353012041', 'jane@x.example', 'john@x.example']);
  });

  it('gives the display name in front of an address', async () => {
    expect(named(await read('<main><p>From: "Jane Roe" &lt;a@x.example&gt;</p></main>'), 'a@x.example')?.name).toBe(
      'Jane Roe',
    );
  });

  it('reads open shadow roots, and those inside them', async () => {
    const page = openPage('<!doctype html><body><div id="host"></div>', URL_OF_TICKET);
    const outer = page.window.document.getElementById('host')!.attachShadow({ mode: 'open' });
    outer.innerHTML = '<p>a@x.example</p><span></span>';
    outer.querySelector('span')!.attachShadow({ mode: 'open' }).innerHTML = '<p>b@x.example</p>';
    const frames = await readPage(page, URL_OF_TICKET, true);
    expect(textsOf(frames[0]!.sightings)).toEqual(['a@x.example', 'b@x.example']);
  });

  it('carries on where the fields of a form hide what an element is called', async () => {
    const body =
      '<form><input name="parentElement"><input name="matches"><p>a@x.example</p></form><main><p>b@x.example</p></main>';
    expect(textsOf(await read(body))).toContain('b@x.example');
  });

  it('drops nothing, however many there are', async () => {
    const people = Array.from({ length: 1200 }, (_, index) => `<p>person${index}@x.example</p>`).join('');
    expect(new Set(textsOf(await read(`<main>${people}</main>`))).size).toBe(1200);
  });

  it('R62: leaves the page as it was', async () => {
    const html = '<!doctype html><html><head><title>T</title></head><body><p class="a">a@x.example</p></body></html>';
    const page = openPage(html, URL_OF_TICKET);
    const before = page.serialize();
    await readPage(page, URL_OF_TICKET, true);
    expect(page.serialize()).toBe(before);
  });
});

describe('what stands around an address says whose it is', () => {
  it.each([
    ['dl', '<dl><dt>Requester</dt><dd>a@x.example</dd></dl>'],
    ['table', '<table><tr><th>Demandeur</th><td>a@x.example</td></tr></table>'],
    ['table of cells', '<table><tr><td>Kunde:</td><td>a@x.example</td></tr></table>'],
    ['label and value', '<div><span class="label">Solicitante</span><span>a@x.example</span></div>'],
    ['inline', '<p>Cliente: a@x.example</p>'],
    ['section', '<section><h3>Klant</h3><div>a@x.example</div></section>'],
    [
      'row below',
      '<table><tr><td>Richiedente</td><td>Jane</td></tr><tr><td>E-mail</td><td>a@x.example</td></tr></table>',
    ],
    ['names in code', '<div class="customer-email">a@x.example</div>'],
  ])('in a %s', async (_what, body) => {
    expect(named(await read(`<main>${body}</main>`), 'a@x.example')).toMatchObject({
      role: 'requester',
      trust: 'labelled',
    });
  });

  it.each([
    ['From', 'from'],
    ['Von', 'from'],
    ['Para', 'to'],
    ['À', 'to'],
    ['Cc', 'cc'],
    ['Répondre à', 'reply-to'],
    ['Assigned to', 'agent'],
    ['Zugewiesen an', 'agent'],
  ])('%s is %s', async (label, role) => {
    const body = `<main><dl><dt>${label}</dt><dd>a@x.example</dd></dl></main>`;
    expect(named(await read(body), 'a@x.example')?.role).toBe(role);
  });

  it('a number under the label of a thing is no telephone', async () => {
    expect(textsOf(await read('<main><dl><dt>Order number</dt><dd>0353012041</dd></dl></main>'))).toEqual([]);
  });
});

describe('the text of a message', () => {
  const message = (text: string): string =>
    `<main><article class="message"><header>From: Jane Roe &lt;jane@x.example&gt;</header>
      <div class="message-body">${text}</div></article></main>`;

  it.each([
    ['a block quote', '<p>Hello</p><blockquote>old@x.example</blockquote>'],
    ['a quote of Gmail', '<p>Hello</p><div class="gmail_quote">old@x.example</div>'],
    ['a quote of Gmail with a prefix', '<p>Hello</p><div class="m_123gmail_quote">old@x.example</div>'],
    ['lines with an angle', '<p>Hello<br>&gt; old@x.example</p>'],
    ['after "On ... wrote:"', '<p>Hello</p><p>On 3 May Jo wrote:</p><p>old@x.example</p>'],
    ['after "Le ... a écrit :"', '<p>Bonjour</p><p>Le 3 mai, Jo a écrit :</p><p>old@x.example</p>'],
    ['after "Am ... schrieb"', '<p>Hallo</p><p>Am 3. Mai schrieb Jo:</p><p>old@x.example</p>'],
    ['after "El ... escribió:"', '<p>Hola</p><p>El 3 de mayo Jo escribió:</p><p>old@x.example</p>'],
    ['after a ruled line', '<p>Hello</p><p>-----Original Message-----</p><p>old@x.example</p>'],
    [
      'a head of Outlook in plain paragraphs',
      '<p>Bonjour</p><p>De : Jo &lt;jo@x.example&gt;</p><p>Envoyé : 3 mai</p><p>À : us@y.example</p><p>Objet : x</p><p>old@x.example</p>',
    ],
  ])('quotes in %s', async (_what, text) => {
    expect(named(await read(message(text)), 'old@x.example')?.region).toBe('quote');
  });

  it.each([
    ['after dashes', '<p>Hello</p><p>-- <br>Jane, +33 3 53 01 20 41</p>'],
    ['in a named part', '<p>Hello</p><div class="email-signature">Jane, +33 3 53 01 20 41</div>'],
  ])('ends with a signature %s', async (_what, text) => {
    expect(named(await read(message(text)), '+33 3 53 01 20 41')?.region).toBe('signature');
  });

  it('names whom a forwarded mail is from', async () => {
    const head = '<p>From: Jo Doe &lt;jo@x.example&gt;</p><p>Sent: 3 May</p><p>To: us@y.example</p><p>Subject: x</p>';
    expect(named(await read(message(`<p>FYI</p>${head}`)), 'jo@x.example')?.role).toBe('forwarded');
  });

  it('names a person in the labelled lines of a form that somebody filled in', async () => {
    expect(named(await read(message('<p>Name: Jo<br>E-mail: jo@x.example</p>')), 'jo@x.example')?.role).toBe('named');
  });

  it('counts messages from the oldest, also where the newest stands first', async () => {
    const one = (day: string, from: string): string =>
      `<article class="message"><header><b>${from}</b> <time datetime="2026-05-${day}"></time></header><div class="message-body">x</div></article>`;
    const body = `<main>${one('09', 'new@x.example')}${one('01', 'old@x.example')}</main>`;
    const sightings = await read(body);
    expect(named(sightings, 'old@x.example')?.message).toBe(0);
    expect(named(sightings, 'new@x.example')?.message).toBe(1);
  });
});

describe('R19: lists and surroundings', () => {
  it.each([
    ['navigation', '<nav>a@x.example</nav>'],
    ['a footer', '<footer>a@x.example</footer>'],
    ['a menu', '<div class="user-menu">a@x.example</div>'],
    [
      'rows of a list',
      '<ul><li><a href="/tickets/1">One a@x.example</a></li><li><a href="/tickets/2">Two b@x.example</a></li></ul>',
    ],
    ['recently viewed items', '<div class="recently-viewed"><a href="/tickets/9">a@x.example</a></div>'],
  ])('what stands in %s is no part of the interaction', async (_what, body) => {
    const sightings = await read(`<h1>#4711 Printer</h1><main><p>Hello</p></main>${body}`);
    expect(named(sightings, 'a@x.example')?.region).toBe('chrome');
  });
});
