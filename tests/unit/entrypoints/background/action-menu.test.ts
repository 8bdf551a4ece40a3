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

describe("the action's context menu", () => {
  const click = (tab: object) => worker.fake.events.menuClicked.fire({ menuItemId: 'toggle-site' }, tab);

  it('asks for the permission within the gesture, then enables', async () => {
    const tab = worker.openTab(7, `${origin}/tickets/1`);
    click(tab);
    // Not awaited: a question that comes later would not be asked at all.
    expect([...worker.fake.state.granted]).toEqual([pattern]);
    await eventually(async () => expect(await status()).toBe('enabled'));
    await eventually(() => expect(worker.fake.state.ran).toEqual([7]));
  });

  it('disables and gives the permission back the second time', async () => {
    const tab = worker.openTab(7, `${origin}/tickets/1`);
    click(tab);
    await eventually(async () => expect(await status()).toBe('enabled'));
    click(tab);
    await eventually(async () => expect(await status()).toBe('disabled'));
    await eventually(() => expect(worker.fake.state.granted.size).toBe(0));
    expect(worker.fake.state.scripts.size).toBe(0);
  });

  it('enables again a site whose permission was taken back', async () => {
    const tab = worker.openTab(7, `${origin}/tickets/1`);
    await worker.enable(origin);
    worker.fake.state.granted.clear();
    click(tab);
    await eventually(async () => expect(await status()).toBe('enabled'));
    expect(worker.fake.state.granted.size).toBe(1);
  });

  it('does nothing when the agent refuses', async () => {
    worker.fake.state.grants = false;
    const tab = worker.openTab(7, `${origin}/tickets/1`);
    click(tab);
    await expect(worker.ask('settings.get', {})).resolves.toMatchObject({ settings: { sites: [] } });
    expect(await status()).toBe('disabled');
  });

  it('opens the popup where the browser does not tell the address', async () => {
    click(worker.openTab(7, '', { url: undefined }));
    await eventually(() => expect(worker.fake.state.popups).toBe(1));
  });
});
