import { describe, expect, it, vi } from 'vitest';
import { createSettingsStore } from '#lib/settings/settings-store.ts';
import { rightSchema } from '#lib/settings/settings.ts';
import { fakeLock } from '#tests/support/ports/fake-lock.ts';
import { fakeStorageArea } from '#tests/support/ports/fake-storage-area.ts';

function setUp({ stored, policy = {} }: { stored?: unknown; policy?: unknown } = {}) {
  const local = fakeStorageArea();
  if (stored !== undefined) void local.set({ settings: stored });
  const log = vi.fn();
  let ids = 0;
  const newAgentId = () => `agent-${(ids += 1)}`;
  const readManaged = vi.fn(() => Promise.resolve(policy));
  let written = () => {};
  const onWritten = (callback: () => void) => (written = callback);
  const parts = { local, session: fakeStorageArea(), readManaged, onWritten, withLock: fakeLock(), newAgentId, log };
  return { store: createSettingsStore(parts), local, log, parts, readManaged, tellWritten: () => written() };
}

describe('the store of settings', () => {
  it('gives defaults and everything granted when nothing is stored', async () => {
    const { settings, managed } = await setUp().store.read();
    expect(settings).toMatchObject({ agentName: '', ownAddresses: [], sites: [], badge: true, managedSites: [] });
    expect(settings.rights).toEqual(rightSchema.options);
    expect(managed).toEqual([]);
  });

  it('makes the agent id once, however many ask at the same time', async () => {
    const { store } = setUp();
    const reads = await Promise.all([store.read(), store.read(), store.read()]);
    expect(reads.map(({ settings }) => settings.agentId)).toEqual(['agent-1', 'agent-1', 'agent-1']);
  });

  it('reads once until something is written', async () => {
    const { store, local, readManaged, tellWritten } = setUp({ stored: { agentId: 'a', agentName: 'Ada' } });
    await store.read();
    await store.read();
    expect(readManaged).toHaveBeenCalledOnce();
    await local.set({ settings: { agentId: 'a', agentName: 'Grace' } });
    tellWritten();
    expect((await store.read()).settings.agentName).toBe('Grace');
    await store.update(() => ({ agentName: 'Joan' }));
    expect((await store.read()).settings.agentName).toBe('Joan');
  });

  it('keeps what was read over a new start, until something is written', async () => {
    const { store, parts, readManaged } = setUp({ stored: { agentId: 'a', agentName: 'Ada' } });
    await store.read();
    const { settings } = await createSettingsStore(parts).read();
    expect(settings.agentName).toBe('Ada');
    expect(readManaged).toHaveBeenCalledOnce();

    const other = createSettingsStore({ ...parts, onWritten: () => {} });
    await other.update(() => ({ agentName: 'Grace' }));
    expect((await createSettingsStore(parts).read()).settings.agentName).toBe('Grace');

    const last = setUp({ stored: { agentId: 'a', agentName: 'Ada' } });
    await last.store.read();
    await last.local.set({ settings: { agentId: 'a', agentName: 'Joan' } });
    last.tellWritten();
    expect((await createSettingsStore(last.parts).read()).settings.agentName).toBe('Joan');
  });

  it('keeps nothing that was read before a change and came after it', async () => {
    const { store, parts, readManaged } = setUp({ stored: { agentId: 'a', agentName: 'Ada' } });
    const late = Promise.withResolvers<unknown>();
    readManaged.mockReturnValueOnce(late.promise);
    const before = store.read();
    await store.update(() => ({ agentName: 'Grace' }));
    late.resolve({});
    await before;
    expect((await createSettingsStore(parts).read()).settings.agentName).toBe('Grace');
  });

  it('reads its file where there is no room to keep what was read', async () => {
    const { parts } = setUp({ stored: { agentId: 'a', agentName: 'Ada' } });
    const { settings } = await createSettingsStore({ ...parts, session: fakeStorageArea(1) }).read();
    expect(settings.agentName).toBe('Ada');
  });

  it('tries again after reading went wrong', async () => {
    const { store, readManaged } = setUp({ stored: { agentId: 'a', agentName: 'Ada' } });
    readManaged.mockRejectedValueOnce(new Error('no storage'));
    await expect(store.read()).rejects.toThrow('no storage');
    expect((await store.read()).settings.agentName).toBe('Ada');
  });

  it('keeps the agent id over a new start', async () => {
    const { store, parts } = setUp();
    await store.read();
    const again = await createSettingsStore(parts).read();
    expect(again.settings.agentId).toBe('agent-1');
  });

  it('R20: takes the tags of a policy in the place of those of the same id, and never keeps them as the agent’s', async () => {
    const definitions = [
      JSON.stringify({ kind: 'tag', code: 'vip', name: 'VIP', exclusive: true }),
      JSON.stringify({ kind: 'tag', code: 'old', retired: true }),
      '{"kind":"tag"',
    ];
    const tags = ['vip', 'old', 'own'].map((id) => ({ id, name: id, exclusive: false }));
    const { store, local } = setUp({ stored: { agentId: 'a', tags }, policy: { definitions } });
    const { settings } = await store.read();
    expect(settings.tags).toEqual([
      { id: 'own', name: 'own', exclusive: false },
      { id: 'vip', name: 'VIP', exclusive: true },
      { id: 'old', name: 'old', exclusive: false, retired: true },
    ]);
    await store.update(() => ({ tags: settings.tags }));
    expect((await local.get(['settings'])).settings).toMatchObject({ tags: [{ id: 'own' }] });
  });

  it('makes a new agent id for an unreadable one and keeps everything else', async () => {
    const { store } = setUp({ stored: { agentId: 7, agentName: 'Ada', country: 'FR' } });
    const { settings } = await store.read();
    expect(settings).toMatchObject({ agentId: 'agent-1', agentName: 'Ada', country: 'FR' });
  });

  it('falls back part by part and logs each once', async () => {
    const { store, log } = setUp({ stored: { agentId: 'a', country: 'France', agentName: 'Ada' } });
    expect((await store.read()).settings).toMatchObject({ agentName: 'Ada', country: undefined });
    await store.read();
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('settings.country'));
  });

  it('changes what is given and leaves the rest', async () => {
    const { store } = setUp({ stored: { agentId: 'a', agentName: 'Ada', badge: false } });
    await store.update(() => ({ country: 'GB' }));
    expect((await store.read()).settings).toMatchObject({
      agentId: 'a',
      agentName: 'Ada',
      badge: false,
      country: 'GB',
    });
  });

  it('loses none of several changes at the same time', async () => {
    const { store } = setUp();
    const add = (domain: string) => store.update(({ ownDomains }) => ({ ownDomains: [...ownDomains, domain] }));
    await Promise.all([add('a.example'), add('b.example'), add('c.example')]);
    expect((await store.read()).settings.ownDomains).toEqual(['a.example', 'b.example', 'c.example']);
  });

  it('lets no change touch the agent id', async () => {
    const { store } = setUp({ stored: { agentId: 'a' } });
    await store.update(() => ({ agentId: 'forged' }));
    expect((await store.read()).settings.agentId).toBe('a');
  });

  it('R60: grants what the policy lists and nothing else', async () => {
    const { settings, managed } = await setUp({ policy: { rights: ['contacts.edit'] } }).store.read();
    expect(settings.rights).toEqual(['contacts.edit']);
    expect(managed).toEqual(['rights']);
  });

  it('R60: grants nothing when the policy lists nothing', async () => {
    expect((await setUp({ policy: { rights: [] } }).store.read()).settings.rights).toEqual([]);
  });

  it('R7: counts own addresses of the policy and of the agent, and says which are fixed', async () => {
    const { store, local } = setUp({
      stored: { agentId: 'a', ownDomains: ['mine.example'] },
      policy: { ownDomains: ['team.example'], ownAddresses: ['+33 1 23 45 67 89'] },
    });
    const { settings } = await store.read();
    expect(settings.ownDomains).toEqual(['mine.example', 'team.example']);
    expect(settings.managedOwnDomains).toEqual(['team.example']);
    expect(settings.ownAddresses).toEqual(['+33 1 23 45 67 89']);
    await store.update(() => ({ ownDomains: ['mine.example', 'team.example', 'new.example'] }));
    expect((await local.get(['settings'])).settings).toMatchObject({ ownDomains: ['mine.example', 'new.example'] });
  });

  it("R2: takes the policy's country only when the agent chose none", async () => {
    const policy = { defaultCountry: 'BE' };
    expect((await setUp({ policy }).store.read()).settings.country).toBe('BE');
    const chosen = { agentId: 'a', country: 'FR' };
    expect((await setUp({ policy, stored: chosen }).store.read()).settings.country).toBe('FR');
  });

  it('ignores an unreadable part of the policy alone, and logs it', async () => {
    const { store, log } = setUp({
      policy: { rights: ['contacts.edit', 'everything'], enabledSites: ['https://a.example'] },
    });
    const { settings } = await store.read();
    expect(settings.rights).toEqual(['contacts.edit']);
    expect(settings.managedSites).toEqual(['https://a.example']);
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('policy.rights'));
  });
});
