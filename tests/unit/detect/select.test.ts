// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { select } from '#lib/detect/select.ts';

const textsOf = (css: string | string[], roots: ParentNode | ParentNode[] = document): (string | null)[] =>
  select(roots, css).map((element) => element.textContent);

describe('what a selector brings', () => {
  beforeEach(() => {
    document.body.innerHTML = '<p>one</p><section title="t"><p class="x">two</p></section>';
  });

  it.each([
    ['p[class]', ['two']],
    ['section[title] p', ['two']],
    ['select[name*="from" i] option', []],
    ['select[name],p.x', ['two']],
    ['p:is(select[name],.x)', ['two']],
    ['p[', []],
  ])('of %s is %j', (css, texts) => {
    expect(textsOf(css)).toEqual(texts);
  });

  it('comes selector by selector, those left out whose tag is nowhere', () => {
    expect(textsOf(['select[name]', 'p[class]', 'p:first-child'])).toEqual(['two', 'one', 'two']);
  });

  it('is looked for in shadow roots whatever tags the document has', () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    root.innerHTML = '<b title="in">in</b>';
    expect(textsOf('b[title]', [document, root])).toEqual(['in']);
  });

  it('is looked for in an element although what it begins with stands around it', () => {
    expect(textsOf('section[title] p', document.querySelector('section')!)).toEqual(['two']);
  });
});
