import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { reportOf, sightingOf } from '#tests/support/ports/frame-reports.ts';
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

  const noAddress = { ticket: { id: 4312, requester_id: 77 }, users: [{ id: 77, name: 'Hélène Rivière' }] };
  it.each([
    ['nothing', undefined, 'silent'],
    ['an error of its own', { kind: 'answer', status: 500 }, 'silent'],
    ['the wish to sign in', { kind: 'answer', status: 401 }, 'signed-out'],
    ['its page for signing in', { kind: 'answer', status: 200 }, 'signed-out'],
    ['the way to that page', { kind: 'redirect' }, 'signed-out'],
    ['a refusal', { kind: 'answer', status: 403 }, 'refused'],
    ['another ticket', JSON.stringify({ ticket: { id: 1 }, users: [] }), 'unreadable'],
    ['half an answer', '{"ticket": {', 'unreadable'],
    ['a requester without address', JSON.stringify(noAddress), 'no-address'],
  ])('is not asked again by itself when it answers with %s, and says why', async (_what, answered, ticketTrouble) => {
    if (answered !== undefined) worker.fake.state.answers.set(data, answered);
    await worker.ask('site.allow-tickets', { origin, on: true });
    await report(1);
    await report(2);
    expect(worker.fake.state.asked).toEqual([data]);
    const shown = await view();
    expect(shown).toMatchObject({ adapter: { ticketTrouble }, addresses: [], requesterName: 'Hélène Rivière' });
  });

  it('is asked once more when the agent wants it, and its trouble is over', async () => {
    worker.fake.state.answers.set(data, { kind: 'answer', status: 401 });
    await worker.ask('site.allow-tickets', { origin, on: true });
    await report(1);
    worker.fake.state.answers.set(data, answer);
    await worker.ask('tab.ask-again', { tabId: 7 });
    expect(worker.fake.state.asked).toEqual([data, data]);
    const { adapter, addresses } = await view();
    expect([adapter?.ticketTrouble, addresses[0]?.value]).toEqual([undefined, 'helene@notaires.example']);
  });

  it('keeps nobody from what the page shows while it takes its time', async () => {
    const { promise, resolve } = Promise.withResolvers<object>();
    worker.fake.state.answers.set(data, promise);
    await worker.ask('site.allow-tickets', { origin, on: true });
    const reported = report(1);
    await eventually(async () => expect((await view()).adapter?.ticketTrouble).toBe('waiting'));
    await eventually(async () => expect(worker.fake.state.badges.get(7)).toMatchObject({ text: '•' }));
    resolve({ kind: 'answer', status: 200, text: answer });
    await reported;
    expect((await view()).addresses).toHaveLength(1);
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

  it('R12: looks for the requester by name although a signature holds an address', async () => {
    const add = async (title: string, value: string) => {
      const draft = contactDraftSchema.parse({
        givenName: 'Hélène',
        familyName: 'Rivière',
        title,
        addresses: [{ medium: 'email', value }],
      });
      return (await worker.ask('contact.create', { draft })).contactId;
    };
    const known = [await add('A', 'helene@notaires.example'), await add('B', 'h.riviere@etude.example')];
    const tab = worker.openTab(7, url);
    const signature = sightingOf('reception@notaires.example', {
      region: 'signature',
      message: 0,
      above: ['Hélène Rivière'],
    });
    const page = { url, adapterId: 'zendesk', interaction, requesterName: 'Hélène Rivière' };
    await worker.fromPage(tab, 'page.report', reportOf([signature], page));
    const shown = await view();
    expect(shown.addresses).toMatchObject([{ value: 'reception@notaires.example', inTextOnly: true }]);
    expect(shown.namesakes?.map(({ id }) => id).sort()).toEqual(known.sort());
    expect(shown.prefill?.draft).toMatchObject({ familyName: 'Rivière', addresses: [] });
    expect(worker.fake.state.badges.get(7)).toMatchObject({ text: '•' });

    const { rows } = await worker.ask('worklist.list', { which: 'open', sort: 'at', descending: true });
    expect(rows).toMatchObject([{ name: 'Hélène Rivière', find: { found: 'name-only' } }]);
    const item = await worker.ask('worklist.item', { id: interaction.key });
    expect(item.namesakes).toHaveLength(2);
    expect(item.sameAddress).toBeUndefined();
  });

  it('R8: has no dot, and looks for nobody, where whoever calls hides', async () => {
    const tab = worker.openTab(7, url);
    const hidden = sightingOf('Anonymous', { medium: 'phone', trust: 'adapter', role: 'caller' });
    const page = { url, adapterId: 'zendesk', interaction, requesterName: 'Hélène Rivière' };
    await worker.fromPage(tab, 'page.report', reportOf([hidden], page));
    expect((await view()).namesakes).toBeUndefined();
    expect(worker.fake.state.badges.get(7)?.text ?? '').toBe('');
  });
});
