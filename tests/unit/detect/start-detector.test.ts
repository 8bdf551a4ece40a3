// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JSDOM } from 'jsdom';
import { startDetector } from '#lib/detect/start-detector.ts';
import type { FrameReport } from '#lib/domain/interaction/frame-report.ts';
import { known, taughtHere } from './detector-setups.ts';
import { openPage } from './jsdom-page.ts';
import { eventually } from '#tests/support/eventually.ts';

let page: JSDOM;
let view: Window;
let stop: AbortController;
let timers: Map<number, { run: () => void; delay: number }>;
let reports: FrameReport[];
let setUps: [url: string, markedAs?: string][];

/** Opens a page whose timers run when the test says so. */
function open(body: string, path = '/tickets/12'): void {
  page = openPage(`<!doctype html><title>T</title><body>${body}`, `https://desk.example${path}`);
  view = page.window as unknown as Window;
  stop = new page.window.AbortController();
  // A content script stands in its page's world of objects.
  vi.stubGlobal('MutationObserver', page.window.MutationObserver);
  let last = 0;
  view.setTimeout = ((run: () => void, delay = 0) => timers.set((last += 1), { run, delay }) && last) as never;
  view.clearTimeout = (id) => timers.delete(id!);
  view.requestIdleCallback = (run) => Number(queueMicrotask(() => run({ didTimeout: false, timeRemaining: () => 50 })));
}

/** Lets every timer fall due that waits less than so many milliseconds. */
function pass(milliseconds = 3000): void {
  const due = [...timers].filter(([, { delay }]) => delay <= milliseconds);
  for (const [id, { run }] of due) {
    timers.delete(id);
    run();
  }
}

const start = (more: Partial<Parameters<typeof startDetector>[0]> = {}) =>
  startDetector({
    view,
    signal: stop.signal,
    setUp: async (url, markedAs) => {
      setUps.push([url, markedAs]);
      return known(url, markedAs);
    },
    report: async (part) => {
      reports.push(part);
      return 'taken';
    },
    stop: () => stop.abort(),
    ...more,
  });

const texts = (report: FrameReport | undefined) => report?.sightings.map(({ text }) => text);
const reportsAre = (count: number) => eventually(() => expect(reports).toHaveLength(count));

beforeEach(() => {
  timers = new Map();
  reports = [];
  setUps = [];
});

afterEach(() => {
  stop.abort();
  page.window.close();
  vi.unstubAllGlobals();
});

describe('the first reading', () => {
  it('reports what a page of an unknown helpdesk shows, with its facts', async () => {
    open('<h1>Ticket 12</h1><p>From: a@x.example</p>');
    await start();
    expect(reports).toMatchObject([{ url: 'https://desk.example/tickets/12', pageTitle: 'T', part: 0, last: true }]);
    expect(texts(reports[0])).toEqual(['a@x.example']);
    expect(reports[0]?.facts?.headings).toEqual(['Ticket 12']);
    expect(reports[0]?.adapterId).toBeUndefined();
  });

  it('finds the adapter whose mark the page bears, and asks for it by name', async () => {
    open('<div class="app"><p class="who">a@x.example</p></div>');
    await start();
    expect(setUps.map(([, markedAs]) => markedAs)).toEqual([undefined, 'taught']);
    expect(reports[0]).toMatchObject({ adapterId: 'taught', adapterHealthy: true, interaction: { id: '12' } });
  });

  it.each(['pt-PT', undefined])(
    'R2: says in what language the page is, where its document has one: %s',
    async (lang) => {
      open('<p>a@x.example</p>');
      // The root of an XML document has no such property.
      Object.defineProperty(page.window.document.documentElement, 'lang', { value: lang });
      await start();
      expect(reports[0]?.lang).toBe(lang);
    },
  );

  it('sends many sightings in parts, none left out', async () => {
    open(Array.from({ length: 1100 }, (_, index) => `<p>p${index}@x.example</p>`).join(''));
    await start();
    expect(reports.map(({ part, last }) => [part, last])).toEqual([
      [0, false],
      [1, false],
      [2, true],
    ]);
    expect(new Set(reports.map(({ scan }) => scan)).size).toBe(1);
    expect(reports.flatMap(({ sightings }) => sightings)).toHaveLength(1100);
  });
});

describe('a site of which pages were taught', () => {
  const setUp = async (url: string, markedAs?: string) => {
    setUps.push([url, markedAs]);
    return taughtHere(url, markedAs);
  };
  const goTo = async (path: string, count: number) => {
    view.history.pushState(null, '', path);
    view.dispatchEvent(new page.window.Event('popstate'));
    await eventually(() => expect(timers.size).toBeGreaterThan(0));
    pass();
    await reportsAre(count);
  };

  it('is read by what was taught as soon as the address is one of such a page, and by the general rules elsewhere', async () => {
    open('<p class="who">a@x.example</p>', '/board');
    await start({ setUp });
    expect(reports[0]?.adapterId).toBeUndefined();
    await goTo('/tickets/12', 2);
    expect(reports[1]).toMatchObject({ adapterId: 'taught', interaction: { id: '12' } });
    await goTo('/board', 3);
    expect(reports[2]?.adapterId).toBeUndefined();
    expect(reports[2]?.facts).toBeDefined();
    await goTo('/tickets/13', 4);
    expect(reports[3]).toMatchObject({ adapterId: 'taught', interaction: { id: '13' } });
  });

  it('asks no more than once for each address', async () => {
    open('<p class="who">a@x.example</p>', '/board');
    const { rescan } = await start({ setUp });
    const asked = setUps.length;
    rescan();
    await reportsAre(2);
    expect(setUps).toHaveLength(asked);
  });
});

describe('a page that changes', () => {
  it('is read again when content comes late', async () => {
    open('<h1>Ticket 12</h1><div id="late"></div>');
    await start();
    view.document.getElementById('late')!.innerHTML = '<p>From: a@x.example</p>';
    await eventually(() => expect(timers.size).toBeGreaterThan(0));
    pass();
    await reportsAre(2);
    expect(texts(reports[1])).toEqual(['a@x.example']);
    expect(reports[1]!.scan).toBeGreaterThan(reports[0]!.scan);
  });

  it('is not reported again when nothing that matters changed', async () => {
    open('<p>From: a@x.example</p><div id="clock">1</div>');
    await start();
    view.document.getElementById('clock')!.textContent = '2';
    await eventually(() => expect(timers.size).toBeGreaterThan(0));
    pass();
    await eventually(() => expect(timers.size).toBe(0));
    expect(reports).toHaveLength(1);
  });

  it('is reported again when that is asked for', async () => {
    open('<p>From: a@x.example</p>');
    const { rescan } = await start();
    rescan();
    await reportsAre(2);
    expect(texts(reports[1])).toEqual(texts(reports[0]));
  });

  it('is not read while an agent types', async () => {
    open('<p>From: a@x.example</p><div contenteditable="true" id="answer"></div><textarea></textarea>');
    await start();
    // jsdom does not know the property.
    Object.defineProperty(view.document.getElementById('answer'), 'isContentEditable', { value: true });
    view.document.getElementById('answer')!.textContent = 'Dear b@x.example';
    await Promise.resolve();
    expect(timers.size).toBe(0);
  });
});

describe('a program that moves without a load', () => {
  it('R15: is read at its new address, with the pages that fit it', async () => {
    open('<div class="app"><p class="who">a@x.example</p></div>');
    await start();
    view.history.pushState({}, '', '/tickets/13');
    view.dispatchEvent(new page.window.PopStateEvent('popstate'));
    view.document.querySelector('.who')!.textContent = 'b@x.example';
    pass();
    await reportsAre(2);
    expect(reports[1]).toMatchObject({ url: 'https://desk.example/tickets/13', interaction: { id: '13' } });
    expect(texts(reports[1])).toContain('b@x.example');
    expect(texts(reports[1])).not.toContain('a@x.example');
    expect(setUps.at(-1)).toEqual(['https://desk.example/tickets/13', 'taught']);
  });

  it('R19: shows no interaction any more on its list', async () => {
    open('<div class="app"><p class="who">a@x.example</p></div>');
    await start();
    view.history.pushState({}, '', '/tickets');
    view.dispatchEvent(new page.window.PopStateEvent('popstate'));
    pass();
    await reportsAre(2);
    expect(reports[1]?.interaction).toBeUndefined();
    expect(reports[1]?.sightings.every(({ region }) => region === 'chrome')).toBe(true);
  });
});

describe('an adapter that finds nothing', () => {
  it('is called neither well nor unwell before its patience is over', async () => {
    open('<div class="app"></div>');
    await start();
    expect(reports[0]?.adapterHealthy).toBeUndefined();
    expect([...timers.values()].some(({ delay }) => delay > 7000 && delay <= 8100)).toBe(true);
  });

  it('is called unwell afterwards', async () => {
    open('<div class="app"></div>');
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
    await start();
    clock.mockReturnValue(9500);
    pass(9000);
    await reportsAre(2);
    clock.mockRestore();
    expect(reports[1]?.adapterHealthy).toBe(false);
  });
});

describe('a detector that ends', () => {
  it('reads nothing more and sends nothing more once stopped', async () => {
    open('<p>From: a@x.example</p>');
    const { rescan } = await start();
    stop.abort();
    view.document.body.append('b@x.example');
    rescan();
    await Promise.resolve();
    pass();
    expect(timers.size).toBe(0);
    expect(reports).toHaveLength(1);
  });

  it('sends nothing of a page that it was stopped on meanwhile', async () => {
    open('<p>From: a@x.example</p>');
    await start({
      setUp: async (url, markedAs) => {
        stop.abort();
        return known(url, markedAs);
      },
    });
    expect(reports).toEqual([]);
  });

  it.each(['setUp', 'report'] as const)('stops for good when %s says never', async (name) => {
    open('<p>From: a@x.example</p>');
    await start({ [name]: async () => 'never' });
    expect(stop.signal.aborted).toBe(true);
  });

  it('tries again a few times, and no more, when nobody answers', async () => {
    open('<p>From: a@x.example</p>');
    let asked = 0;
    const nobody = async () => {
      asked += 1;
      return 'lost' as const;
    };
    await start({ setUp: nobody });
    for (let times = 2; times <= 6; times += 1) {
      // A timer that falls due while the last try still ends is set anew.
      // oxlint-disable-next-line no-await-in-loop -- each try follows the one before
      await eventually(() => {
        pass();
        expect(asked).toBe(times);
      });
    }
    await eventually(() => expect(timers.size).toBe(0));
    expect(asked).toBe(6);
    expect(stop.signal.aborted).toBe(false);
  });
});
