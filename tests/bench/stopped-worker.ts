import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Envelope } from '#lib/messages/call.ts';
import { PROTOCOL_VERSION } from '#lib/messages/protocol/version.ts';
import type { MessageName, Request } from '#lib/messages/protocol/protocol.ts';
import { buildExtension } from '#tests/support/build-extension.ts';
import { ask, openQuietPage } from '#tests/support/extension-pages.ts';
import { launchBrowser } from '#tests/support/launch-browser.ts';
import { type ScriptWorld, scriptWorlds } from '#tests/support/script-world.ts';
import { servePages } from '#tests/support/serve-pages.ts';
import { stopWorkers } from '#tests/support/stop-worker.ts';
import { type Bench, type Figure, compare } from './figure.ts';

const CONTACTS = 100_000;
const BATCH = 5000;
const STOPS = 16;
const PHONE = '+33 6 12 34 56 78';

/**
 * How long a content script waits for an answer from a worker that was stopped, with 100,000 contacts in the store,
 * against an extension whose worker does nothing. Both run in one browser and are measured by turns; no page of
 * either is open, so the extension's process is gone too. A report is answered when it has been resolved.
 */
export const stoppedWorker: Bench = {
  name: 'stopped-worker',
  run: async () => {
    const extensions = [
      buildExtension({ browser: 'chrome', mode: 'demo' }),
      path.join(import.meta.dirname, 'empty-worker'),
    ];
    const server = await servePages(import.meta.dirname);
    const { browser, extensionIds, close } = await launchBrowser({ extensions });
    try {
      const url = server.url('tickets/1');
      server.put('tickets/1', `<!doctype html><title>Ticket 1</title><p>Ana Ruiz, <a href="tel:${PHONE}">${PHONE}</a>`);
      await prepare(browser, extensionIds[0] ?? '', new URL(url).origin);
      const page = await browser.newPage();
      await page.goto(url);
      const worlds = await scriptWorlds(page, extensionIds);
      const measure = (name: string, target: number, envelope: Envelope): Promise<Figure> =>
        compareStops(name, target, worlds, envelope, () => stopWorkers(browser, page, extensionIds));
      return [
        await measure('stopped-worker-setup', 1.4, envelopeOf('frame.setup', { url })),
        await measure('stopped-worker-report', 1.4, envelopeOf('page.report', report(url))),
      ];
    } finally {
      await close();
      await server.close();
    }
  },
};

/** Enables the site and fills the store; the page this is done from is closed again. */
async function prepare(browser: Browser, extensionId: string, origin: string): Promise<void> {
  const quiet: Page = await openQuietPage(browser, extensionId);
  quiet.setDefaultTimeout(300_000);
  await ask(quiet, 'site.enable', { origin });
  for (let start = 0; start < CONTACTS; start += BATCH) {
    const contacts = Array.from({ length: BATCH }, (_, index) => contact(start + index));
    await ask(quiet, 'contact.import', { contacts });
  }
  await quiet.close();
}

/** Contact 2,345,678 of this numbering would hold `PHONE`; the first one is given it instead. */
function contact(number: number): Request<'contact.import'>['contacts'][number] {
  const phone = number === 0 ? PHONE : `+336${String(20_000_000 + number)}`;
  return {
    givenName: 'Ana',
    familyName: `Ruiz ${number.toString(36)}`,
    addresses: [
      { medium: 'phone', value: phone },
      { medium: 'email', value: `ana${number}@desk${number % 997}.example` },
    ],
    memberships: [],
    postalAddresses: [],
    socialIds: [],
    attributes: {},
    doNotCall: false,
    visibility: 'public',
  };
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
  name: string,
  target: number,
  worlds: readonly ScriptWorld[],
  envelope: Envelope,
  stop: () => Promise<void>,
): Promise<Figure> {
  const times: number[][] = [[], []];
  const expression = `(async () => {
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage(${JSON.stringify(envelope)});
    if (answer?.ok !== true) throw new Error('${name}: ' + JSON.stringify(answer));
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
  return compare(name, { ours: times[0]!, floor: times[1]! }, target);
}
