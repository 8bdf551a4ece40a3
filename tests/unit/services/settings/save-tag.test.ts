import { describe, expect, it } from 'vitest';
import { orderTags, saveTag } from '#lib/services/settings/save-tag.ts';
import { updateSettings } from '#lib/services/settings/settings-services.ts';
import { createSettingsStore } from '#lib/settings/settings-store.ts';
import { fakeLock } from '#tests/support/ports/fake-lock.ts';
import { fakeStorageArea } from '#tests/support/ports/fake-storage-area.ts';

function setUp(policy: object = {}) {
  const settings = createSettingsStore({
    local: fakeStorageArea(),
    session: fakeStorageArea(),
    readManaged: () => Promise.resolve(policy),
    onWritten: () => {},
    withLock: fakeLock(),
    newAgentId: () => 'agent-1',
    log: () => {},
  });
  const deps = { settings, dataChanged: () => Promise.resolve() };
  return { deps, tags: async () => (await settings.read()).settings.tags };
}

describe('settings.save-tag', () => {
  it('R20: defines, renames, retires and orders tags; two pages never undo each other’s', async () => {
    const { deps, tags } = setUp();
    await Promise.all([
      saveTag(deps, { id: 'vip', name: 'VIP', exclusive: true }),
      saveTag(deps, { id: 'approver', name: 'Approver' }),
    ]);
    await saveTag(deps, { id: 'vip', name: 'Important' });
    await saveTag(deps, { id: 'approver', retired: true });
    await orderTags(deps, { ids: ['approver', 'vip'] });
    expect(await tags()).toEqual([
      { id: 'approver', name: 'Approver', exclusive: false, retired: true },
      { id: 'vip', name: 'Important', exclusive: true },
    ]);
  });

  it('R20: refuses a name that another tag in force has, and none at all', async () => {
    const { deps } = setUp();
    await saveTag(deps, { id: 'vip', name: 'VIP' });
    const taken = await saveTag(deps, { id: 'other', name: ' vip ' });
    expect(taken).toMatchObject({ ok: false, failure: { code: 'duplicate', detail: 'vip' } });
    expect(await saveTag(deps, { id: 'other' })).toMatchObject({ failure: { code: 'invalid', detail: 'name' } });
    await saveTag(deps, { id: 'vip', retired: true });
    expect((await saveTag(deps, { id: 'other', name: 'vip' })).ok).toBe(true);
    expect(await saveTag(deps, { id: 'vip', retired: false })).toMatchObject({ failure: { code: 'duplicate' } });
  });

  it('R60: leaves what a policy fixes, and needs the right to define', async () => {
    const fixed = setUp({ definitions: ['{"kind":"tag","code":"subject","name":"Patient"}'] });
    expect(await saveTag(fixed.deps, { id: 'subject', name: 'X' })).toMatchObject({
      failure: { code: 'forbidden', detail: 'policy' },
    });
    expect(await fixed.tags()).toEqual([{ id: 'subject', name: 'Patient', exclusive: false }]);

    const { deps } = setUp({ rights: ['contacts.edit'] });
    const denied = { failure: { code: 'forbidden', detail: 'definitions.edit' } };
    expect(await saveTag(deps, { id: 'vip', name: 'VIP' })).toMatchObject(denied);
    expect(await orderTags(deps, { ids: [] })).toMatchObject(denied);
    expect(await updateSettings(deps, { tags: [] })).toMatchObject(denied);
  });
});
