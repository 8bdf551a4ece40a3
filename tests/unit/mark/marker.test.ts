// @vitest-environment node
import type { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBuiltInFinder } from '#lib/detect/built-in-finder.ts';
import type { MarkKind } from '#lib/domain/interaction/mark-kind.ts';
import { type Judged, startMarker } from '#lib/mark/start-marker.ts';
import { openPage } from '#tests/unit/detect/jsdom-page.ts';

type View = Window & typeof globalThis;

let page: JSDOM;
let end: AbortController;
let register: Map<string, Set<StaticRange>>;
let asked: string[][];
let timers: (() => void)[];
let kinds: Record<string, MarkKind>;
let stamp: string;
let answer: 'answered' | 'lost' | 'never';
let marker: { stamped: (stamp: string) => void };

/** Opens a page, with as much of the highlight API as marks need; timers run when the test says so. */
function open(body: string): Document {
  page = openPage(`<!doctype html><body>${body}`, 'https://desk.example/tickets/12');
  const view = page.window as unknown as View;
  register = new Map();
  Object.assign(view, { CSS: { highlights: register }, Highlight: page.window.Set });
  vi.stubGlobal('MutationObserver', view.MutationObserver);
  view.setTimeout = ((run: () => void) => timers.push(run)) as never;
  view.clearTimeout = (id) => {
    timers[Number(id) - 1] = () => {};
  };
  view.requestIdleCallback = (run) => Number(queueMicrotask(() => run({ didTimeout: false, timeRemaining: () => 50 })));
  end = new page.window.AbortController();
  const judge = (texts: readonly { text: string }[]): Promise<Judged | 'lost' | 'never'> => {
    asked.push(texts.map(({ text }) => text));
    if (answer !== 'answered') return Promise.resolve(answer);
    return Promise.resolve({ stamp, kinds: texts.map(({ text }) => kinds[text] ?? null) });
  };
  marker = startMarker({ view, signal: end.signal, finder: createBuiltInFinder(), judge, stop: () => end.abort() });
  return view.document;
}

/** What is underlined, in the order of the page. */
function marked(kind: MarkKind): string[] {
  const ranges = [...(register.get(kind === 'party' ? 'sidecard-party' : 'sidecard-address') ?? [])];
  return ranges.map(({ startContainer, startOffset, endOffset }) =>
    (startContainer as Text).data.slice(startOffset, endOffset),
  );
}

/** Lets the page's changes be heard, every timer fall due, and what follows from it happen. */
async function settle(): Promise<void> {
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  await turn();
  for (const run of timers.splice(0)) run();
  for (let count = 0; count < 10; count += 1) {
    // What is asked is answered turn by turn.
    // oxlint-disable-next-line no-await-in-loop
    await turn();
  }
}

beforeEach(() => {
  timers = [];
  asked = [];
  kinds = { 'ana@x.example': 'party', 'bo@x.example': 'other', '+33 6 12 34 56 78': 'other' };
  stamp = 'a';
  answer = 'answered';
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
  page.window.close();
});

describe('marks of a page', () => {
  it('stand under what the worker says is an address, the other party apart from the others', async () => {
    open('<p>Ana, ana@x.example, +33 6 12 34 56 78</p><p>bo@x.example, no@x.example, order 2026-11-22</p>');
    await settle();
    expect(marked('party')).toEqual(['ana@x.example']);
    expect(marked('other')).toEqual(['+33 6 12 34 56 78', 'bo@x.example']);
  });

  it('ask for each text once, however often it stands there', async () => {
    open('<p>ana@x.example</p>'.repeat(40));
    await settle();
    expect(asked).toEqual([['ana@x.example']]);
    expect(marked('party')).toHaveLength(40);
  });

  it('leave the register of the page alone where there is nothing to underline', async () => {
    open('<p>no@x.example</p>');
    await settle();
    expect([...register.keys()]).toEqual([]);
  });

  it.each([
    ['an editor', '<div contenteditable="true"><p>ana@x.example</p></div>'],
    ['a text field', '<textarea>ana@x.example</textarea>'],
    ['a rich field', '<div role="textbox"><p>ana@x.example</p></div>'],
    ['code', '<pre><code>ana@x.example</code></pre>'],
    ['a script', '<script type="text/plain">ana@x.example</script>'],
  ])('leave %s alone', async (_, html) => {
    open(`${html}<p>bo@x.example</p>`);
    await settle();
    expect(marked('party')).toEqual([]);
    expect(marked('other')).toEqual(['bo@x.example']);
  });

  it('stand under the name that a link shows instead of its address', async () => {
    open('<a href="mailto:ana@x.example"> Ana Ruiz </a><a href="mailto:bo@x.example,ana@x.example">Both</a>');
    await settle();
    expect(marked('party')).toEqual(['Ana Ruiz']);
    expect(marked('other')).toEqual([]);
  });

  it('reach into open shadow roots', async () => {
    const document = open('<desk-card></desk-card>');
    document.querySelector('desk-card')!.attachShadow({ mode: 'open' }).innerHTML = '<p>ana@x.example</p>';
    document.body.append(document.createElement('hr'));
    await settle();
    expect(marked('party')).toEqual(['ana@x.example']);
  });

  it('are taken from a text that changes before it is drawn, and put under what it says then', async () => {
    const document = open('<p>ana@x.example</p>');
    await settle();
    document.querySelector('p')!.firstChild!.nodeValue = 'now bo@x.example';
    await Promise.resolve();
    expect([marked('party'), marked('other')]).toEqual([[], []]);
    await settle();
    expect([marked('party'), marked('other')]).toEqual([[], ['bo@x.example']]);
  });

  it('follow what comes late, what goes, and a link that leads elsewhere', async () => {
    const document = open('<p>bo@x.example</p><a href="mailto:bo@x.example">Bo</a>');
    await settle();
    expect(marked('other')).toEqual(['bo@x.example', 'Bo']);
    document.querySelector('p')!.remove();
    document.querySelector('a')!.href = 'mailto:ana@x.example';
    document.body.append('Also ana@x.example');
    await settle();
    expect(marked('party').sort()).toEqual(['Bo', 'ana@x.example']);
    expect(marked('other')).toEqual([]);
  });

  it('are taken away where something becomes a place to write in', async () => {
    const document = open('<p>ana@x.example</p>');
    await settle();
    document.querySelector('p')!.setAttribute('contenteditable', 'true');
    await settle();
    expect(marked('party')).toEqual([]);
  });

  it('are read anew when the page is with somebody else, and stay until that is known', async () => {
    open('<p>ana@x.example</p><p>bo@x.example</p>');
    await settle();
    marker.stamped('a');
    expect(asked).toHaveLength(1);
    stamp = 'b';
    kinds = { 'bo@x.example': 'party', 'ana@x.example': 'other' };
    marker.stamped('b');
    expect(marked('party')).toEqual(['ana@x.example']);
    await settle();
    expect([marked('party'), marked('other')]).toEqual([['bo@x.example'], ['ana@x.example']]);
  });

  it('come later when the worker was not there', async () => {
    answer = 'lost';
    open('<p>ana@x.example</p>');
    await settle();
    expect(marked('party')).toEqual([]);
    answer = 'answered';
    await settle();
    expect(marked('party')).toEqual(['ana@x.example']);
  });

  it('end, and leave nothing behind, when they are refused', async () => {
    open('<p>ana@x.example</p>');
    await settle();
    answer = 'never';
    page.window.document.body.append('bo@x.example');
    await settle();
    expect(end.signal.aborted).toBe(true);
    expect([...register.keys()]).toEqual([]);
  });

  it('are found in a text of any length, in its middle too', async () => {
    open(`<p>${'some words and no more. '.repeat(2000)}ana@x.example${' other words'.repeat(3000)} bo@x.example</p>`);
    await settle();
    expect([marked('party'), marked('other')]).toEqual([['ana@x.example'], ['bo@x.example']]);
  });

  it('are made without a change of the page', async () => {
    const html = '<p>ana@x.example</p><a href="mailto:bo@x.example">Bo</a>';
    const document = open(html);
    const mutations: string[] = [];
    new page.window.MutationObserver((records) => mutations.push(...records.map(({ type }) => type))).observe(
      document,
      {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      },
    );
    await settle();
    expect(marked('party')).toEqual(['ana@x.example']);
    expect([document.body.innerHTML, mutations]).toEqual([html, []]);
  });
});
