import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import { newId } from '#lib/domain/id.ts';
import { fail } from '#lib/domain/result.ts';
import type { ReportReading } from '#lib/messages/protocol/report.ts';
import { startWorker, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

const reading: ReportReading = { subject: 'entries', by: 'agent', from: 0, to: 2_000_000_000_000, filters: {} };

let worker: WorkerInTest;
beforeEach(async () => {
  worker = startWorker();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await worker.ask('settings.update', { agentName: 'Ada' });
});
afterEach(() => {
  worker.fake.stopWorker();
});

async function log(ticket: string, durationSeconds: number): Promise<void> {
  const key = `desk.example|ticket|${ticket}`;
  const url = `https://desk.example/tickets/${ticket}`;
  await worker.ask('entry.create', {
    id: newId(),
    interaction: { key, site: 'desk.example', kind: 'ticket', id: ticket, url },
    fields: entryFieldsSchema.parse({ kind: 'inbound', at: 1_700_000_000_000, notes: 'Stuck.', durationSeconds }),
  });
}

describe('a report asked of the worker', () => {
  it('R51: messages in, figures out, through a worker that is stopped in between', async () => {
    await log('1', 30);
    await log('1', 60);
    await log('2', 0);
    worker.restart();
    const part = await worker.ask('report.part', reading);
    expect(part).toMatchObject({
      read: 3,
      total: 3,
      groups: [{ key: 'ada', name: 'Ada', entries: 3, seconds: 90, timed: 3, interactions: { length: 2 } }],
    });
    const { entries } = await worker.ask('report.entries', { ...reading, group: 'ada' });
    expect(entries.map(({ interaction }) => interaction.id).toSorted((one, two) => one.localeCompare(two))).toEqual([
      '1',
      '1',
      '2',
    ]);
  });

  it.each([
    { from: -1 },
    { to: Number.MAX_SAFE_INTEGER },
    { by: 'mood' },
    { subject: 'everything' },
    { filters: { kind: 'secret' } },
    { filters: { agent: 'x'.repeat(301) } },
    { before: { at: 5, id: 'no id' } },
  ])('refuses %j', async (wrong) => {
    const answer = await worker.call('report.part', { ...reading, ...wrong } as ReportReading);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  });

  it('R62: answers no content script', async () => {
    const tab = worker.openTab(8, 'https://desk.example/tickets/1');
    expect(await worker.fromPage(tab, 'report.part', reading)).toEqual(fail('forbidden', 'sender'));
    expect(await worker.fromPage(tab, 'report.entries', reading)).toEqual(fail('forbidden', 'sender'));
  });
});
