import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { screenOf } from '#lib/state/panel-screen.ts';
import { reportOf, sightingOf } from '#tests/support/ports/frame-reports.ts';
import { startWorker, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

const origin = 'https://phone.example';
const url = `${origin}/calls/88`;

let worker: WorkerInTest;
beforeEach(() => {
  worker = startWorker();
});
afterEach(() => {
  worker.fake.stopWorker();
});

async function viewOf(report: ReturnType<typeof reportOf>) {
  await worker.enable(origin);
  const tab = worker.openTab(7, url);
  await worker.fromPage(tab, 'page.report', report);
  return worker.ask('tab.view', { tabId: 7 });
}

it('R8: says that the caller hides the number where a label of the page says so', async () => {
  const view = await viewOf(
    reportOf([sightingOf('+33353012041', { before: 'Called line ', region: 'page' })], {
      url,
      pageTitle: 'Incoming call',
      facts: { headings: ['Incoming call'], facts: [['Caller', 'Withheld']], listed: 0, messages: 0, isForm: false },
    }),
  );
  expect(view.addresses).toEqual([]);
  expect(view.setAside).toContainEqual({ medium: 'phone', value: 'Withheld', reason: 'anonymous' });
  expect(view.resolution).toMatchObject({ status: 'unresolved', because: 'anonymous' });
  expect(view.interaction).toMatchObject({ kind: 'call', direction: 'inbound' });
  expect(screenOf(view)).toEqual({ kind: 'anonymous' });
});

it('R8: says so where an adapter names the place of the caller', async () => {
  const interaction = { key: 'phone.example|call|88', site: 'phone.example', kind: 'call', id: '88', url };
  const caller = sightingOf('Numéro masqué', { medium: 'phone', trust: 'adapter', role: 'caller', region: 'panel' });
  const view = await viewOf(reportOf([caller], { url, adapterId: 'taught', interaction }));
  expect(screenOf(view)).toEqual({ kind: 'anonymous' });
  expect(await worker.ask('store.status', {})).toMatchObject({ contacts: 0 });
});
