import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '#lib/domain/result.ts';
import { startWorker, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';
import { list, open, origin, PHONE, refTo, show } from './worklist-desk.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

let worker: WorkerInTest;
beforeEach(async () => {
  worker = startWorker();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await worker.enable(origin);
});
afterEach(() => {
  vi.useRealTimers();
  worker.fake.stopWorker();
});

describe('setting aside and clearing', () => {
  it('takes one off that needs nobody, whatever its page says later, and brings it back', async () => {
    await show(worker, '1', PHONE);
    const { key } = refTo('1');
    await worker.ask('worklist.dismiss', { key, on: true });
    await show(worker, '1', 'a@b.example');
    expect(await open(worker)).toEqual([]);
    expect((await list(worker, { which: 'all' })).rows).toMatchObject([{ state: 'dismissed' }]);
    await worker.ask('worklist.dismiss', { key, on: false });
    expect(await open(worker)).toEqual(['1']);
    expect(await worker.call('worklist.dismiss', { key: 'no|such|1', on: true })).toEqual(
      fail('not-found', 'no|such|1'),
    );
  });

  it('clears the whole list, brings it back, and deletes it for good after ten minutes', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 9), toFake: ['Date'] });
    await show(worker, '1', PHONE);
    await show(worker, '2', 'a@b.example');
    const clearing = '01890a5d-ac96-774b-bcce-b302099a8057';
    expect(await worker.ask('worklist.clear', { clearing })).toEqual({ count: 2 });
    expect(await worker.ask('worklist.count', {})).toEqual({ open: 0 });
    expect(await worker.ask('worklist.restore', { clearing })).toEqual({ count: 2 });
    expect((await open(worker)).toSorted()).toEqual(['1', '2']);
    await worker.ask('worklist.clear', { clearing });
    vi.setSystemTime(Date.UTC(2026, 10, 22, 9, 11));
    expect((await list(worker, { which: 'all' })).total).toBe(0);
    expect(await worker.ask('worklist.restore', { clearing })).toEqual({ count: 0 });
  });

  it('keeps what was noted of a cleared interaction among all', async () => {
    await show(worker, '1', PHONE);
    const fields = { kind: 'internal', at: 1, notes: 'Rang off', enteredBy: '', tell: false } as const;
    const id = '01890a5d-ac96-774b-bcce-b302099a8058';
    await worker.ask('entry.create', { id, interaction: refTo('1'), fields });
    await worker.ask('worklist.clear', { clearing: '01890a5d-ac96-774b-bcce-b302099a8057' });
    expect((await list(worker, { which: 'all' })).rows).toMatchObject([{ interaction: { id: '1' }, state: 'cleared' }]);
    expect(await open(worker)).toEqual([]);
  });
});
