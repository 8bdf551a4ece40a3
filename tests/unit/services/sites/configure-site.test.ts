import { describe, expect, it } from 'vitest';
import { configureSite } from '#lib/services/sites/configure-site.ts';
import { createSettingsStore } from '#lib/settings/settings-store.ts';
import type { SiteDeps } from '#lib/services/sites/site-enablement.ts';
import { fakeSites } from '#tests/support/ports/fake-sites.ts';
import { fakeStorageArea } from '#tests/support/ports/fake-storage-area.ts';

const origin = 'https://desk.example';

async function siteEnabled() {
  const sites = fakeSites();
  sites.granted.add(`${origin}/*`);
  sites.tabs = [
    { tabId: 1, url: `${origin}/a/tickets/1` },
    { tabId: 2, url: 'https://other.example/' },
  ];
  const settings = createSettingsStore({
    local: fakeStorageArea(),
    session: fakeStorageArea(),
    readManaged: () => Promise.resolve({}),
    onWritten: () => {},
    withLock: (_name, task) => task(),
    newAgentId: () => 'agent',
    log: () => {},
  });
  await settings.update(() => ({ sites: [{ origin, enabledAt: 1 }] }));
  const deps: SiteDeps = {
    settings,
    ports: sites,
    withLock: (_name, task) => task(),
    now: () => 1,
    dropStrayTabs: () => Promise.resolve([]),
    log: () => {},
  };
  const kept = async () => (await settings.read()).settings.sites;
  return { deps, sites, kept };
}

describe('R2: the country of a site', () => {
  it('is kept beside the site and taken away again by null', async () => {
    const { deps, kept } = await siteEnabled();
    expect(await configureSite(deps, { origin, country: 'DE' })).toEqual({ ok: true, value: null });
    expect(await kept()).toEqual([{ origin, enabledAt: 1, country: 'DE' }]);
    await configureSite(deps, { origin, country: null });
    expect((await kept())[0]?.country).toBeUndefined();
  });

  it('is refused for a site that is not enabled, and changes nothing', async () => {
    const { deps, kept } = await siteEnabled();
    expect(await configureSite(deps, { origin: 'https://other.example', country: 'DE' })).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    });
    expect(await kept()).toEqual([{ origin, enabledAt: 1 }]);
  });
});

describe('the helpdesk behind a custom domain', () => {
  it('is kept beside the country, and the open pages of the site are read anew', async () => {
    const { deps, sites, kept } = await siteEnabled();
    await configureSite(deps, { origin, country: 'DE' });
    expect([sites.stopped, sites.started]).toEqual([[], []]);
    await configureSite(deps, { origin, adapterId: 'freshdesk' });
    expect(await kept()).toEqual([{ origin, enabledAt: 1, country: 'DE', adapterId: 'freshdesk' }]);
    expect([sites.stopped, sites.started]).toEqual([[1], [1]]);
  });

  it('is recognised again after null', async () => {
    const { deps, kept } = await siteEnabled();
    await configureSite(deps, { origin, adapterId: 'freshdesk' });
    await configureSite(deps, { origin, adapterId: null });
    expect((await kept())[0]?.adapterId).toBeUndefined();
  });

  it('chosen a second time leaves the open pages alone', async () => {
    const { deps, sites } = await siteEnabled();
    await configureSite(deps, { origin, adapterId: 'freshdesk' });
    await configureSite(deps, { origin, adapterId: 'freshdesk' });
    expect(sites.stopped).toEqual([1]);
  });

  it.each(['general', 'gone', 'constructor', ''])('is refused when it is %j', async (adapterId) => {
    const { deps, kept } = await siteEnabled();
    expect(await configureSite(deps, { origin, adapterId })).toMatchObject({
      ok: false,
      failure: { code: 'invalid', detail: 'adapterId' },
    });
    expect(await kept()).toEqual([{ origin, enabledAt: 1 }]);
  });
});
