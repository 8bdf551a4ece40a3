import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { fail } from '#lib/domain/result.ts';
import type { Request } from '#lib/messages/protocol/protocol.ts';
import type { Lesson } from '#lib/teach/lesson.ts';
import { startWorker, ticketReport, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

const origin = 'https://desk.example';
const url = `${origin}/tickets/4312`;
const lesson: Lesson = {
  href: url,
  parts: {
    requester: {
      readers: [{ css: '.who' }],
      text: 'ana@x.example',
      address: { medium: 'email', text: 'ana@x.example' },
    },
  },
};
const taught = (more: Partial<Request<'teaching.save'>> = {}): Request<'teaching.save'> => ({
  tabId: 7,
  frameId: 0,
  name: 'Desk',
  lesson,
  ...more,
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

/** What a content script is told when it starts at an address, or asks again. */
async function setUp(at: string, markedAs?: string) {
  const tab = worker.openTab(7, at);
  const answer = await worker.fromPage(tab, 'frame.setup', { url: at, ...(markedAs && { markedAs }) });
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
}

describe('a site that was taught', () => {
  it('R12: is read with what was taught on its next ticket, which associates by itself', async () => {
    const draft = contactDraftSchema.parse({
      givenName: 'Ana',
      addresses: [{ medium: 'email', value: 'ana@x.example' }],
    });
    await worker.ask('contact.create', { draft });
    const { id } = await worker.ask('teaching.save', taught());
    const { adapter } = await setUp(`${origin}/tickets/4313`);
    expect(adapter).toMatchObject({ id, pages: [{ shows: 'item', values: { id: '4313' } }] });
    expect(adapter?.rules).toBeDefined();
    const tab = worker.openTab(7, url);
    await worker.fromPage(tab, 'page.report', ticketReport('ana@x.example', { adapterId: id }));
    const view = await worker.ask('tab.view', { tabId: 7 });
    expect(view.participants).toHaveLength(1);
    expect(view.adapter).toEqual({ id, name: 'Desk', needsAttention: false, taught: true });
  });

  it('goes before an adapter that is built in, and leaves it the other pages', async () => {
    await worker.enable('https://acme.zendesk.com');
    const ticket = 'https://acme.zendesk.com/agent/tickets/12';
    await worker.ask('teaching.save', taught({ lesson: { ...lesson, href: ticket } }));
    expect((await setUp(ticket)).adapter?.source).toBe('taught');
    expect((await setUp('https://acme.zendesk.com/agent/users/12')).adapter?.id).toBe('zendesk');
  });

  it('is asked for again when the address changes, from the general rules and back', async () => {
    const { id } = await worker.ask('teaching.save', taught());
    const list = `${origin}/tickets`;
    const first = await setUp(list);
    expect(first).toMatchObject({ adapter: undefined, changes: true });
    expect(first.recognizers.length).toBeGreaterThan(1);
    expect((await setUp(list, 'general')).adapter?.id).toBe('general');
    expect((await setUp(url, 'general')).adapter?.id).toBe(id);
    expect((await setUp(list, id)).adapter).toBeUndefined();
  });

  it('says where it expects whom when its page needs attention', async () => {
    const { id } = await worker.ask('teaching.save', taught());
    const tab = worker.openTab(7, url);
    await worker.fromPage(tab, 'page.report', ticketReport('x@y.example', { adapterId: id, adapterHealthy: false }));
    const { adapter } = await worker.ask('tab.view', { tabId: 7 });
    expect(adapter).toMatchObject({ needsAttention: true, expected: 'requester', taught: true });
  });

  it('is read anew in its open tabs at once', async () => {
    worker.openTab(7, url);
    worker.openTab(8, 'https://other.example/');
    worker.fake.state.ran.length = 0;
    await worker.ask('teaching.save', taught());
    expect(worker.fake.state.ran).toEqual([7]);
  });

  it('takes the place of what was taught for such pages before', async () => {
    const first = await worker.ask('teaching.save', taught());
    const calls = { ...lesson, href: `${origin}/calls/3` };
    const second = await worker.ask('teaching.save', taught({ name: 'Calls', lesson: calls }));
    const again = await worker.ask('teaching.save', taught({ name: 'Desk again' }));
    expect([second.id === first.id, again.id]).toEqual([false, first.id]);
    expect((await worker.ask('teaching.list', {})).map(({ name }) => name)).toEqual(['Desk again', 'Calls']);
  });

  it('R15: keeps the key that its ticket had', async () => {
    const tab = worker.openTab(7, url);
    const interaction = { ...ticketReport('').interaction!, kind: 'order', key: 'desk.example|order|4312' };
    await worker.fromPage(tab, 'page.report', ticketReport('ana@x.example', { interaction }));
    await worker.ask('teaching.save', taught());
    expect((await setUp(url)).adapter?.pages[0]?.kind).toBe('order');
  });

  it.each([
    ['number', { ...lesson, href: `${origin}/board` }],
    ['requester', { ...lesson, parts: { requester: { ...lesson.parts.requester, readers: [{ css: '*' }] } } }],
    ['hosts', { ...lesson, href: 'http://[::1]/tickets/12' }],
  ])('is not kept without a usable %s', async (detail, wrong) => {
    expect(await worker.call('teaching.save', taught({ lesson: wrong }))).toEqual(fail('invalid', detail));
    expect(await worker.ask('teaching.list', {})).toEqual([]);
  });
});

describe('the list of taught sites', () => {
  it('renames, deletes, and brings back from the file', async () => {
    const { id } = await worker.ask('teaching.save', taught());
    await worker.ask('teaching.rename', { id, name: 'Field service' });
    const [site] = await worker.ask('teaching.list', {});
    expect(site).toMatchObject({ name: 'Field service', hosts: ['desk.example'], managed: false });
    await worker.ask('teaching.remove', { id });
    await worker.ask('teaching.remove', { id });
    expect(await worker.ask('teaching.list', {})).toEqual([]);
    expect((await setUp(url)).adapter).toBeUndefined();
    await worker.ask('teaching.import', { file: site!.file });
    expect(await worker.ask('teaching.list', {})).toEqual([site]);
  });

  it('outlives the worker', async () => {
    await worker.ask('teaching.save', taught());
    worker.restart();
    expect(await worker.ask('teaching.list', {})).toHaveLength(1);
  });

  it('holds what the policy brings, which cannot be changed', async () => {
    const { file, id } = await worker.ask('teaching.save', taught());
    await worker.ask('teaching.remove', { id });
    await worker.fake.managed.set({ adapters: [file, 'no file'] });
    expect(await worker.ask('teaching.list', {})).toMatchObject([{ id, managed: true }]);
    expect((await setUp(url)).adapter?.id).toBe(id);
    expect(await worker.call('teaching.rename', { id, name: 'Mine' })).toEqual(fail('not-found', id));
  });

  it.each([
    ['no-json', 'hello'],
    ['hosts', '{"id":"taught-a","name":"A","version":"2026-11-22","pages":[],"fields":{}}'],
    ['keys: __proto__', '{"__proto__":{"x":1}}'],
  ])('refuses a hostile file: %s', async (why, file) => {
    const answer = await worker.call('teaching.import', { file });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid', detail: expect.stringContaining(why) } });
    expect(await worker.ask('teaching.list', {})).toEqual([]);
  });

  it('is closed to content scripts', async () => {
    const tab = worker.openTab(7, url);
    expect(await worker.fromPage(tab, 'teaching.list', {})).toEqual(fail('forbidden', 'sender'));
  });
});
