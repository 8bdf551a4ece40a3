import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IDBObjectStore } from 'fake-indexeddb';
import { newId } from '#lib/domain/id.ts';
import { LONGEST_SLEEP } from '#lib/domain/follow-up/wake.ts';
import { ticket } from '#tests/integration/services/desk.ts';
import { startWorker, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';
import { alarm, allow, log, MINUTE, notices, ring, setTime, settled, START } from './follow-up-desk.ts';
import { eventually } from '#tests/support/eventually.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

let worker: WorkerInTest;
beforeEach(() => {
  setTime(START);
  worker = startWorker();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  worker.fake.stopWorker();
  vi.restoreAllMocks();
});

describe('answering a notification', () => {
  const url = 'https://desk.example/tickets/7';
  async function told() {
    await allow(worker);
    const { id } = await log(worker, START + MINUTE);
    await ring(worker);
    return { id, noticeId: notices(worker)[0]!.id };
  }

  it('a press goes to the tab that shows the interaction', async () => {
    const { noticeId } = await told();
    worker.fake.state.granted.add('https://desk.example/*');
    worker.openTab(3, 'https://desk.example/other', { active: false });
    worker.openTab(4, url, { active: false });
    worker.fake.events.noticeClicked.fire(noticeId);
    await eventually(() => expect(worker.fake.state.shownTabs).toEqual([4]));
    expect(worker.fake.state.openedPages).toEqual([]);
    expect(notices(worker)).toEqual([]);
  });

  it('a press opens the ticket where no tab shows it', async () => {
    const { noticeId } = await told();
    worker.fake.events.noticeClicked.fire(noticeId);
    await eventually(() => expect(worker.fake.state.openedPages).toEqual([url]));
  });

  it('a press on one whose record was deleted leads to the list', async () => {
    const { id, noticeId } = await told();
    await worker.ask('entry.delete', { id });
    worker.fake.events.noticeClicked.fire(noticeId);
    await eventually(() => expect(worker.fake.state.openedPages).toEqual([expect.stringContaining('#/follow-ups')]));
  });

  it('an address that is not of the web is never opened', async () => {
    await allow(worker);
    await log(worker, START + MINUTE, {}, { ...ticket('9'), url: 'javascript:alert(1)' });
    await ring(worker);
    worker.fake.events.noticeClicked.fire(notices(worker)[0]!.id);
    await eventually(() => expect(worker.fake.state.openedPages).toEqual([expect.stringContaining('#/follow-ups')]));
  });

  it.each([
    [0, START + MINUTE + 10 * MINUTE],
    [1, new Date(2026, 10, 23, 9).getTime()],
  ])('its button %s puts the follow-up off, and Undo takes that back', async (place, at) => {
    const { id, noticeId } = await told();
    worker.fake.events.noticeButton.fire(noticeId, place);
    await eventually(() => expect(alarm(worker)).toBe(Math.min(at, START + MINUTE + LONGEST_SLEEP)));
    expect(notices(worker)).toEqual([]);
    const { followUps } = await worker.ask('follow-up.list', { of: 'owed' });
    expect(followUps).toMatchObject([{ id, at }]);
    const { changes } = await worker.ask('change.recent', {});
    expect(changes[0]).toMatchObject({ action: 'entry.follow-up' });
    await worker.ask('change.undo', { changeId: changes[0]!.id });
    expect((await worker.ask('follow-up.list', { of: 'owed' })).followUps).toMatchObject([{ id, at: START + MINUTE }]);
  });

  it('stays when its button could not be written: nothing else would remind', async () => {
    const { id, noticeId } = await told();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    worker.fake.events.noticeButton.fire(noticeId, 0);
    await settled();
    expect(put).toHaveBeenCalled();
    expect(notices(worker).map((notice) => notice.id)).toEqual([noticeId]);
    put.mockRestore();
    expect((await worker.ask('follow-up.list', { of: 'owed' })).followUps).toMatchObject([{ id, at: START + MINUTE }]);
  });

  it('a button of one that was done, moved or deleted meanwhile changes nothing', async () => {
    const { id, noticeId } = await told();
    await worker.ask('entry.follow-up', { id, done: true });
    const before = await worker.ask('change.recent', {});
    worker.fake.events.noticeButton.fire(noticeId, 0);
    worker.fake.events.noticeButton.fire(`follow-up:${newId()}:5`, 0);
    worker.fake.events.noticeButton.fire('another extension’s', 0);
    await settled();
    expect(await worker.ask('change.recent', {})).toEqual(before);
  });
});
