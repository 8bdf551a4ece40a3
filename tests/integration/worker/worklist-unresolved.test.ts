import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onWorklistChanged } from '#lib/platform/view-signal.ts';
import { startWorker, ticketReport, type WorkerInTest } from '#tests/support/ports/worker-in-test.ts';
import { changes, knows, list, open, origin, PHONE, refTo, show, SWITCHBOARD } from './worklist-desk.ts';

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

describe('the list of unresolved interactions', () => {
  it('R14: keeps an interaction that matches nobody, with its address, and creates no contact and no change', async () => {
    await show(worker, '1', PHONE);
    expect(await list(worker)).toMatchObject({
      total: 1,
      rows: [
        {
          interaction: refTo('1'),
          state: 'open',
          people: [],
          address: '+33 1 42 68 53 00',
          find: { found: 'nobody', candidates: 0 },
        },
      ],
    });
    expect(await worker.ask('worklist.count', {})).toEqual({ open: 1 });
    expect(await worker.ask('store.status', {})).toMatchObject({ contacts: 0 });
    expect(await changes(worker)).toEqual([]);
  });

  it('R14: keeps one that matches several, and one of whom the page gives a name alone', async () => {
    await knows(worker, 'Ana Ruiz', SWITCHBOARD);
    await knows(worker, 'Bo Lind', SWITCHBOARD);
    await show(worker, '1', SWITCHBOARD);
    await show(worker, '2', 'x', { sightings: [], requesterName: 'Jean Dupont' });
    expect((await list(worker)).rows.map(({ find, name }) => [find?.found, find?.candidates, name])).toEqual([
      ['several', 2, undefined],
      ['name-only', 0, 'Jean Dupont'],
    ]);
  });

  it('R7, R8, R19: keeps nothing of our own addresses, hidden callers, pages without an interaction, pages that load', async () => {
    await worker.ask('settings.update', { ownAddresses: [PHONE] });
    await show(worker, '1', PHONE);
    await show(worker, '2', 'anonymous', {
      sightings: [{ ...ticketReport('Anonymous').sightings[0]!, medium: 'phone', role: 'caller' }],
    });
    await show(worker, '3', 'a@b.example', { interaction: undefined });
    await show(worker, '4', 'c@d.example', { last: false });
    expect(await open(worker)).toEqual([]);
  });

  it('R7: drops an interaction once the agent says that its address is ours', async () => {
    await show(worker, '1', PHONE);
    await show(worker, '2', 'a@b.example');
    await worker.ask('settings.update', { ownAddresses: [PHONE] });
    expect(await worker.ask('worklist.count', {})).toEqual({ open: 1 });
    expect(await open(worker)).toEqual(['2']);
  });

  it('R14, R15: leaves with the association, wherever it is made, and is back with its undoing', async () => {
    await show(worker, '1', PHONE);
    await show(worker, '2', 'a@b.example');
    const contactId = await knows(worker, 'Ana Ruiz', 'ana@riviere.example');
    const { changeId } = await worker.ask('interaction.associate', { interaction: refTo('1'), contactId });
    expect(await open(worker)).toEqual(['2']);
    const undone = await worker.ask('change.undo', { changeId });
    expect(await open(worker)).toEqual(['1', '2']);
    await worker.ask('change.undo', { changeId: undone.changeId });
    expect(await open(worker)).toEqual(['2']);
    await worker.ask('interaction.remove', { interaction: refTo('1'), contactId });
    expect((await open(worker)).toSorted()).toEqual(['1', '2']);
  });

  it('R11: leaves by itself when its page is opened again and somebody holds the address by then', async () => {
    await show(worker, '1', PHONE);
    await knows(worker, 'Ana Ruiz', PHONE);
    expect((await list(worker)).rows[0]?.find).toEqual({ found: 'one', candidates: 1 });
    await show(worker, '1', PHONE);
    expect(await open(worker)).toEqual([]);
    expect((await list(worker, { which: 'all' })).rows).toMatchObject([
      { state: 'associated', people: [{ name: 'Ana Ruiz' }] },
    ]);
  });

  it('R15: an association that was made by itself and is undone leaves the interaction unresolved', async () => {
    await knows(worker, 'Ana Ruiz', PHONE);
    await show(worker, '1', PHONE);
    expect(await open(worker)).toEqual([]);
    const [automatic] = await changes(worker);
    await worker.ask('change.undo', { changeId: automatic!.undoId });
    expect((await list(worker)).rows).toMatchObject([{ interaction: { id: '1' }, address: '+33 1 42 68 53 00' }]);
  });

  it('writes nothing when the page says the same again, and tells pages once', async () => {
    const heard = vi.fn();
    onWorklistChanged(heard);
    await show(worker, '1', PHONE);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await show(worker, '1', PHONE);
    await show(worker, '1', PHONE);
    expect(put).not.toHaveBeenCalled();
    expect(heard).toHaveBeenCalledOnce();
  });

  it('takes down what changed, and when it was seen last', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 9), toFake: ['Date'] });
    await show(worker, '1', PHONE);
    vi.setSystemTime(Date.UTC(2026, 10, 22, 11));
    await show(worker, '1', 'a@b.example', { interaction: refTo('1', { title: 'Renamed' }) });
    expect((await list(worker)).rows).toMatchObject([
      {
        interaction: { title: 'Renamed' },
        address: 'a@b.example',
        firstAt: Date.UTC(2026, 10, 22, 9),
        at: Date.UTC(2026, 10, 22, 11),
      },
    ]);
  });

  it('keeps nothing once it is turned off', async () => {
    await worker.ask('settings.update', { keepUnresolved: false });
    await show(worker, '1', PHONE);
    expect(await open(worker)).toEqual([]);
  });
});
