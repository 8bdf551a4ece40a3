import { describe, expect, it } from 'vitest';
import { configureSite } from '#lib/services/sites/configure-site.ts';
import { createSettingsStore } from '#lib/settings/settings-store.ts';
import { fakeStorageArea } from '#tests/support/ports/fake-storage-area.ts';

const origin = 'https://desk.example';

async function storeWithSite() {
  const settings = createSettingsStore({
    local: fakeStorageArea(),
    readManaged: () => Promise.resolve({}),
    withLock: (_name, task) => task(),
    newAgentId: () => 'agent',
    log: () => {},
  });
  await settings.update(() => ({ sites: [{ origin, enabledAt: 1 }] }));
  return settings;
}

describe('R2: the country of a site', () => {
  it('is kept beside the site and taken away again by null', async () => {
    const settings = await storeWithSite();
    expect(await configureSite({ settings }, { origin, country: 'DE' })).toEqual({ ok: true, value: null });
    expect((await settings.read()).settings.sites).toEqual([{ origin, enabledAt: 1, country: 'DE' }]);
    await configureSite({ settings }, { origin, country: null });
    expect((await settings.read()).settings.sites[0]?.country).toBeUndefined();
  });

  it('is refused for a site that is not enabled, and changes nothing', async () => {
    const settings = await storeWithSite();
    expect(await configureSite({ settings }, { origin: 'https://other.example', country: 'DE' })).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    });
    expect((await settings.read()).settings.sites).toEqual([{ origin, enabledAt: 1 }]);
  });
});
