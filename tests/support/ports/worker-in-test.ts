import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import background from '../../../entrypoints/background/index.ts';
import type { FrameReport } from '#lib/domain/interaction/frame-report.ts';
import type { Result } from '#lib/domain/result.ts';
import type { MessageName, Request, Response } from '#lib/messages/protocol/protocol.ts';
import { PROTOCOL_VERSION } from '#lib/messages/protocol/version.ts';
import type { FakeBrowser, FakeTab } from './fake-browser.ts';
import { newBrowser } from './the-browser.ts';

/** A running worker over a fake browser and an empty store, spoken to as pages and content scripts speak to it. */
export interface WorkerInTest {
  fake: FakeBrowser;
  /** Stops the worker, with everything it holds in memory, and starts a new one over the same storage. */
  restart: () => void;
  /** Sends a message as a page of the extension. */
  call: <Name extends MessageName>(name: Name, request: Request<Name>) => Promise<Result<Response<Name>>>;
  /** As `call`, and throws when it is refused. */
  ask: <Name extends MessageName>(name: Name, request: Request<Name>) => Promise<Response<Name>>;
  /** Sends a message as the content script in a frame of a tab. */
  fromPage: <Name extends MessageName>(
    tab: FakeTab,
    name: Name,
    request: Request<Name>,
    frameId?: number,
  ) => Promise<Result<Response<Name>>>;
  /** A tab with one document, or those given. */
  openTab: (id: number, url: string, more?: Partial<FakeTab>) => FakeTab;
  /** Grants the permission for a site and enables it. */
  enable: (origin: string) => Promise<void>;
}

/** Starts a worker. The test file mocks `wxt/browser` and `lib/platform/translate.ts`, see `worker.test.ts`. */
export function startWorker(): WorkerInTest {
  const fake = newBrowser();
  globalThis.indexedDB = new IDBFactory();
  globalThis.IDBKeyRange = IDBKeyRange;
  const start = () => {
    background.main();
  };
  start();

  const send = (name: MessageName, request: unknown, sender: Record<string, unknown>) =>
    fake.send({ sidecard: PROTOCOL_VERSION, name, request }, sender);
  const call: WorkerInTest['call'] = async (name, request) =>
    // What the worker answers is typed by the protocol.
    (await send(name, request, { url: 'chrome-extension://abcdefgh/sidepanel.html' })) as Result<Response<typeof name>>;

  const worker: WorkerInTest = {
    fake,
    restart() {
      fake.stopWorker();
      start();
    },
    call,
    async ask(name, request) {
      const answer = await call(name, request);
      if (!answer.ok) throw new Error(`${name} was refused: ${answer.failure.code} ${answer.failure.detail ?? ''}`);
      return answer.value;
    },
    async fromPage(tab, name, request, frameId = 0) {
      const frame = tab.frames.find((each) => each.frameId === frameId);
      const origin = new URL(tab.url ?? 'about:blank').origin;
      const sender = {
        url: tab.url,
        origin,
        frameId,
        documentId: frame?.documentId,
        tab: { id: tab.id, url: tab.url },
      };
      return (await send(name, request, sender)) as Result<Response<typeof name>>;
    },
    openTab(id, url, more = {}) {
      const tab = { id, windowId: 1, active: true, url, frames: [{ frameId: 0, documentId: `D${id}` }], ...more };
      fake.state.tabs.set(id, tab);
      return tab;
    },
    async enable(origin) {
      fake.state.granted.add(`${origin}/*`);
      await worker.ask('site.enable', { origin });
    },
  };
  return worker;
}

/** The report of a ticket's page whose adapter names a requester. */
export function ticketReport(requester: string, more: Partial<FrameReport> = {}): FrameReport {
  return {
    url: 'https://desk.example/tickets/4312',
    pageTitle: 'Ticket 4312',
    scan: 1,
    part: 0,
    last: true,
    scanMs: 2,
    interaction: {
      key: 'desk.example|ticket|4312',
      site: 'desk.example',
      kind: 'ticket',
      id: '4312',
      url: 'https://desk.example/tickets/4312',
      title: 'Cartouche bloquée',
      medium: 'ticket',
    },
    sightings: [
      {
        medium: requester.includes('@') ? 'email' : 'phone',
        text: requester,
        trust: 'adapter',
        role: 'requester',
        region: 'header',
      },
    ],
    ...more,
  };
}
