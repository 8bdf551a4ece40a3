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

const saveLesson = async (request: Request<'teaching.save'>) => (await worker.ask('teaching.save', request)).site;

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
    const { id } = await saveLesson(taught());
    const { adapter } = await setUp(`${origin}/tickets/4313`);
    expect(adapter).toMatchObject({ id, pages: [{ shows: 'item', values: { id: '4313' } }] });
    expect(adapter?.rules).toBeDefined();
    const tab = worker.openTab(7, url);
    await worker.fromPage(tab, 'page.report', ticketReport('ana@x.example', { adapterId: id }));
    const view = await worker.ask('tab.view', { tabId: 7 });
    expect(view.participants).toHaveLength(1);
    expect(view.adapter).toEqual({ id, name: 'Desk', needsAttention: false, taught: true });
  });

  it('R12: only proposes whom it finds by a place that may be somebody else’s', async () => {
    const draft = contactDraftSchema.parse({
      givenName: 'Ana',
      addresses: [{ medium: 'email', value: 'ana@x.example' }],
    });
    await worker.ask('contact.create', { draft });
    const requester = { ...lesson.parts.requester, weak: true };
    const { id } = await saveLesson(taught({ lesson: { ...lesson, parts: { requester } } }));
    const tab = worker.openTab(7, url);
    await worker.fromPage(tab, 'page.report', ticketReport('ana@x.example', { adapterId: id }));
    const view = await worker.ask('tab.view', { tabId: 7 });
    expect(view.participants).toEqual([]);
    expect(view.matches.map(({ card }) => card.name)).toEqual(['Ana']);
    expect(view.addresses[0]).toMatchObject({ role: 'requester', mayAssociate: false });
  });

  it('goes before an adapter that is built in, and leaves it the other pages', async () => {
    await worker.enable('https://acme.zendesk.com');
    const ticket = 'https://acme.zendesk.com/agent/tickets/12';
    await worker.ask('teaching.save', taught({ lesson: { ...lesson, href: ticket } }));
    expect((await setUp(ticket)).adapter?.source).toBe('taught');
    expect((await setUp('https://acme.zendesk.com/agent/users/12')).adapter?.id).toBe('zendesk');
  });

  it('is asked for again when the address changes, from the general rules and back', async () => {
    const { id } = await saveLesson(taught());
    const list = `${origin}/tickets`;
    const first = await setUp(list);
    expect(first).toMatchObject({ adapter: undefined, changes: true });
    expect(first.recognizers.length).toBeGreaterThan(1);
    expect((await setUp(list, 'general')).adapter?.id).toBe('general');
    expect((await setUp(url, 'general')).adapter?.id).toBe(id);
    expect((await setUp(list, id)).adapter).toBeUndefined();
  });

  it('says where it expects whom when its page needs attention', async () => {
    const { id } = await saveLesson(taught());
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
    const first = await saveLesson(taught());
    const calls = { ...lesson, href: `${origin}/calls/3` };
    const second = await saveLesson(taught({ name: 'Calls', lesson: calls }));
    const again = await saveLesson(taught({ name: 'Desk again' }));
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

  it('R15: keeps the kind that a former lesson gave, once the page is no longer read by the general rules', async () => {
    const tab = worker.openTab(7, url);
    const interaction = { ...ticketReport('').interaction!, kind: 'order', key: 'desk.example|order|4312' };
    await worker.fromPage(tab, 'page.report', ticketReport('ana@x.example', { interaction }));
    await worker.ask('teaching.save', taught());
    const next = { ...lesson, href: `${origin}/tickets/4313` };
    await worker.ask('teaching.save', taught({ tabId: 8, lesson: next }));
    expect((await setUp(url)).adapter?.pages[0]?.kind).toBe('order');
  });

  it('is not kept of a page that another ticket took the place of', async () => {
    const tab = worker.openTab(7, url);
    await worker.fromPage(tab, 'page.report', ticketReport('ana@x.example'));
    const former = { ...lesson, href: `${origin}/tickets/4311` };
    expect(await worker.call('teaching.save', taught({ lesson: former }))).toEqual(fail('invalid', 'page'));
    expect(await worker.ask('teaching.list', {})).toEqual([]);
  });

  it('gives way again to what was taught before it', async () => {
    await worker.ask('teaching.save', taught());
    const before = await worker.ask('teaching.list', {});
    const { back } = await worker.ask('teaching.save', taught({ name: 'Worse' }));
    await worker.ask('teaching.restore', back);
    expect(await worker.ask('teaching.list', {})).toEqual(before);
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
    const { id } = await saveLesson(taught());
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

  it('takes back each of several deletions, whatever came between', async () => {
    const desk = await saveLesson(taught());
    const calls = await saveLesson(taught({ name: 'Calls', lesson: { ...lesson, href: `${origin}/calls/3` } }));
    const before = await worker.ask('teaching.list', {});
    const first = await worker.ask('teaching.remove', { id: desk.id });
    const second = await worker.ask('teaching.remove', { id: calls.id });
    await worker.ask('teaching.restore', first.back);
    const forth = await worker.ask('teaching.restore', second.back);
    expect(await worker.ask('teaching.list', {})).toEqual(before);
    await worker.ask('teaching.restore', forth.back);
    expect(await worker.ask('teaching.list', {})).toMatchObject([{ id: desk.id }]);
  });

  it('knows the ticket on which it was taught, which goes into no file', async () => {
    await saveLesson(taught());
    const [site] = await worker.ask('teaching.list', {});
    expect(site?.page).toBe(url);
    expect(site?.file).not.toContain('4312');
  });

  it('is changed way by way, by what a file may hold, and changed back', async () => {
    const { id, file } = await saveLesson(taught());
    const { back } = await worker.ask('teaching.edit', { id, file: file.replace('.who', '.customer') });
    expect((await setUp(url)).adapter?.fields.requester).toMatchObject([{ css: '.customer' }]);
    expect(await worker.call('teaching.edit', { id, file: file.replace('.who', '*') })).toMatchObject({
      failure: { code: 'invalid', detail: 'selector: fields.requester.0.css: *' },
    });
    expect(await worker.call('teaching.edit', { id: 'taught-else', file })).toEqual(fail('not-found', 'taught-else'));
    await worker.ask('teaching.restore', back);
    expect((await setUp(url)).adapter?.fields.requester).toMatchObject([{ css: '.who' }]);
  });

  it('has names that turn nothing around them', async () => {
    const { id } = await saveLesson(taught({ name: 'Desk\u202e gnp' }));
    expect(await worker.ask('teaching.list', {})).toMatchObject([{ name: 'Desk gnp' }]);
    await worker.ask('teaching.rename', { id, name: 'A\u2067b' });
    expect(await worker.ask('teaching.list', {})).toMatchObject([{ name: 'Ab' }]);
    expect(await worker.call('teaching.rename', { id, name: '\u202e' })).toEqual(fail('invalid', 'name'));
  });
});

describe('a colleague’s file', () => {
  /** What they taught on their pages of the same host. */
  async function theirs(path: string): Promise<string> {
    const other = { ...lesson, href: `${origin}${path}` };
    const { file, id } = await saveLesson(taught({ name: 'Theirs', lesson: other }));
    await worker.ask('teaching.remove', { id });
    return file.replace('.who', '.theirs');
  }

  it('of other pages stands beside the agent’s own lesson, although it has the same id', async () => {
    const file = await theirs('/calls/3');
    const own = await saveLesson(taught());
    const { site } = await worker.ask('teaching.import', { file });
    expect([JSON.parse(file), site.id]).toMatchObject([{ id: own.id }, `${own.id}-2`]);
    expect((await setUp(url)).adapter?.fields.requester).toMatchObject([{ css: '.who' }]);
    expect((await setUp(`${origin}/calls/9`)).adapter?.fields.requester).toMatchObject([{ css: '.theirs' }]);
  });

  it('of the same pages takes their place only when the agent says so, and gives it back', async () => {
    const file = (await theirs('/tickets/9')).replace('taught-desk-example', 'taught-theirs');
    const own = await saveLesson(taught());
    expect(await worker.call('teaching.import', { file })).toEqual(fail('conflict', 'Desk'));
    expect(await worker.ask('teaching.list', {})).toMatchObject([{ id: own.id }]);
    const { back } = await worker.ask('teaching.import', { file, replace: true });
    expect(await worker.ask('teaching.list', {})).toMatchObject([{ id: 'taught-theirs' }]);
    await worker.ask('teaching.restore', back);
    expect(await worker.ask('teaching.list', {})).toMatchObject([{ id: own.id, name: 'Desk' }]);
  });

  it('that says what is there already changes nothing', async () => {
    const { file } = await saveLesson(taught());
    expect((await worker.ask('teaching.import', { file })).back).toEqual({ forget: [], put: [] });
  });
});

describe('what else is so of the list', () => {
  it('outlives the worker', async () => {
    await worker.ask('teaching.save', taught());
    worker.restart();
    expect(await worker.ask('teaching.list', {})).toHaveLength(1);
  });

  it('holds what the policy brings, which cannot be changed', async () => {
    const { file, id } = await saveLesson(taught());
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
