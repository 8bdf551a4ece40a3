import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '#lib/domain/result.ts';
import { createListSelection } from '#lib/state/list-selection.ts';
import { createManyModel } from '#lib/state/many-model.ts';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import { idOf } from '#tests/support/view-builders.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => idOf(index + 1));

function open(total: number, script: Parameters<typeof scriptedWorker>[0]) {
  const all = numbers(total);
  const count = signal(total);
  const selection = createListSelection(count);
  const worker = scriptedWorker(script);
  const onDone = vi.fn();
  const saved: { file: Blob; name: string }[] = [];
  const model = createManyModel({
    call: worker.call,
    of: 'contacts',
    newId: () => idOf(999_999),
    now: () => Date.UTC(2026, 10, 22),
    save: (file, name) => void saved.push({ file, name }),
    chosen: () => ({ chosen: selection.chosen.value, count: selection.count.value }),
    readIds: async (from, most) => succeed({ ids: all.slice(from, from + most), total, stamp: 'a' }),
    onDone,
  });
  return { all, selection, worker, model, onDone, saved };
}

describe('what is done to many', () => {
  it('goes through all that are chosen but those that are not, in parts, as one change', async () => {
    const { all, selection, worker, model, onDone } = open(1201, {
      'list.delete': ({ ids }) => succeed({ changed: ids.length, left: 0 }),
    });
    selection.toggleAll();
    selection.toggle(all[5]!);
    expect([selection.count.value, selection.all.value, selection.has(all[5]!)]).toEqual([1200, 'some', false]);
    await model.run({ what: 'delete' });
    const requests = worker.requests('list.delete');
    expect(requests.map(({ ids }) => ids.length)).toEqual([500, 500, 200]);
    expect(requests.flatMap(({ ids }) => ids)).toEqual(all.filter((id) => id !== all[5]));
    expect(new Set(requests.map(({ changeId }) => changeId)).size).toBe(1);
    expect(onDone).toHaveBeenCalledWith({ deed: { what: 'delete' }, count: 1200, changeId: idOf(999_999) }, undefined);
    expect(model.progress.value).toBeUndefined();
  });

  it('stops after the part under way, and what is done can be undone', async () => {
    const opened = open(2000, {
      'list.edit-contacts': ({ ids }) => {
        opened.model.cancel();
        return succeed({ changed: ids.length, left: 0 });
      },
    });
    opened.selection.toggleAll();
    const deed = { what: 'edit', edit: { field: 'doNotCall', value: true } } as const;
    await opened.model.run(deed);
    expect(opened.worker.requests('list.edit-contacts')).toHaveLength(1);
    expect(opened.onDone).toHaveBeenCalledWith({ deed, count: 500, changeId: idOf(999_999) }, undefined);
  });

  it('says what stopped it, with the way to take back what was done before', async () => {
    let parts = 0;
    const { selection, model, onDone } = open(900, {
      'list.delete': ({ ids }) => ((parts += 1) === 1 ? succeed({ changed: ids.length, left: 0 }) : fail('store-full')),
    });
    selection.toggleAll();
    await model.run({ what: 'delete' });
    expect(onDone).toHaveBeenCalledWith(
      { deed: { what: 'delete' }, count: 500, changeId: idOf(999_999) },
      { code: 'store-full' },
    );
  });

  it('writes the chosen ones to a file, with formulas made harmless', async () => {
    const record = {
      id: idOf(1),
      givenName: '=1+1',
      familyName: 'Ruiz',
      addresses: [],
      memberships: [{ organizationId: idOf(7) }],
      postalAddresses: [],
      socialIds: [],
      attributes: {},
      doNotCall: false,
      visibility: 'public',
      createdAt: 1,
      createdBy: 'a',
      updatedAt: 1,
      updatedBy: 'a',
      revision: 1,
      ownerId: 'a',
    } as const;
    const records = [{ table: 'contacts' as const, record: { ...record, memberships: [...record.memberships] } }];
    const { selection, model, saved, onDone } = open(3, {
      'list.records': ({ of }) =>
        succeed(of === 'contacts' ? ({ records, names: [[idOf(7), 'Alfa']] } as never) : { records: [], names: [] }),
      'definition.list': () => succeed([]),
      'settings.get': () => succeed({ settings: { agentId: 'me' } } as never),
    });
    selection.toggle(idOf(1));
    await model.run({ what: 'export', format: 'csv' });
    expect(saved[0]?.name).toBe('contacts-2026-11-22.csv');
    const csv = await saved[0]!.file.text();
    expect(csv).toContain('Ruiz,Alfa');
    expect(csv).not.toMatch(/[,\n]=1\+1/);
    expect(onDone).toHaveBeenCalledWith({ deed: { what: 'export', format: 'csv' }, count: 1 }, undefined);
    await model.run({ what: 'export', format: 'vcard' });
    expect(await saved[1]!.file.text()).toContain('BEGIN:VCARD');
    await model.run({ what: 'export', format: 'json' });
    const backup: unknown = JSON.parse(await saved[2]!.file.text());
    expect(backup).toMatchObject({ head: { sidecardBackup: 1 }, records: [{ table: 'contacts' }] });
  });
});
