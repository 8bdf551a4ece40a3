import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { startWorker, ticketReport, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';
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

describe('a tab that comes to the front', () => {
  it('R11: is associated with a contact that was added meanwhile', async () => {
    await worker.enable(origin);
    const tab = worker.openTab(7, `${origin}/tickets/4312`, { active: false });
    await worker.fromPage(tab, 'page.report', ticketReport('h@notaires.example'));
    const draft = contactDraftSchema.parse({ addresses: [{ medium: 'email', value: 'h@notaires.example' }] });
    await worker.ask('contact.create', { draft });
    expect(worker.fake.state.badges.get(7)).toMatchObject({ text: '•' });
    worker.fake.events.tabActivated.fire({ tabId: 7, windowId: 1 });
    await eventually(() => expect(worker.fake.state.badges.get(7)).toMatchObject({ text: '1' }));
    expect((await worker.ask('tab.view', { tabId: 7 })).participants).toMatchObject([{ origin: 'automatic' }]);
  });
});
