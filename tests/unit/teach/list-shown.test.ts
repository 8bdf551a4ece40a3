import type { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it } from 'vitest';
import { createBuiltInFinder } from '#lib/detect/built-in-finder.ts';
import { createIsShown } from '#lib/detect/visibility.ts';
import type { LessonPart } from '#lib/teach/lesson.ts';
import { listShown, MOST_LISTED } from '#lib/teach/list-shown.ts';
import { openPage } from '#tests/unit/detect/jsdom-page.ts';

let page: JSDOM;
afterEach(() => page.window.close());

function list(part: Exclude<LessonPart, 'requester'>, body: string, title = 'Desk', near?: string): string[] {
  page = openPage(`<!doctype html><title>${title}</title><body>${body}`, 'https://desk.example/open');
  const { document } = page.window;
  const party = near === undefined ? undefined : document.querySelector(near)!;
  return listShown(document, part, createBuiltInFinder(), createIsShown(), party).map(({ text }) => text);
}

const CASE = `<nav><a href="#">Archive 2026</a><a href="#">Reports</a></nav>
  <div><span class="case-no">Case A-7001</span> <div class="betreff">Roof drips</div></div>
  <p>Received 2026-11-20 10:15, 30.00 €</p>
  <p class="who"><b>Eleanor Marsh</b> <i>eleanor@harrow.example</i></p><p>+33 6 12 34 56 78</p>
  <p hidden>Hidden 77</p><script>let number = 12;</script>`;

describe('what may be the number', () => {
  it('comes with what is called one first, then other numbers, telephone numbers and menus late', () => {
    const texts = list('number', CASE);
    expect(texts[0]).toBe('Case A-7001');
    expect(texts.indexOf('+33 6 12 34 56 78')).toBeGreaterThan(0);
    expect(texts.at(-1)).toBe('Archive 2026');
  });

  it('is no date, no amount, no address and nothing that is not shown', () => {
    const texts = list('number', `${CASE}<p>2026-11-20</p><p>30.00 €</p><p>n7@x.example</p>`);
    expect(texts.filter((text) => /2026-|€|@|Hidden|let/.test(text))).toEqual([]);
  });
});

describe('what may be the subject', () => {
  it.each([
    ['what is called so', CASE, 'Desk', 'Roof drips'],
    ['a heading', '<p>Some text</p><h1>Gate stuck</h1><p>More text</p>', 'Desk', 'Gate stuck'],
    ['what the window is called', '<p>Some text</p><p>Valve stuck</p>', 'Valve stuck - Desk', 'Valve stuck'],
    ['the value of a field', '<p>Text</p><input name="subject" value="Lock broken">', 'Desk', 'Lock broken'],
  ])('is first %s', (_, body, title, expected) => {
    expect(list('subject', body, title)[0]).toBe(expected);
  });
});

describe('what may be the name', () => {
  it('stands beside the address', () => {
    const people = Array.from({ length: 30 }, (_, index) => `<p>Some Body${'x'.repeat(index)}</p>`).join('');
    expect(list('name', `${people}${CASE}${people}`, 'Desk', '.who i')[0]).toBe('Eleanor Marsh');
  });
});

describe('the list', () => {
  it('names each text once, and is never longer than somebody looks through', () => {
    const lines = Array.from({ length: 500 }, (_, index) => `<p>Text ${index % 100} here</p>`).join('');
    const texts = list('subject', lines);
    expect(texts).toHaveLength(MOST_LISTED);
    expect(new Set(texts).size).toBe(MOST_LISTED);
  });

  it('is empty on an empty page', () => {
    expect(list('subject', '')).toEqual([]);
  });
});
