import type { Page } from 'puppeteer-core';
import { buildExtension } from '#tests/support/build-extension.ts';
import { ask, openQuietPage, openTab } from '#tests/support/extension-pages.ts';
import { launchBrowser } from '#tests/support/launch-browser.ts';
import { servePages } from '#tests/support/serve-pages.ts';
import { type Bench, type Figure, rounded } from './figure.ts';
import { syntheticPage } from './in-page/synthetic-page.ts';

const TEN_MEGABYTES = 10_000_000;

/**
 * The longest task that the content script causes on a page of 10 MB of text: how long the page may be kept from
 * answering. The page is loaded and at rest before its site is enabled, so what the trace then shows is ours. Then the
 * same of the script that underlines addresses, until those at the end of the page are.
 */
export const longestTask: Bench = {
  name: 'longest-task',
  run: async () => {
    const extension = buildExtension({ browser: 'chrome', mode: 'demo' });
    const server = await servePages(import.meta.dirname);
    const { browser, extensionIds, close } = await launchBrowser({ extensions: [extension] });
    try {
      server.put('tickets/1', `<!doctype html><title>Ticket 1</title>${syntheticPage({ characters: TEN_MEGABYTES })}`);
      const quiet = await openQuietPage(browser, extensionIds[0] ?? '');
      const { page, tabId } = await openTab(browser, quiet);
      await page.goto(server.url('tickets/1'));
      await page.waitForNetworkIdle();
      const { origin } = new URL(server.url(''));
      await page.tracing.start({ categories: CATEGORIES });
      await ask(quiet, 'site.enable', { origin, tabId });
      while ((await ask(quiet, 'tab.view', { tabId })).looking) await quiet.evaluate(nextMoment);
      const reading = longestOf(await traceOf(page), 'detector.js');
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      await page.tracing.start({ categories: CATEGORIES });
      await ask(quiet, 'site.mark', { origin, on: true });
      while ((await page.evaluate(underlined)) === 0) await quiet.evaluate(nextMoment);
      const marking = longestOf(await traceOf(page), 'marker.js');
      return [figureOf('longest-task-10mb', reading), figureOf('longest-task-marking-10mb', marking)];
    } finally {
      await close();
      await server.close();
    }
  },
};

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

function figureOf(name: string, longest: number): Figure {
  return { name, unit: 'ms', value: rounded(longest), floor: null, ratio: null, target: 50 };
}

/** In the page: how many addresses are underlined. */
function underlined(): number {
  return CSS.highlights.get('sidecard-address')?.size ?? 0;
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  args?: { data?: { url?: string } };
}

function nextMoment(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
}

async function traceOf(page: Page): Promise<TraceEvent[]> {
  const bytes = await page.tracing.stop();
  const trace: { traceEvents: TraceEvent[] } = JSON.parse(new TextDecoder().decode(bytes));
  return trace.traceEvents;
}

/** The longest of the tasks in which something of a script of ours ran, in milliseconds. */
function longestOf(events: readonly TraceEvent[], script: 'detector.js' | 'marker.js'): number {
  const ours = events.filter(({ args }) => args?.data?.url?.endsWith(`/${script}`) === true);
  if (ours.length === 0) throw new Error(`The trace has nothing of ${script}.`);
  const tasks = events.filter(({ name, dur }) => name.endsWith('RunTask') && dur !== undefined);
  const times = tasks.filter((task) => ours.some((event) => isWithin(event, task))).map(({ dur = 0 }) => dur / 1000);
  return Math.max(...times);
}

function isWithin(event: TraceEvent, task: TraceEvent): boolean {
  return (
    event.pid === task.pid && event.tid === task.tid && event.ts >= task.ts && event.ts < task.ts + (task.dur ?? 0)
  );
}
