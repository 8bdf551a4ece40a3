import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sightingOf } from '#tests/support/ports/frame-reports.ts';
import { startWorker, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';
import { eventually } from '#tests/support/eventually.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

const origin = 'https://desk.example';

let worker: WorkerInTest;
beforeEach(() => {
  worker = startWorker();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  worker.fake.stopWorker();
});

describe('reading a page on demand', () => {
  const report = { url: `${origin}/x`, pageTitle: 'X', scan: 1, part: 0, last: true, scanMs: 1 };
  const sightings = [sightingOf('a@b.example')];

  it('R62: waits for the report, answers with the view, and stops the script of a site that is not enabled', async () => {
    const tab = worker.openTab(7, `${origin}/x`);
    const scanning = worker.call('tab.scan', { tabId: 7 });
    await eventually(() => expect(worker.fake.state.ran).toEqual([7]));
    const toldBefore = worker.fake.state.told.length;
    expect(await worker.fromPage(tab, 'page.report', { ...report, sightings })).toMatchObject({ ok: true });
    expect(await scanning).toMatchObject({
      ok: true,
      value: { site: { status: 'disabled' }, looking: false, addresses: [{ value: 'a@b.example' }] },
    });
    expect(worker.fake.state.told.slice(toldBefore)).toMatchObject([{ tabId: 7, message: { name: 'detector.stop' } }]);
  });

  it('reads it anew the second time', async () => {
    const tab = worker.openTab(7, `${origin}/x`);
    for (const text of ['a@b.example', 'c@d.example']) {
      const scanning = worker.ask('tab.scan', { tabId: 7 });
      // One scan after the other.
      // oxlint-disable-next-line no-await-in-loop
      await eventually(() => expect(worker.fake.state.ran.length).toBe(text.startsWith('a') ? 1 : 2));
      // oxlint-disable-next-line no-await-in-loop
      await worker.fromPage(tab, 'page.report', { ...report, sightings: [sightingOf(text)] });
      // oxlint-disable-next-line no-await-in-loop
      expect((await scanning).addresses.map(({ value }) => value)).toEqual([text]);
    }
  });

  it.each([
    ['no tab', 8, {}, 'not-found'],
    ['a page whose address is hidden', 7, { url: undefined }, 'no-permission'],
    ["a page of the browser's own", 7, { url: 'chrome://extensions/' }, 'unsupported-page'],
    ['a page that lets no script in', 7, { frames: [] }, 'unsupported-page'],
  ])('is refused for %s', async (_, tabId, more, code) => {
    worker.openTab(7, `${origin}/x`, more);
    expect(await worker.call('tab.scan', { tabId })).toMatchObject({ failure: { code } });
  });

  it('leaves no right to report behind when the tab goes elsewhere', async () => {
    const tab = worker.openTab(7, `${origin}/x`);
    const scanning = worker.ask('tab.scan', { tabId: 7 });
    await eventually(() => expect(worker.fake.state.ran).toEqual([7]));
    await worker.fromPage(tab, 'page.report', { ...report, sightings });
    await scanning;
    tab.url = 'https://other.example/';
    tab.frames = [{ frameId: 0, documentId: 'next' }];
    worker.fake.events.tabUpdated.fire(7, { status: 'loading' });
    await eventually(async () => expect(await worker.fake.session.keys()).not.toContain('tab:7:scan'));
    tab.url = `${origin}/x`;
    expect(await worker.fromPage(tab, 'page.report', { ...report, sightings })).toMatchObject({
      failure: { code: 'no-permission' },
    });
  });
});
