import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { fail } from '#lib/domain/result.ts';
import { storageArea } from '#lib/platform/storage-area.ts';
import { readStoreMark } from '#lib/services/store/store-mark.ts';
import { startWorker, ticketReport, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

const origin = 'https://desk.example';
const draft = contactDraftSchema.parse({
  givenName: 'Jean',
  familyName: 'Dupont',
  addresses: [{ medium: 'email', value: 'jean.dupont@notaires.example' }],
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

const mark = () => readStoreMark(storageArea('local'));
const marked = (contacts: number) =>
  vi.waitFor(async () => expect(await mark()).toMatchObject({ contacts }), { timeout: 5000, interval: 100 });

/** What a browser does whose disk is full: everything is gone, and nobody is told. */
function loseStore(): void {
  globalThis.indexedDB = new IDBFactory();
  worker.restart();
}

describe('a store that the browser lost', () => {
  it('is not taken for a new one: nothing is resolved against it and nothing is written into it', async () => {
    const tab = worker.openTab(7, `${origin}/tickets/4312`);
    await worker.ask('contact.create', { draft });
    await marked(1);
    loseStore();
    await worker.fromPage(tab, 'page.report', ticketReport('jean.dupont@notaires.example'));
    expect(await worker.call('tab.view', { tabId: 7 })).toEqual(fail('store-lost'));
    expect(await worker.call('contact.create', { draft })).toEqual(fail('store-lost'));
    expect(await worker.ask('store.status', {})).toMatchObject({ state: 'store-lost', lost: { contacts: 1 } });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('keeps nobody from turning a site off', async () => {
    worker.openTab(7, `${origin}/tickets/4312`);
    await worker.ask('contact.create', { draft });
    await marked(1);
    loseStore();
    expect(await worker.ask('tab.site', { tabId: 7 })).toMatchObject({
      site: { status: 'enabled', origin },
      pageUrl: `${origin}/tickets/4312`,
    });
    expect(await worker.ask('site.disable', { origin })).toMatchObject({ status: 'disabled' });
    expect((await worker.ask('tab.site', { tabId: 7 })).site.status).toBe('disabled');
  });

  it('is begun anew when the agent says so, and not before', async () => {
    await worker.ask('contact.create', { draft });
    await marked(1);
    loseStore();
    worker.restart();
    expect(await worker.call('contact.search', { query: 'jean' })).toEqual(fail('store-lost'));
    await worker.ask('store.begin-anew', {});
    expect(await worker.ask('store.status', {})).toEqual({ state: 'ready', contacts: 0 });
    await worker.ask('contact.create', { draft });
    expect(await worker.ask('store.status', {})).toEqual({ state: 'ready', contacts: 1 });
  });

  it('is nothing to speak of when there was nothing in it', async () => {
    const { changeId } = await worker.ask('contact.create', { draft });
    await marked(1);
    await worker.ask('change.undo', { changeId });
    await marked(0);
    loseStore();
    expect(await worker.ask('store.status', {})).toEqual({ state: 'ready', contacts: 0 });
  });

  it('is looked for in the local storage only where there is no store', async () => {
    await worker.ask('contact.create', { draft });
    await marked(1);
    worker.restart();
    await worker.ask('settings.get', {});
    const read = vi.spyOn(worker.fake.local, 'get');
    await worker.ask('contact.search', { query: 'jean' });
    expect(read).not.toHaveBeenCalled();
  });
});
