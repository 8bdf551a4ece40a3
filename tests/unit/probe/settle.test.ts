import { describe, expect, it } from 'vitest';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { settledView } from '#tests/probe/settle.ts';
import type { PageActivity } from '#tests/probe/watch-page.ts';

/** A page over made-up time: what it shows and has under way at each millisecond. */
function page(at: (time: number) => { title: string; looking?: boolean } & Partial<PageActivity>) {
  let time = 0;
  return {
    view: () => Promise.resolve(viewOf(at(time))),
    activity: () => {
      const { loaded = true, timers = 0, unchangedFor = 1e9, changedLater = false, framed = false } = at(time);
      return Promise.resolve({ loaded, timers, unchangedFor, changedLater, framed });
    },
    now: () => time,
    pause: (milliseconds: number) => {
      time += milliseconds;
      return Promise.resolve();
    },
  };
}

function viewOf({ title, looking = false }: { title: string; looking?: boolean }): TabView {
  return {
    tabId: 1,
    site: { status: 'enabled', managed: false },
    looking,
    pageTitle: title,
    addresses: [],
    setAside: [],
    resolution: { status: 'unresolved', rule: 'no-address', because: 'nothing-on-page', candidates: [] },
    matches: [],
    participants: [],
    suggestions: [],
    tags: [],
    timings: { scanMs: 0, resolveMs: 0 },
  };
}

describe('settledView', () => {
  it('answers soon for a page that is at rest', async () => {
    const still = page(() => ({ title: 'ticket' }));
    expect((await settledView(still, 8000)).pageTitle).toBe('ticket');
    expect(still.now()).toBeLessThan(500);
  });

  it('waits for the first report', async () => {
    const slow = page((time) => (time < 3000 ? { title: '', looking: true } : { title: 'ticket' }));
    expect((await settledView(slow, 8000)).pageTitle).toBe('ticket');
  });

  it('waits for frames that report after the page itself', async () => {
    const framed = page((time) => ({ title: time < 500 ? 'frame 1' : 'frame 2', framed: true }));
    expect((await settledView(framed, 8000)).pageTitle).toBe('frame 2');
  });

  it('waits for content that a timer of the page brings late', async () => {
    const late = page((time) => (time < 4000 ? { title: 'loading', timers: 1 } : { title: 'ticket' }));
    expect((await settledView(late, 8000)).pageTitle).toBe('ticket');
  });

  it('waits for the reading that follows the last of several changes', async () => {
    const changing = page((time) => ({
      title: time < 1700 ? 'loading' : 'ticket',
      unchangedFor: Math.max(0, time - 500),
      changedLater: true,
    }));
    expect((await settledView(changing, 8000)).pageTitle).toBe('ticket');
  });

  it('answers for a page with a clock that never stops', async () => {
    const clock = page(() => ({ title: 'ticket', unchangedFor: 10, changedLater: true }));
    await settledView(clock, 8000);
    expect(clock.now()).toBeLessThan(3000);
  });

  it('gives what is known at the limit for a page that never settles', async () => {
    const restless = page((time) => ({ title: `at ${time}`, unchangedFor: 0, timers: 1 }));
    expect((await settledView(restless, 2000)).pageTitle).toMatch(/^at \d+$/);
    expect(restless.now()).toBeLessThan(2200);
  });
});
