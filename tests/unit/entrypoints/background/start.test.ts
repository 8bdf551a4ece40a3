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

describe('when the extension is installed, updated or the browser starts', () => {
  it.each(['onInstalled', 'onStartup'] as const)('%s writes the menus once, whatever was there', async (event) => {
    worker.fake.events[event].fire();
    worker.fake.events[event].fire();
    await eventually(() => expect(worker.fake.state.menus).toHaveLength(3));
    expect(
      worker.fake.state.menus.map(({ id, contexts, targetUrlPatterns }) => [id, contexts, targetUrlPatterns]),
    ).toEqual([
      ['toggle-site', ['action'], undefined],
      ['look-up-selection', ['selection'], undefined],
      ['look-up-link', ['link'], ['tel:*', 'mailto:*']],
    ]);
  });

  it('registers the enabled sites again and starts in their open tabs', async () => {
    await worker.enable(origin);
    worker.openTab(7, `${origin}/tickets/1`);
    worker.fake.state.scripts.clear();
    worker.restart();
    worker.fake.events.onInstalled.fire();
    await eventually(() => expect(worker.fake.state.ran).toEqual([7]));
    expect([...worker.fake.state.scripts.values()].map(({ matches }) => matches)).toEqual([[pattern]]);
  });

  it('asks the browser nothing when it is merely started again', () => {
    worker.restart();
    expect(worker.fake.state).toMatchObject({ menus: [], ran: [], openedPages: [], openedPanels: [] });
  });
});
