import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import { LONGEST_SLEEP } from '#lib/domain/follow-up/wake.ts';
import { startWorker, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';
import { alarm, log, MINUTE, ring, setTime, START } from './follow-up-desk.ts';
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

describe('R50: the one alarm', () => {
  it('stands at the next follow-up after each write that may change it', async () => {
    expect(alarm(worker)).toBeUndefined();
    const first = await log(worker, START + 30 * MINUTE);
    expect(alarm(worker)).toBe(START + 30 * MINUTE);
    const second = await log(worker, START + 10 * MINUTE);
    expect(alarm(worker)).toBe(START + 10 * MINUTE);
    await worker.ask('entry.follow-up', { id: second.id, done: false, at: START + 40 * MINUTE });
    expect(alarm(worker)).toBe(START + 30 * MINUTE);
    const done = await worker.ask('entry.follow-up', { id: first.id, done: true });
    expect(alarm(worker)).toBe(START + 40 * MINUTE);
    await worker.ask('change.undo', { changeId: done.changeId });
    expect(alarm(worker)).toBe(START + 30 * MINUTE);
    const deleted = await worker.ask('entry.delete', { id: first.id });
    expect(alarm(worker)).toBe(START + 40 * MINUTE);
    await worker.ask('change.undo', { changeId: deleted.changeId });
    expect(alarm(worker)).toBe(START + 30 * MINUTE);
    const fields = entryFieldsSchema.parse({ kind: 'inbound', at: START, notes: 'x', followUpAt: START + 5 * MINUTE });
    await worker.ask('entry.update', { id: second.id, fields, changed: ['followUpAt'] });
    expect(alarm(worker)).toBe(START + 5 * MINUTE);
    await worker.ask('entry.delete', { id: first.id });
    await worker.ask('entry.delete', { id: second.id });
    expect(alarm(worker)).toBeUndefined();
  });

  it('wakes before a follow-up that is far away, and is set again when it rang for nothing', async () => {
    await log(worker, START + 100 * LONGEST_SLEEP);
    expect(alarm(worker)).toBe(START + LONGEST_SLEEP);
    await ring(worker);
    expect(alarm(worker)).toBe(START + 2 * LONGEST_SLEEP);
  });

  it('is not set for what was given to somebody else', async () => {
    await worker.ask('settings.update', { agentName: 'Ada' });
    const { id } = await log(worker, START + MINUTE);
    const given = await worker.ask('entry.follow-up', { id, done: false, assignee: 'Bob' });
    expect(alarm(worker)).toBeUndefined();
    await worker.ask('change.undo', { changeId: given.changeId });
    expect(alarm(worker)).toBe(START + MINUTE);
    await worker.ask('settings.update', { agentName: 'Ada Byron' });
    expect(alarm(worker)).toBe(START + MINUTE);
  });

  it('is mended by a worker that starts, when the browser lost it, without opening the store', async () => {
    await log(worker, START + MINUTE);
    worker.fake.state.alarms.clear();
    const { mendAlarm } = await import('#lib/services/follow-ups/mend-alarm.ts');
    const set = vi.fn<(at: number) => Promise<void>>(() => Promise.resolve());
    const port = { at: () => Promise.resolve(alarm(worker)), set, clear: () => Promise.resolve() };
    await mendAlarm({ session: worker.fake.session, alarm: port, now: Date.now });
    expect(set.mock.calls).toEqual([[START + MINUTE]]);
    worker.fake.state.alarms.set('follow-ups', START + MINUTE);
    await mendAlarm({ session: worker.fake.session, alarm: port, now: Date.now });
    expect(set).toHaveBeenCalledOnce();
  });

  it('is set again when a browser begins that keeps none', async () => {
    await log(worker, START + MINUTE);
    worker.fake.state.alarms.clear();
    await worker.fake.session.remove(['follow-ups']);
    worker.restart();
    worker.fake.events.onStartup.fire();
    await eventually(() => expect(alarm(worker)).toBe(START + MINUTE));
  });
});
