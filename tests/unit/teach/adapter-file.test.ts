import { describe, expect, it } from 'vitest';
import type { Adapter } from '#lib/detect/adapter.ts';
import { readAdapterFile } from '#lib/teach/adapter-file.ts';
import { LONGEST_FILE } from '#lib/teach/longest-file.ts';
import { writeAdapterFile } from '#lib/teach/write-file.ts';

const seen = '2026-11-22';
const good: Adapter = {
  id: 'taught-desk',
  name: 'Desk',
  version: seen,
  source: 'taught',
  hosts: ['desk.example'],
  markers: [],
  pages: [{ url: ['/tickets/{id:number}/**'], shows: 'item', kind: 'ticket', expects: true }],
  fields: { requester: [{ css: '.requester a[href^="mailto:"]', read: '@href', seen }] },
};
const read = (change: Record<string, unknown>) => readAdapterFile(JSON.stringify({ ...good, ...change }));

describe('an adapter file', () => {
  it('is read as it was written', () => {
    expect(readAdapterFile(writeAdapterFile(good))).toEqual({ ok: true, adapter: good });
  });

  it.each(['helpdesk', 'localhost', '10.0.0.7', '*.desk.example'])('may be of the host %s', (host) => {
    expect(read({ hosts: [host] })).toMatchObject({ ok: true });
  });

  it('has a name on one line that turns nothing around it', () => {
    expect(read({ name: 'Desk\u202e gnp.exe\nand\tmore' })).toMatchObject({
      adapter: { name: 'Desk gnp.exe and more' },
    });
    expect(read({ name: '\u202e\n' })).toMatchObject({ ok: false, trouble: 'content' });
  });

  it('is a taught one whatever it says, and is not recognised by what a page holds', () => {
    expect(read({ source: 'seen', markers: [':root'] })).toMatchObject({ adapter: { source: 'taught', markers: [] } });
  });
});

const field = (reader: Record<string, unknown>) => ({ fields: { requester: [{ seen, ...reader }] } });
const page = (change: Record<string, unknown>) => ({ pages: [{ ...good.pages[0], ...change }] });

describe('a hostile file is refused', () => {
  it.each([
    ['a selector that fits everything', field({ css: '*' }), 'selector'],
    ['one that fits the whole page', field({ css: 'body' }), 'selector'],
    ['one that fits everything behind a pseudo-class', field({ css: ':not(.x)' }), 'selector'],
    ['one that costs too much', field({ css: 'div:has(a)' }), 'selector'],
    ['a chain without end', field({ css: Array(40).fill('div').join(' ') }), 'selector'],
    ['an address of every page', page({ url: ['**'] }), 'address'],
    ['a pattern for an address', page({ url: ['/(a+)+$'] }), 'address'],
    ['every site under a domain', { hosts: ['*.com'] }, 'hosts'],
    ['every site there is', { hosts: ['*'] }, 'hosts'],
    ['no site at all', { hosts: [] }, 'hosts'],
    ['sites left out', { hosts: undefined }, 'hosts'],
    ['patterns of its own', { rules: { text: '(a+)+$' } }, 'keys'],
    ['values that only this program fills in', page({ values: { id: '1' } }), 'keys'],
    ['a part that nobody knows', field({ css: '.a', script: 'alert(1)' }), 'keys'],
    ['no page of a ticket', page({ shows: 'list' }), 'tickets'],
    ['pages of every address', { pages: [{ shows: 'item', when: '.ticket' }] }, 'tickets'],
    ['nobody whom it is with', { fields: { subject: [{ css: 'h1', seen }] } }, 'tickets'],
    ['a name without end', { name: 'x'.repeat(500) }, 'content'],
    ['an attribute that is a script', field({ css: '.a', read: '@on click' }), 'content'],
  ])('%s', (_what, change, trouble) => {
    expect(read(change)).toMatchObject({ ok: false, trouble });
  });

  it.each([
    [field({ css: 'div:has(a)' }), 'fields.requester.0.css: div:has(a)'],
    [{ hosts: ['*.com'] }, '*.com'],
    [{ version: 'yesterday\u202e' }, 'version: yesterday'],
  ])('saying which part, in no language: %j', (change, detail) => {
    expect(read(change)).toMatchObject({ ok: false, detail });
  });

  it.each([
    ['keys that objects inherit', `{"__proto__": {"name": "x"}, "id": "taught-a"}`, 'keys'],
    ['such keys further in', `{"id": "taught-a", "fields": {"constructor": {"prototype": {}}}}`, 'keys'],
    ['no JSON', 'not json', 'no-json'],
    ['a list', '[]', 'no-json'],
    ['nothing', 'null', 'no-json'],
    ['too much', `"${'x'.repeat(LONGEST_FILE)}"`, 'too-long'],
    ['depths without end', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, 'keys'],
  ])('%s', (_what, text, trouble) => {
    expect(readAdapterFile(text)).toMatchObject({ ok: false, trouble });
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });
});
