import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onViewChanged } from '#lib/platform/view-signal.ts';
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

describe('R50: the notification', () => {
  it('is not lost to a write that comes between its moment and the alarm', async () => {
    await allow(worker);
    await log(worker, START + MINUTE);
    setTime(START + MINUTE + 10);
    await log(worker, START + 30 * MINUTE);
    expect(alarm(worker)).toBe(START + MINUTE);
    await ring(worker, START + MINUTE + 20);
    expect(notices(worker)).toHaveLength(1);
    expect(alarm(worker)).toBe(START + 30 * MINUTE);
  });

  it('comes at the moment, once, whatever becomes of the worker, and says who and what', async () => {
    await allow(worker);
    const { id } = await log(worker, START + MINUTE, {
      contactName: 'Eleanor Marsh',
      topic: { code: 'x', name: 'Billing' },
    });
    expect(notices(worker)).toEqual([]);
    const heard = vi.fn();
    onViewChanged(7, heard);
    await ring(worker);
    expect(notices(worker)).toEqual([
      { id: `follow-up:${id}:${START + MINUTE}`, title: 'Billing · #7', message: 'Eleanor Marsh\nCall back' },
    ]);
    expect(heard).toHaveBeenCalled();
    worker.fake.state.notices.clear();
    worker.restart();
    await ring(worker, START + 2 * MINUTE);
    worker.fake.events.onStartup.fire();
    await settled();
    expect(notices(worker)).toEqual([]);
  });

  it('is none without the setting, and none of what fell due before it was turned on', async () => {
    await log(worker, START + MINUTE);
    await ring(worker);
    expect(notices(worker)).toEqual([]);
    await allow(worker);
    await ring(worker, START + 5 * MINUTE);
    expect(notices(worker)).toEqual([]);
    await log(worker, START + 10 * MINUTE);
    await ring(worker);
    expect(notices(worker)).toHaveLength(1);
  });

  it('is none when the browser took the permission back', async () => {
    await allow(worker);
    await log(worker, START + MINUTE);
    worker.fake.state.granted.delete('notifications');
    worker.fake.events.permissionsRemoved.fire({ permissions: ['notifications'] });
    await ring(worker, START + MINUTE);
    expect(worker.fake.state.notices.size).toBe(0);
  });

  it('is one for many that fell due while the browser was closed', async () => {
    await allow(worker);
    for (let minute = 1; minute <= 9; minute += 1)
      await log(worker, START + minute * MINUTE, { contactName: `C${minute}` });
    worker.fake.stopWorker();
    setTime(START + 60 * MINUTE);
    worker.restart();
    worker.fake.events.onStartup.fire();
    await eventually(() => expect(notices(worker)).toHaveLength(1));
    expect(notices(worker)[0]).toMatchObject({ title: 'worker.followUp.several', message: 'C1\nC2\nC3\nC4' });
    await settled();
    worker.fake.events.noticeClicked.fire(notices(worker)[0]!.id);
    await eventually(() =>
      expect(worker.fake.state.openedPages).toEqual(['chrome-extension://abcdefgh/manage.html#/follow-ups']),
    );
    expect(notices(worker)).toEqual([]);
  });

  it('is shown no second time by a worker that was stopped before it could remember', async () => {
    await allow(worker);
    const { id } = await log(worker, START + MINUTE);
    const noticeId = `follow-up:${id}:${START + MINUTE}`;
    const shown = vi.spyOn(worker.fake.state.notices, 'set');
    worker.fake.state.notices.set(noticeId, { title: 'as the stopped worker showed it' });
    shown.mockClear();
    await ring(worker);
    expect(shown).not.toHaveBeenCalled();
    // Put away, it stays away.
    worker.fake.state.notices.clear();
    worker.fake.events.noticeClosed.fire(noticeId, true);
    await settled();
    await ring(worker, START + 2 * MINUTE);
    expect(shown).not.toHaveBeenCalled();
  });

  it('is told by a clock that was set back and comes by the moment again', async () => {
    await allow(worker);
    setTime(START - 60 * MINUTE);
    await log(worker, START - 30 * MINUTE);
    expect(alarm(worker)).toBe(START - 30 * MINUTE);
    await ring(worker);
    expect(notices(worker)).toHaveLength(1);
  });

  it('goes when its record is done, moved, deleted or given away', async () => {
    await allow(worker);
    const all = await Promise.all([1, 2, 3].map(() => log(worker, START + MINUTE)));
    await ring(worker);
    expect(notices(worker)).toHaveLength(3);
    await worker.ask('entry.follow-up', { id: all[0]!.id, done: true });
    expect(notices(worker)).toHaveLength(2);
    await worker.ask('entry.follow-up', { id: all[1]!.id, done: false, at: START + 60 * MINUTE });
    expect(notices(worker)).toHaveLength(1);
    await worker.ask('entry.delete', { id: all[2]!.id });
    expect(notices(worker)).toEqual([]);
    const { id } = await log(worker, START + 5 * MINUTE);
    await ring(worker);
    expect(notices(worker)).toHaveLength(1);
    await worker.ask('entry.follow-up', { id, done: false, assignee: 'Bob' });
    expect(notices(worker)).toEqual([]);
  });
});
