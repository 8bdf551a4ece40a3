import type { Page } from 'puppeteer-core';

/** What a page still has under way. */
export interface PageActivity {
  /** Loaded, with its frames. */
  loaded: boolean;
  /** One-shot timers of the page's own scripts that are due soon: content may follow. */
  timers: number;
  /** Milliseconds since a document of the page last changed. */
  unchangedFor: number;
  /** A document changed after it was loaded: it may be read more than once. */
  changedLater: boolean;
  /** The page has frames, which are read one by one. */
  framed: boolean;
}

const MARK = 'sidecard.probe.activity';

/**
 * Makes every document that this tab will load count its own short timers and notice its own changes. Timers that
 * start each other without end (a clock, a poll) stop counting after a few rounds. To be called before the page is
 * loaded; extensions have timers of their own, which are left alone. Dialogs of the page, which would stop it, are
 * closed at once.
 */
export async function watchPage(page: Page): Promise<void> {
  page.on('dialog', (dialog) => {
    dialog.dismiss().catch(() => {});
  });
  await page.evaluateOnNewDocument(
    (mark: string, soon: number, rounds: number) => {
      const pending = new Set<number>();
      let changedAt = performance.now();
      let changedLater = 0;
      let round = 0;
      const start = window.setTimeout.bind(window);
      const stop = window.clearTimeout.bind(window);
      const counted = (handler: TimerHandler, delay = 0, ...values: unknown[]): number => {
        const mine = round + 1;
        if (typeof handler !== 'function' || delay > soon || mine > rounds) return start(handler, delay, ...values);
        const id = start(() => {
          pending.delete(id);
          round = mine;
          try {
            Reflect.apply(handler, window, values);
          } finally {
            round = 0;
          }
        }, delay);
        pending.add(id);
        return id;
      };
      Object.defineProperty(window, 'setTimeout', { value: counted, configurable: true, writable: true });
      Object.defineProperty(window, 'clearTimeout', {
        value: (id?: number) => {
          if (id !== undefined) pending.delete(id);
          stop(id);
        },
        configurable: true,
        writable: true,
      });
      Object.defineProperty(window, Symbol.for(mark), {
        value: () => [pending.size, performance.now() - changedAt, changedLater],
      });
      new MutationObserver(() => {
        changedAt = performance.now();
        if (document.readyState === 'complete') changedLater += 1;
      }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    },
    MARK,
    SOON,
    ROUNDS,
  );
}

/** A timer further off than this does not keep the probe waiting. */
const SOON = 5000;
const ROUNDS = 4;

/** Says what the page and its frames still have under way. */
export async function pageActivity(page: Page): Promise<PageActivity> {
  const frames = await Promise.all(
    page.frames().map((frame) =>
      frame
        .evaluate((mark: string) => {
          const found: unknown = Reflect.get(window, Symbol.for(mark));
          const known: number[] = typeof found === 'function' ? Reflect.apply(found, undefined, []) : [];
          const [timers = 0, unchangedFor = 1e9, changes = 0] = known;
          return { loaded: document.readyState === 'complete', timers, unchangedFor, changes };
        }, MARK)
        // A frame that goes away while it is asked has nothing under way.
        .catch(() => ({ loaded: true, timers: 0, unchangedFor: 1e9, changes: 0 })),
    ),
  );
  return {
    loaded: frames.every(({ loaded }) => loaded),
    timers: frames.reduce((sum, { timers }) => sum + timers, 0),
    unchangedFor: Math.min(...frames.map(({ unchangedFor }) => unchangedFor)),
    changedLater: frames.some(({ changes }) => changes > 0),
    framed: frames.length > 1,
  };
}
