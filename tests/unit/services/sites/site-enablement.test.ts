import { describe, expect, it, vi } from 'vitest';
import { fail } from '#lib/domain/result.ts';
import { disableSite, enableSite, reconcileSites, type SiteDeps } from '#lib/services/sites/site-enablement.ts';
import { createSettingsStore } from '#lib/settings/settings-store.ts';
import { fakeLock } from '#tests/support/ports/fake-lock.ts';
import { fakeSites } from '#tests/support/ports/fake-sites.ts';
import { fakeStorageArea } from '#tests/support/ports/fake-storage-area.ts';

const origin = 'https://desk.example';
const pattern = `${origin}/*`;

function setUp(policy: unknown = {}) {
  const sites = fakeSites();
  const withLock = fakeLock();
  const log = vi.fn();
  const settings = createSettingsStore({
    local: fakeStorageArea(),
    session: fakeStorageArea(),
    readManaged: () => Promise.resolve(policy),
    onWritten: () => {},
    withLock,
    newAgentId: () => 'agent',
    log,
  });
  const stray: number[] = [];
  const deps: SiteDeps = {
    settings,
    ports: sites,
    withLock,
    now: () => 1000,
    dropStrayTabs: () => Promise.resolve(stray.splice(0)),
    log,
  };
  const enabledSites = async () => (await settings.read()).settings.sites;
  return { deps, sites, log, stray, enabledSites };
}

describe('enabling a site', () => {
  it('R62: is refused without the permission, and nothing is kept', async () => {
    const { deps, sites, enabledSites } = setUp();
    await expect(enableSite(deps, origin)).resolves.toEqual(fail('no-permission', origin));
    expect(sites.held.size).toBe(0);
    expect(await enabledSites()).toEqual([]);
  });

  it('registers the script, keeps the site and starts in its open tabs alone', async () => {
    const { deps, sites, enabledSites } = setUp();
    sites.granted.add(pattern);
    sites.tabs = [
      { tabId: 1, url: `${origin}/tickets/1` },
      { tabId: 2, url: 'https://other.example/' },
      { tabId: 3, url: `${origin}/tickets/3` },
    ];
    const answer = await enableSite(deps, `${origin}/tickets/1?from=list`);
    expect(answer).toMatchObject({
      ok: true,
      value: { status: 'enabled', origin, host: 'desk.example', managed: false },
    });
    expect([...sites.held.values()]).toEqual([{ id: `site:${pattern}`, pattern, current: true }]);
    expect(sites.started).toEqual([1, 3]);
    expect(await enabledSites()).toEqual([{ origin, enabledAt: 1000 }]);
  });

  it('is kept once when it is done twice, and starts again in tabs that were closed to it', async () => {
    const { deps, sites, enabledSites, log } = setUp();
    sites.granted.add(pattern);
    sites.tabs = [{ tabId: 1, url: `${origin}/` }];
    sites.closed.add(1);
    await enableSite(deps, origin);
    expect(log).toHaveBeenCalledOnce();
    sites.closed.clear();
    await enableSite(deps, origin);
    expect(sites.started).toEqual([1]);
    expect(await enabledSites()).toHaveLength(1);
  });

  it('needs only the permission for a site of the policy', async () => {
    const { deps, sites, enabledSites } = setUp({ enabledSites: ['https://*.example/*', origin] });
    sites.granted.add(pattern);
    await expect(enableSite(deps, origin)).resolves.toMatchObject({ value: { status: 'enabled', managed: true } });
    expect(await enabledSites()).toEqual([]);
    expect([...sites.held.values()].map((held) => held.pattern)).toEqual([pattern]);
  });

  it.each(['chrome://extensions', 'about:blank', 'nonsense'])('is refused for %s', async (asked) => {
    await expect(enableSite(setUp().deps, asked)).resolves.toEqual(fail('unsupported-page'));
  });
});

describe('disabling a site', () => {
  it('takes the registration back and stops the script in its open tabs', async () => {
    const { deps, sites, enabledSites } = setUp();
    sites.granted.add(pattern);
    sites.tabs = [
      { tabId: 1, url: `${origin}/` },
      { tabId: 2, url: 'https://other.example/' },
    ];
    await enableSite(deps, origin);
    await expect(disableSite(deps, origin)).resolves.toMatchObject({ value: { status: 'disabled' } });
    expect(sites.held.size).toBe(0);
    expect(sites.stopped).toEqual([1]);
    expect(await enabledSites()).toEqual([]);
  });

  it('keeps its country, its helpdesk and its underlining for the day it is turned on again', async () => {
    const { deps, sites, enabledSites } = setUp();
    sites.granted.add(pattern);
    await enableSite(deps, origin);
    await deps.settings.update(({ sites: [site] }) => ({
      sites: [{ ...site!, country: 'BE', adapterId: 'zendesk', readsTickets: true }],
      markedSites: ['https://other.example', origin],
    }));
    await disableSite(deps, origin);
    expect((await deps.settings.read()).settings.markedSites).toEqual(['https://other.example']);
    await enableSite(deps, origin);
    // What it was allowed to do is asked for again.
    expect(await enabledSites()).toEqual([{ origin, enabledAt: 1000, country: 'BE', adapterId: 'zendesk' }]);
    expect((await deps.settings.read()).settings).toMatchObject({
      markedSites: ['https://other.example', origin],
      formerSites: [],
    });
    await disableSite(deps, origin);
    expect((await deps.settings.read()).settings.formerSites).toHaveLength(1);
  });

  it('is refused for a site of the policy', async () => {
    const { deps } = setUp({ enabledSites: [origin] });
    await expect(disableSite(deps, origin)).resolves.toEqual(fail('forbidden', 'managed'));
  });
});

describe('reconciling', () => {
  async function enabled() {
    const made = setUp();
    made.sites.granted.add(pattern);
    made.sites.tabs = [{ tabId: 1, url: `${origin}/` }];
    await enableSite(made.deps, origin);
    made.sites.started.length = 0;
    return made;
  }

  it('changes nothing when all is as it should be', async () => {
    const { deps, sites } = await enabled();
    await reconcileSites(deps, 'new-sites');
    expect(sites.held.size).toBe(1);
    expect(sites.started).toEqual([]);
  });

  it('registers again and starts in all tabs after an update, which lost the registrations', async () => {
    const { deps, sites } = await enabled();
    sites.held.clear();
    await reconcileSites(deps, 'all-sites');
    expect(sites.held.size).toBe(1);
    expect(sites.started).toEqual([1]);
  });

  it('takes the registration back when the permission is gone, and keeps the site', async () => {
    const { deps, sites, enabledSites } = await enabled();
    sites.granted.clear();
    await reconcileSites(deps, 'new-sites');
    expect(sites.held.size).toBe(0);
    expect(await enabledSites()).toHaveLength(1);
  });

  it('starts again when the permission comes back', async () => {
    const { deps, sites } = await enabled();
    sites.granted.clear();
    await reconcileSites(deps, 'new-sites');
    sites.granted.add(pattern);
    await reconcileSites(deps, 'new-sites');
    expect(sites.started).toEqual([1]);
  });

  it('stops the script where nothing explains it any more', async () => {
    const { deps, sites, stray } = await enabled();
    stray.push(8, 9);
    await reconcileSites(deps, 'new-sites');
    expect(sites.stopped).toEqual([8, 9]);
  });

  it('registers the others when the browser does not take one', async () => {
    const { deps, sites, log } = setUp({ enabledSites: ['https://a.example', 'https://b.example'] });
    sites.granted.add('https://a.example/*').add('https://b.example/*');
    const register = sites.register.bind(sites);
    sites.register = (list) =>
      list[0]?.pattern.includes('a.example') === true ? Promise.reject(new Error('Invalid pattern')) : register(list);
    await reconcileSites(deps, 'all-sites');
    expect([...sites.held.values()].map((held) => held.pattern)).toEqual(['https://b.example/*']);
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('https://a.example/*'), expect.any(Error));
  });

  it('ends in one registration however many run at the same time', async () => {
    const { deps, sites } = await enabled();
    sites.held.clear();
    await Promise.all([reconcileSites(deps, 'new-sites'), reconcileSites(deps, 'all-sites'), enableSite(deps, origin)]);
    expect(sites.held.size).toBe(1);
  });
});
