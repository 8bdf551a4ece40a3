import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '#lib/domain/result.ts';
import type { FakeTab } from '#tests/support/ports/fake-browser.ts';
import { reportOf, sightingOf } from '#tests/support/ports/frame-reports.ts';
import { startWorker, ticketReport, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';
import { eventually } from '#tests/support/eventually.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

const origin = 'https://desk.example';
const url = `${origin}/tickets/4312`;
const id = `marks:${origin}/*`;

let worker: WorkerInTest;
let tab: FakeTab;
beforeEach(async () => {
  worker = startWorker();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  tab = worker.openTab(7, url);
  await worker.enable(origin);
});
afterEach(() => {
  worker.fake.stopWorker();
});

const mark = (on: boolean) => worker.ask('site.mark', { origin, on });
const read = (...texts: string[]) =>
  worker.fromPage(tab, 'mark.read', {
    texts: texts.map((text) => ({ medium: text.includes('@') ? 'email' : 'phone', text })),
  });

/** How texts are underlined on the page. */
async function kinds(...texts: string[]) {
  const answer = await read(...texts);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value.kinds;
}

/** What the marks of the tab were told last. */
const told = () => worker.fake.state.told.map(({ message }) => message as { name: string; stamp?: string }).at(-1);

describe('the switch of a site', () => {
  it('is off: no script is registered, and what asks is refused', async () => {
    expect(worker.fake.state.scripts.has(id)).toBe(false);
    expect(await read('ana@x.example')).toEqual(fail('no-permission', origin));
    expect((await worker.ask('tab.view', { tabId: 7 })).site.marks).toBeUndefined();
  });

  it('registers the script with its sheet, and starts it in open tabs; the pages are not read anew', async () => {
    worker.openTab(8, 'https://other.example/');
    const before = [...worker.fake.state.ran];
    await mark(true);
    expect(worker.fake.state.scripts.get(id)).toMatchObject({
      matches: [`${origin}/*`],
      js: ['marker.js'],
      css: ['marks.css'],
      allFrames: true,
    });
    expect(worker.fake.state.marked).toEqual([7]);
    expect([...worker.fake.state.sheets]).toEqual([7]);
    expect(worker.fake.state.ran).toEqual(before);
    expect((await worker.ask('tab.view', { tabId: 7 })).site.marks).toBe('on');
  });

  it('outlives the worker, and takes the marks off at once', async () => {
    await mark(true);
    worker.restart();
    expect(await kinds('ana@x.example')).toEqual(['other']);
    await mark(false);
    expect(worker.fake.state.scripts.has(id)).toBe(false);
    expect(told()).toMatchObject({ name: 'marker.stop' });
    expect((await read('ana@x.example')).ok).toBe(false);
  });

  it('goes with the site, and comes back with it', async () => {
    await mark(true);
    await worker.ask('site.disable', { origin });
    expect(told()).toMatchObject({ name: 'marker.stop' });
    expect([...worker.fake.state.scripts.keys()]).toEqual([]);
    await worker.enable(origin);
    expect(worker.fake.state.scripts.has(id)).toBe(true);
    await mark(false);
    await worker.ask('site.disable', { origin });
    await worker.enable(origin);
    expect(worker.fake.state.scripts.has(id)).toBe(false);
  });

  it('R62: is refused for a site that is not enabled', async () => {
    expect(await worker.call('site.mark', { origin: 'https://other.example', on: true })).toEqual(
      fail('not-found', 'https://other.example'),
    );
  });

  it('is set by a policy, on sites that are enabled alone, and cannot be changed then', async () => {
    await worker.fake.managed.set({ markedSites: ['https://*.example/*'] });
    await eventually(() => expect([...worker.fake.state.scripts.keys()]).toContain(id));
    expect([...worker.fake.state.scripts.keys()]).toEqual([`site:${origin}/*`, id]);
    expect((await worker.ask('tab.view', { tabId: 7 })).site.marks).toBe('fixed');
    expect(await worker.call('site.mark', { origin, on: false })).toEqual(fail('forbidden', 'managed'));
    await worker.fake.managed.remove(['markedSites']);
    await eventually(() => expect([...worker.fake.state.scripts.keys()]).toEqual([`site:${origin}/*`]));
  });

  it('is the agent’s on a site that a policy enables', async () => {
    worker.fake.state.granted.add('https://lines.example/*');
    await worker.fake.managed.set({ enabledSites: ['https://lines.example'] });
    await eventually(() => expect([...worker.fake.state.scripts.keys()]).toContain('site:https://lines.example/*'));
    await worker.ask('site.mark', { origin: 'https://lines.example', on: true });
    expect([...worker.fake.state.scripts.keys()]).toContain('marks:https://lines.example/*');
  });
});

describe('what is underlined', () => {
  beforeEach(() => mark(true));

  it('R7, R12: tells the other party apart once the page has reported, and leaves ours out', async () => {
    await worker.ask('settings.update', { ownDomains: ['corvane.example'] });
    expect(await kinds('ana@x.example')).toEqual(['other']);
    await worker.fromPage(tab, 'page.report', ticketReport('ana@x.example'));
    expect(await kinds('Ana@x.example', 'bo@x.example', 'me@corvane.example', '2026-11-22')).toEqual([
      'party',
      'other',
      null,
      null,
    ]);
  });

  it('says nothing of whom we know', async () => {
    const draft = { givenName: 'Bo', addresses: [{ medium: 'email' as const, value: 'bo@x.example' }] };
    const before = await read('bo@x.example');
    await worker.ask('contact.create', { draft: draft as never });
    expect(await read('bo@x.example')).toEqual(before);
  });

  it('is told to the page when it is with somebody else, the same as long as it is not', async () => {
    await worker.fromPage(tab, 'page.report', ticketReport('ana@x.example'));
    const first = told();
    expect(first).toMatchObject({ name: 'marker.stamp' });
    const answer = await read('ana@x.example');
    expect(answer.ok && answer.value.stamp).toBe(first?.stamp);
    await worker.fromPage(tab, 'page.report', ticketReport('bo@x.example', { scan: 2 }));
    expect(told()).toMatchObject({ name: 'marker.stamp' });
    expect(told()?.stamp).not.toBe(first?.stamp);
  });

  it('R7: is told to the page in front when the agent says what is ours', async () => {
    await worker.fromPage(tab, 'page.report', reportOf([sightingOf('bo@corvane.example')]));
    const before = told();
    await worker.ask('settings.update', { ownDomains: ['corvane.example'] });
    expect(told()).toMatchObject({ name: 'marker.stamp' });
    expect(told()?.stamp).not.toBe(before?.stamp);
    expect(await kinds('bo@corvane.example')).toEqual([null]);
  });

  it('is told to no page of a site without marks', async () => {
    await mark(false);
    const count = worker.fake.state.told.length;
    await worker.fromPage(tab, 'page.report', ticketReport('ana@x.example'));
    await worker.ask('settings.update', { ownDomains: ['corvane.example'] });
    expect(worker.fake.state.told).toHaveLength(count);
  });

  it('is not asked for in more texts at once than a message may carry', async () => {
    const texts = Array.from({ length: 501 }, (_, index) => `n${index}@x.example`);
    expect(await read(...texts)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  });
});
