import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import type { FrameReport } from '#lib/domain/interaction/frame-report.ts';
import { detectorRescan } from '#lib/messages/detector-rescan.ts';
import { SETTLING } from '#lib/services/tabs/moved-on.ts';
import { eventually } from '#tests/support/eventually.ts';
import { startWorker, ticketReport, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

const origin = 'https://desk.example';
const JEAN = 'jean.dupont@notaires.example';
const ADA = 'ada@harrow.example';

/** A report of one of the site's tickets, as its adapter reads it. */
function reportOf(ticket: number, requester: string, scan: number, title = `Ticket ${ticket}`): FrameReport {
  const url = `${origin}/tickets/${ticket}`;
  const whole = ticketReport(requester, { url, scan });
  const key = `desk.example|ticket|${ticket}`;
  return { ...whole, interaction: { ...whole.interaction!, key, id: String(ticket), url, title } };
}

let worker: WorkerInTest;
let tab: ReturnType<WorkerInTest['openTab']>;
beforeEach(async () => {
  worker = startWorker();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  for (const [givenName, value] of [
    ['Jean', JEAN],
    ['Ada', ADA],
  ] as const)
    // oxlint-disable-next-line no-await-in-loop
    await worker.ask('contact.create', {
      draft: contactDraftSchema.parse({ givenName, familyName: 'Test', addresses: [{ medium: 'email', value }] }),
    });
  await worker.enable(origin);
  tab = worker.openTab(7, `${origin}/tickets/1`);
  await worker.fromPage(tab, 'page.report', reportOf(1, JEAN, 10, 'Printer'));
});
afterEach(() => {
  worker.fake.stopWorker();
});

const report = (ticket: number, requester: string, scan: number, title?: string) =>
  worker.fromPage(tab, 'page.report', reportOf(ticket, requester, scan, title));
const participants = async () =>
  (await worker.ask('tab.view', { tabId: 7 })).participants.map(({ card }) => card.name.split(' ')[0]);

describe('R12: an address that changes before its page does', () => {
  it('associates nobody while the people are those of the page before', async () => {
    await report(2, JEAN, 400, 'Printer');
    expect(await participants()).toEqual([]);
    expect(await worker.ask('tab.view', { tabId: 7 })).toMatchObject({ looking: true, addresses: [] });
    await report(2, ADA, 900, 'Till');
    expect(await participants()).toEqual(['Ada']);
  });

  it('remembers the page before through a third address and a worker that was stopped', async () => {
    await report(2, JEAN, 400, 'Printer');
    worker.restart();
    await report(3, JEAN, 700, 'Printer');
    expect(await participants()).toEqual([]);
  });

  it('associates the same people when they still stand there a while later', async () => {
    await report(2, JEAN, 400, 'Printer');
    await report(2, JEAN, 400 + SETTLING, 'Printer');
    expect(await participants()).toEqual(['Jean']);
  });

  it('goes on showing them under another address of the same ticket', async () => {
    const { url, ...same } = reportOf(1, JEAN, 400, 'Printer');
    await worker.fromPage(tab, 'page.report', { ...same, url: `${url}#history` });
    expect(await worker.ask('tab.view', { tabId: 7 })).toMatchObject({ looking: false });
    expect(await participants()).toEqual(['Jean']);
  });

  it('has the page read again, though nothing changes on it', async () => {
    await report(2, JEAN, 400, 'Printer');
    await eventually(() => expect(worker.fake.state.told).toContainEqual({ tabId: 7, message: detectorRescan }));
  });

  it('associates the same person at once under another title', async () => {
    await report(2, JEAN, 400, 'Scanner');
    expect(await participants()).toEqual(['Jean']);
  });
});
