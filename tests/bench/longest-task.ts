import type { Page } from 'puppeteer-core';
import { buildExtension } from '#tests/support/build-extension.ts';
import { ask, openQuietPage, openTab } from '#tests/support/extension-pages.ts';
import { launchBrowser } from '#tests/support/launch-browser.ts';
import { servePages } from '#tests/support/serve-pages.ts';
import { type Bench, rounded } from './figure.ts';
import { syntheticPage } from './in-page/synthetic-page.ts';

const TEN_MEGABYTES = 10_000_000;

/**
 * The longest task that the content script causes on a page of 10 MB of text: how long the page may be kept from
 * answering. The page is loaded and at rest before its site is enabled, so what the trace then shows is ours.
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
      await page.tracing.start({
        categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
      });
      await ask(quiet, 'site.enable', { origin: new URL(server.url('')).origin, tabId });
      while ((await ask(quiet, 'tab.view', { tabId })).looking) await quiet.evaluate(nextMoment);
      const longest = longestOf(await traceOf(page));
      return [{ name: 'longest-task-10mb', unit: 'ms', value: rounded(longest), floor: null, ratio: null, target: 50 }];
    } finally {
      await close();
      await server.close();
    }
  },
};

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

/** The longest of the tasks in which something of the content script ran, in milliseconds. */
function longestOf(events: readonly TraceEvent[]): number {
  const ours = events.filter(({ args }) => args?.data?.url?.endsWith('/detector.js') === true);
  if (ours.length === 0) throw new Error('The trace has nothing of the content script.');
  const tasks = events.filter(({ name, dur }) => name.endsWith('RunTask') && dur !== undefined);
  const times = tasks.filter((task) => ours.some((event) => isWithin(event, task))).map(({ dur = 0 }) => dur / 1000);
  return Math.max(...times);
}

function isWithin(event: TraceEvent, task: TraceEvent): boolean {
  return (
    event.pid === task.pid && event.tid === task.tid && event.ts >= task.ts && event.ts < task.ts + (task.dur ?? 0)
  );
}
