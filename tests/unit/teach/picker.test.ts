import type { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPicker } from '#lib/teach/picker.ts';
import { type PickerAnswer, pickerAnswerSchema, type PickerOrder } from '#lib/teach/picker-messages.ts';
import { createBuiltInFinder } from '#lib/detect/built-in-finder.ts';
import { openPage } from '#tests/unit/detect/jsdom-page.ts';

let page: JSDOM;
let end: AbortController;
let said: PickerAnswer[];
let take: (order: PickerOrder) => void;
let heard: string[];

function open(body: string, url = 'https://desk.example/tickets/12'): Document {
  page = openPage(`<!doctype html><title>T</title><body>${body}`, url);
  const { window } = page;
  const { document } = window;
  heard = [];
  for (const name of ['pointerdown', 'click', 'keydown']) document.addEventListener(name, () => heard.push(name));
  end = new window.AbortController();
  said = [];
  ({ take } = startPicker({
    view: window as unknown as Window,
    signal: end.signal,
    finder: createBuiltInFinder(),
    say: (answer) => said.push(answer),
  }));
  return document;
}

/** The pointer comes to an element, and may press it; jsdom lays nothing out, so the hit is given. */
function at(document: Document, selector: string, ...events: string[]): Event[] {
  const hit = document.querySelector(selector)!;
  document.elementFromPoint = () => hit;
  return events.map((name) => {
    const event = new page.window.MouseEvent(name, { bubbles: true, cancelable: true, clientX: 1, clientY: 1 });
    hit.dispatchEvent(event);
    return event;
  });
}

const picked = () => said.flatMap((answer) => (answer.said === 'picked' ? answer.picked : []));

beforeEach(() => {
  said = [];
});
afterEach(() => {
  end.abort();
  page.window.close();
});

describe('while the agent points', () => {
  it('says what the pointer is over, once for each thing', () => {
    const document = open('<p id="who">Ana ana@x.example</p><p id="note">Call back</p>');
    take({ ask: 'point', part: 'requester' });
    at(document, '#who', 'pointermove', 'pointermove');
    at(document, '#note', 'pointermove');
    expect(said).toEqual([
      { said: 'under', text: 'Ana ana@x.example', address: 'ana@x.example' },
      { said: 'under', text: 'Call back' },
    ]);
  });

  it('R62: keeps presses from the page, and its links from being followed', () => {
    const document = open('<a id="who" href="mailto:ana@x.example">Ana</a>');
    take({ ask: 'point', part: 'requester' });
    const events = at(document, '#who', 'pointerdown', 'click');
    expect(events.map(({ defaultPrevented }) => defaultPrevented)).toEqual([true, true]);
    expect(heard).toEqual([]);
  });

  it.each(['stop', 'Escape', 'end'])('gives the page its presses back after %s', (how) => {
    const document = open('<p id="who">ana@x.example</p>');
    take({ ask: 'point', part: 'requester' });
    if (how === 'stop') take({ ask: 'stop' });
    if (how === 'Escape')
      document.body.dispatchEvent(new page.window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    if (how === 'end') end.abort();
    at(document, '#who', 'pointermove', 'click');
    expect(heard).toEqual(['click']);
    expect(said.filter((answer) => answer.said !== 'ended')).toEqual([]);
  });

  it('R62: changes nothing in the document', () => {
    const document = open('<p id="who">ana@x.example</p>');
    const before = document.documentElement.outerHTML;
    take({ ask: 'point', part: 'requester' });
    at(document, '#who', 'pointermove', 'pointerdown', 'click');
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('what is taken', () => {
  it.each([
    ['a text', '<p id="who" class="requester">Ana (ana@x.example)</p>', {}],
    ['a link', '<p><a id="who" href="mailto:ana@x.example">Ana</a></p>', { read: '@href' }],
    ['a field', '<input id="who" value="ana@x.example">', { read: 'value' }],
    ['an attribute', '<p id="who" title="ana@x.example">Ana</p>', { read: '@title' }],
    ['what stands beside it', '<p class="requester"><b id="who">Ana</b> <i>ana@x.example</i></p>', {}],
  ])('of %s is the address, and how it is read', (_what, body, how) => {
    const document = open(body);
    take({ ask: 'point', part: 'requester' });
    at(document, '#who', 'click');
    const [{ readers, address } = { readers: [] }] = picked();
    expect(address).toEqual({ medium: 'email', text: 'ana@x.example' });
    expect(readers[0]).toMatchObject(how);
    expect(said.map((answer) => pickerAnswerSchema.safeParse(answer).success)).toEqual([true]);
  });

  it.each([
    ['two people', '<p id="who">ana@x.example, bo@x.example</p>', 'no-address'],
    ['no address', '<p id="who">Ana</p>', 'no-address'],
    ['a long text', `<p id="who">${'word '.repeat(100)} ana@x.example</p>`, 'no-address'],
  ])('is nothing of %s, and pointing goes on', (_what, body, why) => {
    const document = open(body);
    take({ ask: 'point', part: 'requester' });
    at(document, '#who', 'click');
    expect(said).toEqual([{ said: 'trouble', why }]);
    at(document, '#who', 'click');
    expect(said).toHaveLength(2);
  });

  it('is nothing in a component of the page: no adapter can look into it', () => {
    const document = open('<desk-card></desk-card>');
    const root = document.querySelector('desk-card')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>ana@x.example</p>';
    root.elementFromPoint = () => root.querySelector('p');
    take({ ask: 'point', part: 'requester' });
    at(document, 'desk-card', 'click');
    expect(said).toEqual([{ said: 'trouble', why: 'closed' }]);
  });

  it('is nothing in a frame without an address of its own', () => {
    const document = open('<p id="who">ana@x.example</p>', 'about:blank');
    take({ ask: 'point', part: 'requester' });
    at(document, '#who', 'click');
    expect(said).toEqual([{ said: 'trouble', why: 'inner-frame' }]);
  });

  it('of a number is only the number', () => {
    const document = open('<h2><span id="no" class="ticket-number">#4312 · open</span></h2>');
    take({ ask: 'point', part: 'number' });
    at(document, '#no', 'click');
    expect(picked()).toMatchObject([{ text: '#4312 · open' }]);
    expect(picked()[0]?.readers.every((reader) => reader.take === 'number')).toBe(true);
  });
});

describe('an address that is chosen from a list', () => {
  it('is found where it has a name, rather than where it stands in a message', () => {
    open('<article><p>x</p><p>ana@x.example</p></article><p class="requester-mail">Ana@X.example</p>');
    take({ ask: 'find', address: { medium: 'email', text: 'ana@x.example' } });
    expect(picked()[0]?.readers[0]).toEqual({ css: '.requester-mail' });
  });

  it('is found although the list writes the number in another form', () => {
    open('<p class="caller">06 12 34 56 78</p>');
    take({ ask: 'find', address: { medium: 'phone', text: '+33612345678' } });
    expect(picked()).toHaveLength(1);
  });

  it('that is not on the page is said not to be', () => {
    open('<p>bo@x.example</p>');
    take({ ask: 'find', address: { medium: 'email', text: 'ana@x.example' } });
    expect(said).toEqual([{ said: 'not-here' }]);
  });
});

it('says what readers would find on this page', () => {
  open('<h1>Pump</h1><p class="who">ana@x.example</p>');
  const readers = { requester: [{ css: '.gone' }, { css: '.who' }], subject: [{ css: 'h1' }], name: [{ css: 'i' }] };
  take({ ask: 'try', readers });
  const found = { requester: ['ana@x.example'], subject: ['Pump'], name: [] };
  expect(said).toEqual([{ said: 'tried', title: 'T', found }]);
  expect(pickerAnswerSchema.safeParse(said[0]).success).toBe(true);
});

describe('what is listed for those who do not point', () => {
  const CASE = '<h1>Roof drips</h1><p>Some words</p>';

  it('is pointed out, and taken as if it were pressed', () => {
    const document = open(CASE);
    take({ ask: 'list', part: 'subject' });
    expect(said.at(-1)).toEqual({ said: 'listed', part: 'subject', texts: ['Roof drips', 'Some words'] });
    take({ ask: 'point', part: 'subject' });
    take({ ask: 'show', index: 0 });
    take({ ask: 'show' });
    take({ ask: 'take', index: 0 });
    expect(said.at(-1)).toMatchObject({ said: 'picked', part: 'subject', picked: { text: 'Roof drips' } });
    expect(said.every((answer) => pickerAnswerSchema.safeParse(answer).success)).toBe(true);
    expect(document.body.innerHTML).toBe(CASE);
  });

  it('is not taken when it went, when there is no such thing, or when nothing is asked for', () => {
    const document = open(CASE);
    take({ ask: 'list', part: 'subject' });
    take({ ask: 'take', index: 0 });
    take({ ask: 'point', part: 'subject' });
    take({ ask: 'take', index: 7 });
    expect(said).toHaveLength(1);
    document.querySelector('h1')!.remove();
    take({ ask: 'take', index: 0 });
    expect(said.at(-1)).toEqual({ said: 'not-here' });
  });
});
