import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type EntryFields, entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import { aboutNewEntry } from '#lib/domain/interaction/draft-edit.ts';
import { newId } from '#lib/domain/id.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import { fail } from '#lib/domain/result.ts';
import { onViewChanged } from '#lib/platform/view-signal.ts';
import { startWorker, ticketReport, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));
vi.mock('#lib/platform/translate.ts', () => ({ translate: (key: string) => key }));

const origin = 'https://desk.example';
const SENT = { url: `${origin}/tickets/4312` };

let worker: WorkerInTest;
let interaction: InteractionRef;
beforeEach(async () => {
  worker = startWorker();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await worker.enable(origin);
  const tab = worker.openTab(7, SENT.url);
  await worker.fromPage(tab, 'page.report', ticketReport('jean.dupont@notaires.example'));
  interaction = (await worker.ask('tab.view', { tabId: 7 })).interaction!;
});
afterEach(() => {
  worker.fake.stopWorker();
});

const fields = (changes: Partial<EntryFields> = {}) =>
  entryFieldsSchema.parse({ kind: 'inbound', at: 1_700_000_000_000, notes: 'Stuck.', ...changes });
const entries = async () => (await worker.ask('entry.list', { interaction })).entries.map(({ entry }) => entry);

describe('what an agent logs beside a page', () => {
  it('R50, R51: message in, rows out, through a worker that is stopped in between, and undone', async () => {
    const heard = vi.fn();
    onViewChanged(7, heard);
    const id = newId();
    const { changeId } = await worker.ask('entry.create', { id, interaction, fields: fields({ followUpAt: 5 }) });
    expect(heard).toHaveBeenCalledOnce();
    worker.restart();
    expect(await entries()).toMatchObject([{ id, notes: 'Stuck.', followUp: { at: 5 }, interaction }]);
    await worker.ask('entry.follow-up', { id, done: true });
    const deleted = await worker.ask('entry.delete', { id });
    worker.restart();
    expect(await entries()).toEqual([]);
    await worker.ask('change.undo', { changeId: deleted.changeId });
    expect(await entries()).toMatchObject([{ id, followUp: { at: 5, doneAt: expect.any(Number) } }]);
    expect(await worker.call('change.undo', { changeId })).toMatchObject(fail('conflict'));
    const { changes } = await worker.ask('change.recent', {});
    expect(changes.map(({ action }) => action)).toEqual(['entry.delete', 'entry.follow-up', 'entry.create']);
  });

  it('R52: uses the agent’s address from the settings', async () => {
    const id = newId();
    await worker.ask('entry.create', { id, interaction, fields: fields() });
    expect(await worker.ask('entry.message', { id })).toEqual({ state: 'no-own-address' });
    await worker.ask('settings.update', { agentName: 'Ada', agentEmail: 'ada@help.example' });
    expect(await worker.ask('entry.message', { id })).toMatchObject({
      state: 'ready',
      text: expect.stringContaining('Ada\nada@help.example'),
    });
  });

  it('a draft outlives the worker and tells no page', async () => {
    const heard = vi.fn();
    onViewChanged(7, heard);
    const about = aboutNewEntry(interaction.key);
    await worker.ask('entry.draft-save', { about, entryId: newId(), fields: { notes: 'half a' }, by: 'panel' });
    worker.restart();
    expect((await worker.ask('entry.list', { interaction })).draft).toMatchObject({
      fields: { notes: { value: 'half a' } },
    });
    expect(heard).not.toHaveBeenCalled();
  });

  it('refuses what no form sends, and writes nothing', async () => {
    const id = newId();
    const wrong = [
      { ...fields(), at: -1 },
      { ...fields(), at: Number.MAX_SAFE_INTEGER },
      { ...fields(), notes: 'x'.repeat(100_001) },
      { ...fields(), kind: 'secret' },
      { ...fields(), durationSeconds: 1e9 },
    ];
    for (const each of wrong) {
      // oxlint-disable-next-line no-await-in-loop
      const answer = await worker.call('entry.create', { id, interaction, fields: each as EntryFields });
      expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    }
    expect(await entries()).toEqual([]);
  });

  it('R62: answers no content script', async () => {
    const tab = worker.openTab(8, SENT.url);
    const answer = await worker.fromPage(tab, 'entry.list', { interaction });
    expect(answer).toEqual(fail('forbidden', 'sender'));
  });
});
