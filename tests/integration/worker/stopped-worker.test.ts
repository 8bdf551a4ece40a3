import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import type { FakeTab } from '#tests/support/ports/fake-browser.ts';
import { startWorker, ticketReport, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

const origin = 'https://desk.example';
const url = `${origin}/tickets/4312`;
const helene = contactDraftSchema.parse({
  givenName: 'Hélène',
  familyName: 'Rivière',
  addresses: [{ medium: 'email', value: 'h.riviere@notaires.example' }],
});
const someone = { medium: 'phone', trust: 'body', role: 'unknown', region: 'message' } as const;

let worker: WorkerInTest;
let tab: FakeTab;
beforeEach(() => {
  worker = startWorker();
  tab = worker.openTab(7, url);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  worker.fake.stopWorker();
});

/** What an agent and a page do one after the other; `end` looks at what came of it. */
const STEPS: { name: string; run: () => Promise<unknown> }[] = [
  { name: 'a contact is added', run: () => worker.ask('contact.create', { draft: helene }) },
  { name: 'the site is enabled', run: () => worker.enable(origin) },
  { name: 'the page asks how to be read', run: () => worker.fromPage(tab, 'frame.setup', { url }) },
  {
    name: 'the page reports its first part',
    run: () => worker.fromPage(tab, 'page.report', ticketReport('h.riviere@notaires.example', { last: false })),
  },
  {
    name: 'the page reports its last part',
    run: () =>
      worker.fromPage(
        tab,
        'page.report',
        ticketReport('', { part: 1, sightings: [{ ...someone, text: '+33 1 42 68 53 00' }] }),
      ),
  },
  { name: 'the panel asks for the tab', run: () => worker.ask('tab.view', { tabId: 7 }) },
];

async function end() {
  const view = await worker.ask('tab.view', { tabId: 7 });
  return {
    status: view.site.status,
    looking: view.looking,
    addresses: view.addresses.map(({ value }) => value),
    participants: view.participants.map(({ card, origin: by, tags }) => [card.name, by, tags.length]),
    badge: worker.fake.state.badges.get(7)?.text,
  };
}

const expected = {
  status: 'enabled',
  looking: false,
  addresses: ['h.riviere@notaires.example', '+33142685300'],
  participants: [['Hélène Rivière', 'automatic', 4]],
  badge: '1',
};

async function runAll(stopAfter: (index: number) => boolean) {
  for (const [index, { run }] of STEPS.entries()) {
    // Each step follows from the one before it.
    // oxlint-disable-next-line no-await-in-loop
    await run();
    if (stopAfter(index)) worker.restart();
  }
}

describe('a worker that is stopped', () => {
  it('never: the page is associated', async () => {
    await runAll(() => false);
    expect(await end()).toEqual(expected);
  });

  it.each(STEPS.map(({ name }, index) => [name, index] as const))(
    'after %s: comes to the same end',
    async (_, stop) => {
      await runAll((index) => index === stop);
      expect(await end()).toEqual(expected);
    },
  );

  it('after every single step: comes to the same end', async () => {
    await runAll(() => true);
    expect(await end()).toEqual(expected);
  });

  it('after it took a report and before it associated: does the rest when the report is sent again', async () => {
    await worker.ask('contact.create', { draft: helene });
    await worker.enable(origin);
    const report = ticketReport('h.riviere@notaires.example');
    const { part: _, last: complete, ...facts } = report;
    const left = { ...facts, tabId: 7, frameId: 0, documentId: 'D7', origin, nextPart: 1, complete, leftOut: 0 };
    await worker.fake.session.set({ 'tab:7:frame:0': left });
    worker.restart();
    expect((await end()).participants).toEqual([]);
    await worker.fromPage(tab, 'page.report', report);
    expect((await end()).participants).toEqual(expected.participants);
  });

  it('keeps its agent id', async () => {
    const first = await worker.ask('settings.get', {});
    worker.restart();
    expect((await worker.ask('settings.get', {})).settings.agentId).toBe(first.settings.agentId);
  });

  it('R15: shows an interaction that is opened again as the agent left it, and does not associate what was taken off', async () => {
    await runAll(() => false);
    const { participants, interaction } = await worker.ask('tab.view', { tabId: 7 });
    await worker.ask('interaction.remove', { interaction: interaction!, contactId: participants[0]!.card.id });
    worker.restart();
    tab.frames = [{ frameId: 0, documentId: 'again' }];
    await worker.fromPage(tab, 'frame.setup', { url });
    await worker.fromPage(tab, 'page.report', ticketReport('h.riviere@notaires.example'));
    expect((await end()).participants).toEqual([]);
  });
});

describe('two workers that overlap, as while one is being replaced', () => {
  it('associate once', async () => {
    await worker.ask('contact.create', { draft: helene });
    await worker.enable(origin);
    const report = ticketReport('h.riviere@notaires.example');
    const first = worker.fromPage(tab, 'page.report', report);
    worker.restart();
    const second = worker.fromPage(tab, 'page.report', report);
    await Promise.all([first, second]);
    expect((await end()).participants).toEqual(expected.participants);
  });
});
