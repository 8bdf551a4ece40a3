import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startWorker, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';
import { eventually } from '#tests/support/eventually.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

const origin = 'https://desk.example';
const pattern = `${origin}/*`;

let worker: WorkerInTest;
beforeEach(() => {
  worker = startWorker();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  worker.fake.stopWorker();
});

const status = async () => (await worker.ask('tab.view', { tabId: 7 })).site.status;

describe('permissions', () => {
  it('taken back in the browser unregister the script, stop it and show as revoked', async () => {
    await worker.enable(origin);
    const tab = worker.openTab(7, `${origin}/tickets/1`);
    await worker.fromPage(tab, 'page.report', {
      url: tab.url!,
      pageTitle: '',
      scan: 1,
      part: 0,
      last: true,
      sightings: [],
      scanMs: 0,
    });
    worker.fake.state.granted.clear();
    worker.fake.events.permissionsRemoved.fire({});
    await eventually(() => expect(worker.fake.state.told.map(({ tabId }) => tabId)).toContain(7));
    expect(worker.fake.state.scripts.size).toBe(0);
    expect(await status()).toBe('revoked');
  });

  it('granted for a site of the policy register it', async () => {
    await worker.fake.managed.set({ enabledSites: ['https://desk.example'] });
    worker.fake.state.granted.add(pattern);
    worker.fake.events.permissionsAdded.fire({ origins: [pattern] });
    await eventually(() => expect(worker.fake.state.scripts.size).toBe(1));
    worker.openTab(7, `${origin}/`);
    expect(await worker.ask('tab.view', { tabId: 7 })).toMatchObject({ site: { status: 'enabled', managed: true } });
  });
});

describe('a permission that was granted while the popup that asked is gone', () => {
  it('enables the one site it is for', async () => {
    worker.openTab(7, `${origin}/tickets/1`);
    worker.fake.state.granted.add(pattern);
    worker.fake.events.permissionsAdded.fire({ origins: [pattern] });
    await eventually(async () => expect(await status()).toBe('enabled'));
    expect(worker.fake.state.ran).toEqual([7]);
  });

  it.each([['https://*/*'], ['*://desk.example/*'], ['https://*.desk.example/*'], ['<all_urls>'], ['nonsense']])(
    '%s enables nothing, since it is for several sites or none',
    async (several) => {
      worker.openTab(7, `${origin}/tickets/1`);
      worker.fake.state.granted.add(pattern);
      worker.fake.events.permissionsAdded.fire({ origins: [several] });
      await eventually(async () => expect(await status()).toBe('disabled'));
      expect((await worker.ask('settings.get', {})).settings.sites).toEqual([]);
    },
  );
});
