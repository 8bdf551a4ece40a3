import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { reportOf } from '#tests/support/ports/frame-reports.ts';
import { startWorker, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';
import { eventually } from '#tests/support/eventually.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

const origin = 'https://meridia.zendesk.com';
const url = `${origin}/agent/tickets/4312`;
const data = `${origin}/api/v2/tickets/4312.json?include=users`;
const answer = JSON.stringify({
  ticket: { id: 4312, requester_id: 77 },
  users: [{ id: 77, name: 'Hélène Rivière', email: 'helene@notaires.example' }],
});

let worker: WorkerInTest;
beforeEach(async () => {
  worker = startWorker();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await worker.enable(origin);
});
afterEach(() => {
  worker.fake.stopWorker();
});

const interaction = {
  key: 'meridia.zendesk.com|ticket|4312',
  site: 'meridia.zendesk.com',
  kind: 'ticket',
  id: '4312',
  url,
};

function report(scan: number) {
  const tab = worker.openTab(7, url);
  return worker.fromPage(
    tab,
    'page.report',
    reportOf([], { url, scan, adapterId: 'zendesk', interaction, requesterName: 'Hélène Rivière' }),
  );
}

const view = () => worker.ask('tab.view', { tabId: 7 });

describe('a helpdesk that shows names alone', () => {
  it('is not asked for anything unless the agent allows it', async () => {
    worker.fake.state.answers.set(data, answer);
    await report(1);
    expect(worker.fake.state.asked).toEqual([]);
    expect(await view()).toMatchObject({ adapter: { tickets: 'not-asked' }, addresses: [] });
  });

  it('R12: is asked once for the ticket, and its requester is associated', async () => {
    worker.fake.state.answers.set(data, answer);
    const draft = contactDraftSchema.parse({
      givenName: 'Hélène',
      addresses: [{ medium: 'email', value: 'helene@notaires.example' }],
    });
    const { contactId } = await worker.ask('contact.create', { draft });
    await report(1);
    await worker.ask('site.allow-tickets', { origin, on: true });
    await report(2);
    worker.restart();
    await report(3);
    expect(worker.fake.state.asked).toEqual([data]);
    expect(await view()).toMatchObject({
      adapter: { tickets: 'asked' },
      addresses: [{ role: 'requester', name: 'Hélène Rivière' }],
      participants: [{ card: { id: contactId }, origin: 'automatic' }],
    });
  });

  it.each([
    ['nothing', undefined],
    ['something else', JSON.stringify({ ticket: { id: 1 }, users: [] })],
  ])('is not asked again when it answers with %s, and the page stays as it was', async (_what, answered) => {
    if (answered !== undefined) worker.fake.state.answers.set(data, answered);
    await worker.ask('site.allow-tickets', { origin, on: true });
    await report(1);
    await report(2);
    expect(worker.fake.state.asked).toEqual([data]);
    expect(await view()).toMatchObject({ addresses: [], requesterName: 'Hélène Rivière' });
  });

  it('is not asked any more, nor is its answer used, once the agent takes it back', async () => {
    worker.fake.state.answers.set(data, answer);
    await worker.ask('site.allow-tickets', { origin, on: true });
    await report(1);
    expect((await view()).addresses).toHaveLength(1);
    await worker.ask('site.allow-tickets', { origin, on: false });
    expect((await view()).addresses).toEqual([]);
  });

  it('keeps nothing of it when the tab is closed', async () => {
    worker.fake.state.answers.set(data, answer);
    await worker.ask('site.allow-tickets', { origin, on: true });
    await report(1);
    worker.fake.events.tabRemoved.fire(7);
    await eventually(async () => expect(await worker.fake.session.keys()).not.toContain('tab:7:ticket'));
  });

  it('cannot be allowed for a site that is not enabled', async () => {
    const asked = await worker.call('site.allow-tickets', { origin: 'https://other.example', on: true });
    expect(asked).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });
});
