import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startWorker, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';
import { log, MINUTE, ring, setTime, START } from './follow-up-desk.ts';
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

describe('the badge', () => {
  it('says how many are due where a tab says nothing, when that is wanted', async () => {
    worker.openTab(7, 'https://elsewhere.example/');
    await log(worker, START + MINUTE);
    await worker.ask('settings.update', { followUpBadge: true });
    expect(worker.fake.state.defaultBadge.text).toBe('');
    await ring(worker);
    expect(worker.fake.state.defaultBadge).toEqual({ text: '1!', title: 'worker.badge.due' });
    await eventually(() => expect(worker.fake.state.badges.get(7)).toEqual({ text: '1!', title: 'worker.badge.due' }));
    await worker.ask('settings.update', { followUpBadge: false });
    expect(worker.fake.state.defaultBadge.text).toBe('');
    expect(worker.fake.state.badges.get(7)).toMatchObject({ text: '' });
  });
});
