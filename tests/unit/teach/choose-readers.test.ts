import fc from 'fast-check';
import type { JSDOM } from 'jsdom';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readerSchema } from '#lib/detect/adapter.ts';
import { readField } from '#lib/detect/read-fields.ts';
import { createIsShown } from '#lib/detect/visibility.ts';
import { chooseReaders } from '#lib/teach/choose-readers.ts';
import type { PickedReader } from '#lib/teach/lesson.ts';
import { wordsOf } from '#lib/teach/stable-words.ts';
import { openPage } from '#tests/unit/detect/jsdom-page.ts';

let page: JSDOM | undefined;
afterEach(() => page?.window.close());

function open(body: string): Document {
  page?.window.close();
  page = openPage(`<!doctype html><body>${body}`, 'https://desk.example/t/1');
  return page.window.document;
}

function choose(
  document: Document,
  target = document.querySelector('[x-target]')!,
  isShown = createIsShown(),
): PickedReader[] {
  target.removeAttribute('x-target');
  return chooseReaders(target, wordsOf(target.textContent ?? ''), isShown).readers;
}

/** The element that an adapter with these readers would read. */
function readBy(document: Document, readers: readonly PickedReader[], isShown = createIsShown()): Element[] {
  const dated = readers.map((reader) => ({ ...reader, seen: '2026-11-22' }));
  return readField(dated, document, isShown).map(({ element }) => element);
}

const T = 'x-target';

describe('the ways to find an element again', () => {
  it.each([
    ['an attribute for tests', `<b ${T} data-testid="who" class="who-mail">a@x.example</b>`, '[data-testid="who"]'],
    ['microdata', `<b ${T} itemprop="email" class="who-mail">a@x.example</b>`, '[itemprop="email"]'],
    ['the name of a field', `<input ${T} name="customer_mail" value="a@x.example">`, '[name="customer_mail"]'],
    ['an id of words', `<b ${T} id="requester-mail" class="who-mail">a@x.example</b>`, '#requester-mail'],
    [
      'a label for screen readers',
      `<b ${T} aria-label="Customer mail">a@x.example</b>`,
      '[aria-label="Customer mail"]',
    ],
    [
      'what its link begins with',
      `<i id="customer"><a ${T} href="mailto:a@x.example">a@x.example</a></i>`,
      '#customer a[href^="mailto:"]',
    ],
    [
      'the path of its link',
      `<i id="customer"><a ${T} href="/users/view/77">a@x.example</a></i>`,
      '#customer a[href^="/users/view/"]',
    ],
    ['a class of words', `<b ${T} class="x1f3 requester-mail is-open">a@x.example</b>`, '.requester-mail'],
    ['a tag of the program', `<desk-requester ${T}>a@x.example</desk-requester>`, 'desk-requester'],
  ])('prefer %s', (_what, body, css) => {
    expect(choose(open(`<h1>T</h1><p>other</p>${body}`))[0]).toEqual({ css });
  });

  it.each([
    ['an id with digits', `<p><b ${T} id="user-4312">a@x.example</b></p>`, '4312'],
    ['a class that a tool made up', `<p><b ${T} class="css-1x2y3z sc-bdVaJa bXkqPz">a@x.example</b></p>`, 'bXkqPz'],
    ['a label that names the person', `<p><b ${T} aria-label="Ana Ruiz">Ana Ruiz a@x.example</b></p>`, 'Ana'],
    ['a state of the moment', `<p><b ${T} class="is-active selected">a@x.example</b></p>`, 'selected'],
    ['a link that names the person', `<p><a ${T} href="/users/ana">Ana a@x.example</a></p>`, '/users/ana'],
  ])('never use %s', (_what, body, part) => {
    expect(JSON.stringify(choose(open(body)))).not.toContain(part);
  });

  it('name what stands around it where it has no name of its own', () => {
    const body = `<div id="agent"><a href="mailto:b@x.example">b</a></div>
      <div id="customer"><p><a ${T} href="mailto:a@x.example">a</a></p></div>`;
    expect(choose(open(body))[0]).toEqual({ css: '#customer a[href^="mailto:"]' });
  });

  it('know it by its label where the code has no names at all', () => {
    const body = `<table><tr><th>Bearbeiter:</th><td>b@x.example</td></tr>
      <tr><th>Melder:</th><td ${T}>a@x.example</td></tr></table>`;
    expect(choose(open(body))).toEqual([{ css: 'td', label: 'Melder' }]);
  });

  it('find the row of that label wherever it stands on the next page', () => {
    const readers = choose(open(`<dl><dt>Melder</dt><dd ${T}>a@x.example</dd><dt>Ort</dt><dd>Bonn</dd></dl>`));
    const next = open(
      '<dl><dt>Ort</dt><dd>Bonn</dd><dt>Telefon</dt><dd>–</dd><dt>Melder:</dt><dd>c@x.example</dd></dl>',
    );
    expect(readBy(next, readers).map(({ textContent }) => textContent)).toEqual(['c@x.example']);
  });

  it('R19: use its place only where nothing else tells it apart', () => {
    const named = choose(open(`<section><p>x</p><p ${T} class="requester">a@x.example</p></section>`));
    expect(JSON.stringify(named)).not.toContain('nth-of-type');
    const bare = choose(open(`<section><p>Ana Ruiz</p><p ${T}>a@x.example</p></section>`));
    expect(bare).toEqual([{ css: 'body > section:nth-of-type(1) > p:nth-of-type(2)' }]);
  });

  it('take the first of several that are alike', () => {
    const body = `<i class="sender" ${T}>a@x.example</i><i class="sender">b@x.example</i>`;
    expect(choose(open(body))).toEqual([{ css: '.sender', pick: 'first' }]);
  });

  it('pass over what is not shown', () => {
    const body = `<div style="display:none"><i class="sender">old@x.example</i></div><i class="sender" ${T}>a@x.example</i>`;
    expect(choose(open(body))[0]).toEqual({ css: '.sender' });
  });
});

/** A ticket in a program without names: facts in rows, under the shell of the page. */
const facts = (rows: string) =>
  `<nav>Menu</nav><div id="shell"><h1>Pump</h1><div class="list-of-facts">${rows}</div></div>`;
const row = (label: string, value: string, more = '') => `<div class="fact"${more}><i>${label}</i> ${value}</div>`;
const card = (address: string, more = '') => `<a${more} href="/kartei/${address.length}"><b>${address}</b></a>`;

describe('ways that may lead to somebody else', () => {
  const weakOf = (document: Document) => {
    const target = document.querySelector('[x-target]')!;
    target.removeAttribute('x-target');
    return chooseReaders(target, wordsOf(target.textContent ?? ''), createIsShown());
  };

  it('R19: no bare tag below the shell of the page is kept beside a better way', () => {
    const einsender = row('Einsender', card('a@x.example', ` ${T}`), ' data-fact="einsender"');
    const document = open(facts(row('Werker', '<b>s@works.example</b>') + einsender));
    const { readers, weak } = weakOf(document);
    expect(weak).toBe(false);
    expect(JSON.stringify(readers)).not.toMatch(/shell|list-of-facts|"\.fact/);
    const next = open(facts(row('Werker', '<b>s@works.example</b>') + row('Lieferant', card('supplier@y.example'))));
    expect(readBy(next, readers)).toEqual([]);
  });

  it.each([
    ['the only link of the page', facts(row('Werker', '<b>s@works.example</b>') + card('a@x.example', ` ${T}`))],
    [
      'a mail link alone',
      `<h1>T</h1><p>Some words before it.</p><p><a ${T} href="mailto:a@x.example">a@x.example</a></p>`,
    ],
    ['a field for a mail', `<h1>T</h1><form><input type="email" ${T} value="a@x.example"></form>`],
    ['its place', `<section><p>Ana Ruiz</p><p ${T}>a@x.example</p></section>`],
    ['the first of several', `<i class="sender" ${T}>a@x.example</i><i class="sender">b@x.example</i>`],
    ['a class of any card', `<h1>T</h1><p>x</p><b class="value" ${T}>a@x.example</b>`],
  ])('R12: %s is weak', (_what, body) => {
    const { readers, weak } = weakOf(open(body));
    expect([weak, readers.length > 0]).toEqual([true, true]);
  });

  it.each([
    ['a name in it', `<nav>M</nav><b ${T} class="requester-mail">a@x.example</b>`],
    [
      'the only link in a small card',
      `<nav>M</nav><div data-testid="who"><p>Ana</p><p><a ${T} href="#">a@x.example</a></p></div>`,
    ],
    [
      'the only mail link in a card of one person',
      `<nav>${'Menu '.repeat(40)}</nav><div id="who"><h2>Ana</h2>
      <p>Tel <i>+33 1 02 03 04 05</i></p><p>Mail <a ${T} href="mailto:a@x.example">a@x.example</a></p></div>`,
    ],
    [
      'a label',
      `<table><tr><th>Agent:</th><td>b@x.example</td></tr><tr><th>Melder:</th><td ${T}>a@x.example</td></tr></table>`,
    ],
    [
      'its place in a small part',
      `<nav>M</nav><div aria-label="Absender"><p>Order 503</p><p ${T}>a@x.example</p></div>`,
    ],
  ])('R12: %s is sound', (_what, body) => {
    expect(weakOf(open(body)).weak).toBe(false);
  });
});

const everything = () => true;
const paper = openPage('<!doctype html><body>', 'https://desk.example/t/1');
afterAll(() => paper.window.close());

/** The same document again with another body: to make one takes longer than everything that is tested. */
function rewrite(parts: readonly string[]): Document {
  paper.window.document.body.innerHTML = parts.join('');
  return paper.window.document;
}

/** Pages of any shape: trees of elements with good, bad and no names. */
const attributes = fc.record(
  {
    id: fc.constantFrom('main', 'requester', 'row-17', 'panel', 'user_4312'),
    class: fc.constantFrom('field', 'value', 'css-9x8y7z', 'requester-mail is-open', 'label', 'bXkqPz', 'card', ''),
    'data-testid': fc.constantFrom('who', 'ticket-3', 'side', 'field'),
    name: fc.constantFrom('mail', 'q'),
    role: fc.constantFrom('row', 'cell', 'link'),
    'aria-label': fc.constantFrom('Requester', 'Ticket 12', 'Details'),
    href: fc.constantFrom('mailto:a@x.example', '/users/5', '/tickets/view/9', '#'),
  },
  { requiredKeys: [] },
);
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom('a@x.example', 'Requester', 'Status: open', '12'),
    fc
      .tuple(
        fc.constantFrom('div', 'span', 'a', 'section', 'ul', 'b', 'dl', 'dt', 'dd', 'desk-card'),
        attributes,
        fc.array(tie('tree'), { maxLength: 4 }),
      )
      .map(([tag, given, inner]) => {
        const written = Object.entries(given).map(([name, value]) => ` ${name}="${value}"`);
        return `<${tag}${written.join('')}>${inner.join('')}</${tag}>`;
      }),
  ),
}));
const pages = fc.tuple(fc.array(tree, { minLength: 1, maxLength: 5 }), fc.nat());

/** The element of a random page that is pointed at: any that shows something. */
function targetOf(document: Document, seed: number): Element | undefined {
  const shown = [...document.body.querySelectorAll('*')].filter((element) => element.textContent !== '');
  return shown[seed % shown.length];
}

const hasPlace = (readers: readonly PickedReader[]) =>
  readers.some(({ css, pick }) => pick || css.includes('nth-of-type'));

describe('on pages of any shape', () => {
  it('every way that is chosen finds the element again, and it alone', () => {
    fc.assert(
      fc.property(pages, ([parts, seed]) => {
        const document = rewrite(parts);
        const target = targetOf(document, seed);
        if (!target) return;
        for (const reader of choose(document, target, everything))
          expect(readBy(document, [reader], everything)).toEqual([target]);
      }),
      { numRuns: 150 },
    );
  });

  it('every way that is chosen is one that an adapter may have', () => {
    fc.assert(
      fc.property(pages, ([parts, seed]) => {
        const document = rewrite(parts);
        const target = targetOf(document, seed);
        for (const reader of target ? choose(document, target, everything) : [])
          expect(readerSchema.safeParse({ ...reader, seen: '2026-11-22' }).error).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });

  it('the element is found again after changes that leave its name: numbers, looks, other texts, more around it', () => {
    fc.assert(
      fc.property(pages, fc.constantFrom(...Object.keys(HARMLESS)), ([parts, seed], change) => {
        const document = rewrite(parts);
        const target = targetOf(document, seed);
        if (!target) return;
        const readers = choose(document, target, everything);
        // The place alone does not stand more elements, which is why it is the last resort.
        if (hasPlace(readers) && change === 'more around it') return;
        HARMLESS[change]!(document, target);
        const found = readBy(document, readers, everything);
        expect(readers.length === 0 ? [target] : found).toEqual([target]);
      }),
      { numRuns: 200 },
    );
  });
});

const HARMLESS: Record<string, (document: Document, target: Element) => void> = {
  numbers: (document) => {
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes)
        if (!/mailto/.test(value)) element.setAttribute(name, value.replace(/\d+/g, '99'));
  },
  looks: (document) => {
    for (const element of document.body.querySelectorAll('*')) element.classList.add('css-77aa', 'is-dark');
  },
  'other texts': (_document, target) => {
    target.append('c@y.example');
  },
  'more around it': (document) => {
    document.body.prepend(document.createElement('hr'));
    const bar = document.createElement('nav');
    bar.append('Menu');
    document.body.append(bar);
  },
};
