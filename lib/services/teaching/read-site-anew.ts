import { fitsHost } from '#lib/adapters/registry.ts';
import type { Adapter } from '#lib/detect/adapter.ts';
import { originOf } from '#lib/settings/match-pattern.ts';
import type { TeachingDeps } from './teaching-deps.ts';
import { isListed } from '../sites/site-status.ts';

/**
 * Reads the open pages of an adapter's hosts again, with what is taught now. A script that is started in a document a
 * second time takes the place of the first. Only where the site is enabled (R62).
 */
export async function readSiteAnew(
  { settings: store, sites, log }: Pick<TeachingDeps, 'settings' | 'sites' | 'log'>,
  { hosts = [] }: Pick<Adapter, 'hosts'>,
): Promise<void> {
  const { settings } = await store.read();
  const patterns = hosts.flatMap((host) => [`https://${host}/*`, `http://${host}/*`]);
  const tabs = (await Promise.all(patterns.map((pattern) => tabsOf(sites, pattern)))).flat();
  const enabled = tabs.filter(({ url }) => {
    const origin = originOf(url);
    return (
      origin !== undefined &&
      hosts.some((host) => fitsHost(host, new URL(origin).hostname)) &&
      isListed(origin, settings)
    );
  });
  const started = await Promise.allSettled(enabled.map(({ tabId }) => sites.runDetector(tabId)));
  for (const start of started) {
    if (start.status === 'rejected') log('a page could not be read anew', start.reason);
  }
}

/** A pattern without a port holds every port. None where the browser does not take the pattern. */
async function tabsOf(sites: TeachingDeps['sites'], pattern: string): Promise<{ tabId: number; url?: string }[]> {
  try {
    return await sites.openTabs(pattern);
  } catch {
    return [];
  }
}
