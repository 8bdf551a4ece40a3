// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { listAdapters, recognizers } from '#lib/adapters/registry.ts';
import { adapterSchema } from '#lib/detect/adapter.ts';

const seen = '2026-11-22';
const sound = {
  id: 'desk',
  name: 'Desk',
  version: seen,
  source: 'reported',
  hosts: ['*.desk.example'],
  markers: ['#desk-app .ticket'],
  pages: [{ url: ['/tickets/{id:number}'], shows: 'item', kind: 'ticket' }],
  fields: { requester: [{ css: '.requester a[href^="mailto:"]', read: '@href', seen }] },
};

/** The reasons that the schema gives, in its words; the library's own by their names. */
function reasons(more: Record<string, unknown>): string[] {
  const issues = adapterSchema.safeParse({ ...sound, ...more }).error?.issues ?? [];
  return issues.map(({ code, message }) => (code === 'custom' ? message : code));
}

const field = (css: string) => ({ fields: { requester: [{ css, seen }] } });
const pages = (page: Record<string, unknown>) => ({ pages: [{ shows: 'item', kind: 'ticket', ...page }] });

it('a sound adapter is taken', () => {
  expect(reasons({})).toEqual([]);
});

describe('a selector is refused', () => {
  it.each([
    ['*', 'fits every element'],
    ['body *', 'fits every element'],
    ['.ticket, *', 'fits every element'],
    ['html', 'fits every element'],
    ['body', 'fits every element'],
    [':root', 'fits every element'],
    [':not(.x)', 'fits every element'],
    ['main :not(script)', 'fits every element'],
    [':is(div, :not(div))', 'fits every element'],
    [':where(*)', 'fits every element'],
    ['*:first-child', 'fits every element'],
    [':nth-child(n)', 'fits every element'],
    ['div:has(.x)', 'may not use :has()'],
    [`${'div '.repeat(40)}a`, 'not have more than 10 steps'],
  ])('%s', (css, reason) => {
    expect(reasons(field(css)).join(' ')).toContain(reason);
  });

  it.each([
    ['.a:not(.b)', 'a class of its own'],
    ['li', 'a tag'],
    ['[title*="*, body"]', 'an attribute whose value looks like a list'],
    ['.a > .b + .c ~ .d', 'a chain'],
    ['[data-x="a b c d e f g h i j k l"]', 'blanks in a value'],
  ])('but not %s, %s', (css) => {
    expect(reasons(field(css))).toEqual([]);
  });
});

describe('a mark is refused', () => {
  it.each(['div', 'meta', 'body > main', '[class]', '[id]', 'html[lang]', 'a[href]', '#app, div', 'main:not(.x)'])(
    'that is on many pages: %s',
    (marker) => {
      expect(reasons({ markers: [marker] }).join(' ')).toContain('may be on any page');
    },
  );
});

describe('an address is refused', () => {
  it.each(['/(a+)+$', '/.*|x', '^/tickets', '/tickets/[0-9]+', '/tickets/\\d+', '/t/{id:number}{2,}', '/t/{ID}'])(
    'that is a pattern: %s',
    (url) => {
      expect(reasons(pages({ url: [url] })).join(' ')).toContain('only words, {places}, * and ** are');
    },
  );

  it.each([
    [pages({ url: ['**'] }), 'names no interaction'],
    [pages({ url: ['/*/**'] }), 'names no interaction'],
    [pages({ url: ['**/tickets/{id}'], certain: true }), 'other programs may have addresses like'],
    [pages({ url: ['**/{id}'], certain: true }), 'other programs may have addresses like'],
    [pages({ url: ['?id={id}'], certain: true }), 'other programs may have addresses like'],
    [pages({ url: ['/t/{id:constructor}'] }), 'there is no form named constructor'],
    [pages({ url: ['/t/{constructor}'], key: '{constructor}' }), 'constructor is no name for a place'],
    [pages({ url: ['/t/{id}'], key: '{__proto__}' }), 'the key names {__proto__}, which the address does not'],
    [pages({ url: ['/t/{id}'], key: '{toString}' }), 'the key names {toString}, which the address does not'],
    [
      pages({ url: ['/t/{id}', '/u/{box}/{id}'], key: '{box}/{id}' }),
      'the key names {box}, which the address does not',
    ],
    [pages({ url: ['/t/{id}'], key: 'one' }), 'the key is the same on every page'],
    [{ hosts: ['*.com'] }, '*.com would claim every site under .com'],
    [{ hosts: ['*.co.uk'] }, '*.co.uk would claim every site under .co.uk'],
    [{ hosts: ['*.gouv.fr'] }, '*.gouv.fr would claim every site under .gouv.fr'],
  ])('%j: %s', (more, reason) => {
    expect(reasons(more).join('; ')).toContain(reason);
  });

  it.each(['*', '*.*', 'com', 'desk.example/x', 'https://desk.example', 'desk.*.example', '.example', 'a..b'])(
    'of a host that is none: %s',
    (host) => {
      expect(reasons({ hosts: [host] })).toHaveLength(1);
    },
  );
});

describe('lists without end are refused', () => {
  const many = (count: number, value: unknown) => Array.from({ length: count }, () => value);
  it.each([
    ['marks', { markers: many(5000, '.x') }],
    ['hosts', { hosts: many(5000, 'desk.example') }],
    ['pages', { pages: many(5000, { shows: 'list' }) }],
    ['addresses', pages({ url: many(5000, '/t/{id}') })],
    ['readers', { fields: { requester: many(5000, { css: '.x', seen }) } }],
    ['parts left out', { ignore: many(5000, '.x') }],
    ['panes', { pane: many(5000, '.x') }],
    ['words', { name: 'x'.repeat(100_000) }],
  ])('%s', (_what, more) => {
    expect(reasons(more).join(' ')).toMatch(/^too_big/);
  });
});

it('takes nothing over from a prototype', () => {
  const hostile: unknown = JSON.parse(
    `{"__proto__": {"rules": {"mayMatter": "(a+)+$"}}, "constructor": {"prototype": {}}, ${JSON.stringify(sound).slice(1)}`,
  );
  const parsed = adapterSchema.parse(hostile);
  expect(Object.keys(parsed)).not.toContain('constructor');
  expect('rules' in parsed).toBe(false);
  expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
});

it('R62: values of an address are not taken from a file', () => {
  const parsed = adapterSchema.parse({ ...sound, pages: [{ shows: 'item', when: '.open', values: { id: '1' } }] });
  expect(parsed.pages[0]).not.toHaveProperty('values');
});

it('no built-in adapter but the general rules claims a page of nothing but common tags', () => {
  document.body.innerHTML =
    '<header><nav><ul><li><a href="/">Home</a></li></ul></nav></header><main id="main" class="container"><h1>News</h1><table><tr><td>a@x.example</td></tr></table><form><input name="q"></form></main>';
  const fitting = recognizers().filter(({ selectors }) =>
    selectors.some((css) => document.querySelector(css) !== null),
  );
  expect(fitting.map(({ adapterId }) => adapterId)).toEqual(['general']);
  expect(listAdapters().length).toBeGreaterThan(20);
});
