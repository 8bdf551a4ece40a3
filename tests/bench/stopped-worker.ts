import type { Envelope } from '#lib/messages/call.ts';
import { PROTOCOL_VERSION } from '#lib/messages/protocol/version.ts';
import type { MessageName, Request } from '#lib/messages/protocol/protocol.ts';
import { ask, extensionUrl, openQuietPage } from '#tests/support/extension-pages.ts';
import { type ScriptWorld, scriptWorlds } from '#tests/support/script-world.ts';
import { servePages } from '#tests/support/serve-pages.ts';
import { stopWorkers } from '#tests/support/stop-worker.ts';
import { type Figure, type Turns, compare } from './figure.ts';
import { phoneOf } from './in-page/made-up-contacts.ts';
import type { SizedExtension } from './sized-extension.ts';

const STOPS = 16;
const PHONE = phoneOf(0);
const SEARCH = 'jean mar';

/** What an answer may take, as a multiple of that of an empty worker. */
export interface StopTargets {
  report: number;
  search: number;
}

/**
 * How long a content script waits for an answer from a worker that was stopped, with many contacts in the store,
 * against an extension whose worker does nothing. Both run in one browser and are measured by turns; no page of
 * either is open, so the extension's process is gone too. A report is answered when it has been resolved.
 */
export async function answersToPages(
  { browser, extensionIds }: Omit<SizedExtension, 'quiet'>,
  label: string,
  { report: target }: StopTargets,
): Promise<Figure[]> {
  const server = await servePages(import.meta.dirname);
  try {
    const url = server.url('tickets/1');
    server.put('tickets/1', `<!doctype html><title>Ticket 1</title><p>Ana Ruiz, <a href="tel:${PHONE}">${PHONE}</a>`);
    const quiet = await openQuietPage(browser, extensionIds[0]);
    await ask(quiet, 'site.enable', { origin: new URL(url).origin });
    await quiet.close();
    const page = await browser.newPage();
    await page.goto(url);
    const worlds = await scriptWorlds(page, extensionIds);
    const stop = (): Promise<void> => stopWorkers(browser, page, extensionIds);
    const figures = [
      compare(
        `stopped-worker-setup-${label}`,
        await compareStops(worlds, envelopeOf('frame.setup', { url }), stop),
        target,
      ),
      compare(
        `stopped-worker-report-${label}`,
        await compareStops(worlds, envelopeOf('page.report', report(url)), stop),
        target,
      ),
    ];
    await page.close();
    return figures;
  } finally {
    await server.close();
  }
}

/**
 * How long a page of an extension takes from its opening to the answer to the first thing it asks, which is a search:
 * the worker is stopped and the extension's process gone, as when somebody opens the panel after a while.
 */
export async function answersToSearches(
  { browser, extensionIds }: Omit<SizedExtension, 'quiet'>,
  label: string,
  { search: target }: StopTargets,
): Promise<Figure[]> {
  const blank = await browser.newPage();
  const stop = (): Promise<void> => stopWorkers(browser, blank, extensionIds);
  const openers = extensionIds.map((id): ScriptWorld => ({
    async evaluate<Value>(expression: string): Promise<Value> {
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(`globalThis.firstAnswer = ${expression}`);
      await page.goto(extensionUrl(id, 'manifest.json'));
      const took = (await page.evaluate('globalThis.firstAnswer')) as Value;
      await page.close();
      return took;
    },
  }));
  const search = envelopeOf('contact.search', { query: SEARCH });
  const turns = await compareStops(openers, search, stop, '0');
  await blank.close();
  return [compare(`stopped-worker-search-${label}`, turns, target)];
}

function report(url: string): Request<'page.report'> {
  return {
    url,
    pageTitle: 'Ticket 1',
    scan: 1000,
    part: 0,
    last: true,
    sightings: [{ medium: 'phone', text: PHONE, trust: 'semantic', role: 'unknown', region: 'page' }],
    scanMs: 1,
  };
}

function envelopeOf<Name extends MessageName>(name: Name, request: Request<Name>): Envelope {
  return { sidecard: PROTOCOL_VERSION, name, request };
}

async function compareStops(
  worlds: readonly ScriptWorld[],
  envelope: Envelope,
  stop: () => Promise<void>,
  // What the time is counted from, as an expression: in a page that is just opened, its opening.
  start = 'performance.now()',
): Promise<Turns> {
  const times: number[][] = [[], []];
  const expression = `(async () => {
    const start = ${start};
    const answer = await chrome.runtime.sendMessage(${JSON.stringify(envelope)});
    if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
    return performance.now() - start;
  })()`;
  // The first round is a warm-up; who goes first changes each round.
  for (let round = 0; round <= STOPS; round += 1) {
    for (const turn of round % 2 === 0 ? [0, 1] : [1, 0]) {
      await stop();
      const time = await worlds[turn]!.evaluate<number>(expression);
      if (round > 0) times[turn]!.push(time);
    }
  }
  return { ours: times[0]!, floor: times[1]! };
}
