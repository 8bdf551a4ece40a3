import type { JSDOM } from 'jsdom';
import { afterEach, expect, it } from 'vitest';
import { copyPage, documentOf, isPageCopy, type PageCopy } from '#lib/teach/page-copy.ts';
import { tryParts } from '#lib/teach/try-parts.ts';
import { openPage } from '#tests/unit/detect/jsdom-page.ts';

let page: JSDOM | undefined;
afterEach(() => page?.window.close());

function copy(body: string): PageCopy | undefined {
  page = openPage(`<!doctype html><title>T</title><body>${body}`, 'https://desk.example/t/1');
  const before = page.serialize();
  const made = copyPage(page.window as unknown as Window);
  expect(page.serialize()).toBe(before);
  return made;
}

const anew = (made: PageCopy) => documentOf(made, page!.window.document);

it('a lesson finds in a copy what it finds on the page, and nothing that is not shown', () => {
  const made =
    copy(`<table><tr><th>Agent:</th><td>b@x.example</td></tr><tr><th>Melder:</th><td>a@x.example</td></tr></table>
    <h1>Pump</h1><p hidden class="who">hidden@x.example</p><input name="mail" value="c@x.example">`)!;
  expect([made.href, made.title, isPageCopy(made)]).toEqual(['https://desk.example/t/1', 'T', true]);
  const readers = {
    requester: [{ css: '.who' }, { css: 'td', label: 'Melder' }],
    subject: [{ css: 'h1' }],
    name: [{ css: '[name="mail"]', read: 'value' }],
  };
  const found = tryParts(anew(made), readers, () => true);
  expect(found).toEqual({ requester: ['a@x.example'], subject: ['Pump'], name: ['c@x.example'] });
});

it('holds no script, no draft, no secret, and of messages the beginning alone', () => {
  const made = copy(`<script>secret()</script><textarea>a draft</textarea><input type="password" value="pass">
    <input type="hidden" value="token"><p style="color:red" onclick="go()">${'word '.repeat(500)}</p>`)!;
  const text = JSON.stringify(made);
  expect(text).not.toMatch(/secret|draft|pass"|token|style|onclick/);
  expect(text.length).toBeLessThan(1000);
});

it('is not made of a very large page', () => {
  expect(copy('<i></i>'.repeat(4001))).toBeUndefined();
});

it('R62: what has not the form of a copy makes no document that runs or loads anything', () => {
  copy('');
  const hostile = [
    ['script', {}, ['alert(1)']],
    ['iframe', { src: 'https://evil.example' }, []],
    ['img src=x', {}, []],
    ['p', { onclick: 'go()', class: 'who', src: 'x' }, [7, null, ['b', null, 'text']]],
    { tag: 'p' },
  ];
  const made = anew({ href: 'https://x.example', title: '', body: hostile as never });
  expect(made.body.innerHTML).toBe('<p class="who"><b></b></p>');
  expect([isPageCopy(undefined), isPageCopy({ href: 'no', title: '', body: [] })]).toEqual([false, false]);
});
