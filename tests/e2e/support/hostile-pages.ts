/** Names that fields of real forms have, and that elements use for something else. */
const FIELDS =
  'id className title name value children attributes action method target length item lang dir hidden'.split(' ');

/** Pages that try to break whoever reads them, by what they do. Each still shows one real mail address at its top. */
export const HOSTILE_PAGES: Readonly<Record<string, string>> = {
  'ten thousand numbers': page(
    Array.from(
      { length: 10_000 },
      (_, index) => `<p>Call 06 12 ${pairs(index)} or mail u${index}@many.example</p>`,
    ).join(''),
  ),
  'broken markup': page(
    '<table><div><p>06 12 34 56 78<table><td><form><form><a href="mailto:a@b.example"><a href="tel:<b>">x</a><svg><p>06 11 22 33 44' +
      '<math><mtext><table><select><option>z@z.example<!-- <script>--><p title="&#0;&#x110000;&amp">&bogus;\u0000\uFFFE\uD800</p>' +
      '<template><p>t@t.example</template><noscript><p>n@n.example</noscript><plaintext><p>06 98 76 54 32 & <broken',
  ),
  'a change on every turn': page(
    `<ul id="feed"></ul><script>
      let turn = 0;
      const change = () => {
        const item = document.createElement('li');
        item.textContent = 'call 06 12 34 ' + (10 + (turn % 90)) + ' 78, feed' + turn + '@turn.example';
        feed.append(item);
        if (feed.childElementCount > 50) feed.firstElementChild.remove();
        feed.setAttribute('data-turn', String(turn++));
      };
      setInterval(change, 0);
    </script>`,
  ),
  'text that slow expressions choke on': page(
    [
      '0'.repeat(300_000),
      '1 '.repeat(100_000),
      '+'.repeat(100_000),
      'a@'.repeat(60_000),
      'a.'.repeat(60_000),
      `${'a'.repeat(200_000)}@`,
      '(06)-'.repeat(40_000),
      '\u202E06 12 34 56 78\u202C'.repeat(2000),
      '06\u00A0'.repeat(50_000),
    ]
      .map((text) => `<p>${text}</p>`)
      .join(''),
  ),
  'markup in names and addresses': page(
    INJECTIONS()
      .map(
        (text) =>
          `<p>${escaped(text)} &lt;x@inject.example&gt; <a href="mailto:${escaped(text)}@inject.example" title="${escaped(text)}">${escaped(text)}</a></p>`,
      )
      .join(''),
    escaped(INJECTIONS()[0]!),
  ),
  'elements nested five thousand deep': page(`${'<div>'.repeat(5000)}<p>06 12 34 56 78</p>${'</div>'.repeat(5000)}`),
  // In a form, `form.id` and the like give the field of that name.
  'fields that take the place of properties': page(
    `<form action="/save">${FIELDS.map((name) => `<input name="${name}">`).join('')}
      <p>Mobile: 06 44 71 23 90</p><p>clobbered@fields.example</p></form>`,
  ),
  'frames that come and go': page(
    `<div id="frames"></div><script>
      const frames = document.getElementById('frames');
      const churn = () => {
        const frame = document.createElement('iframe');
        frame.srcdoc = '<p>frame' + Math.random() + '@gone.example';
        frames.append(frame);
        if (frames.childElementCount > 3) frames.firstElementChild.remove();
      };
      addEventListener('load', () => setInterval(churn, 20));
    </script>`,
  ),
  'a page that replaced what the browser gives': page(
    `<script>
      for (const type of [Element, Node, Document, Text]) {
        for (const name of Object.getOwnPropertyNames(type.prototype)) {
          const own = Object.getOwnPropertyDescriptor(type.prototype, name);
          if (name !== 'constructor' && own.configurable && typeof own.value === 'function') {
            Object.defineProperty(type.prototype, name, { value() { throw new Error('caught by the page'); } });
          }
        }
      }
      window.MutationObserver = window.setTimeout = window.TreeWalker = undefined;
    </script>`,
  ),
};

/** The address that each of them shows. */
export const ANSWER = 'answer@customer.example';

/** Strings that are markup, script or a link wherever they are not treated as text. */
function INJECTIONS(): string[] {
  return [
    '<img src=x onerror="document.title=`injected`">',
    '"><script>document.title="injected"</script>',
    "javascript:document.title='injected'//",
    '{{constructor.constructor("document.title=1")()}}',
    '<svg/onload=document.title="injected">',
    '\u202Egnp.exe\u0000\u0008',
    '__proto__',
    'constructor',
  ];
}

function page(body: string, title = 'Ticket 7'): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><dl><dt>From</dt><dd><a href="mailto:answer@customer.example">answer@customer.example</a></dd></dl>${body}</body></html>`;
}

function pairs(number: number): string {
  return String(number)
    .padStart(6, '0')
    .replace(/(..)(?=.)/g, '$1 ');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
