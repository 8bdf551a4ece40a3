import type { TaughtSite } from '#lib/messages/protocol/teaching.ts';
import { writeAdapterFile } from '#lib/teach/write-file.ts';
import type { EffectiveSettings } from '#lib/settings/settings.ts';
import { fitsHost } from '#lib/adapters/registry.ts';
import type { TaughtAdapter } from './taught-adapters.ts';

/** A taught adapter as the settings list it. */
export function taughtSiteOf(
  { adapter, managed }: TaughtAdapter,
  { sites, taughtOn }: Pick<EffectiveSettings, 'sites' | 'taughtOn'>,
): TaughtSite {
  const { id, name, hosts = [], pages, version } = adapter;
  const page = taughtOn.find((each) => each.id === id)?.href;
  return {
    id,
    name,
    hosts: [...hosts],
    addresses: pages.filter(({ shows }) => shows === 'item').flatMap(({ url = [] }) => url),
    version,
    managed,
    origin: originOf(hosts, sites),
    ...(page !== undefined && { page }),
    file: writeAdapterFile(adapter),
  };
}

/** The enabled site that it is about; else its first host, which is enabled under another address or not yet. */
function originOf(hosts: readonly string[], sites: EffectiveSettings['sites']): string {
  const enabled = sites.find(({ origin }) => hosts.some((host) => fitsHost(host, URL.parse(origin)?.hostname ?? '')));
  return enabled?.origin ?? `https://${(hosts[0] ?? '').replace(/^\*\./, '')}`;
}
