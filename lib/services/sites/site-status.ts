import type { SiteView } from '#lib/domain/view/tab-view.ts';
import { originOf, patternHoldsOrigin, patternOfOrigin, patternOfPolicySite } from '#lib/settings/match-pattern.ts';
import type { EffectiveSettings } from '#lib/settings/settings.ts';
import { marksOf, type MarkedSites } from '#lib/settings/marked-sites.ts';
import type { SitePorts } from './site-ports.ts';

/** Stores of extensions: browsers let no extension into their pages, whatever is granted. */
const CLOSED_HOSTS = new Set(['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org']);

/** What says which sites are enabled. */
export type Sites = Pick<EffectiveSettings, 'sites' | 'managedSites'>;

/** Whether a policy enables an origin; the agent cannot disable it then. */
export function isManaged(origin: string, { managedSites }: Pick<Sites, 'managedSites'>): boolean {
  return managedSites.some((site) => {
    const pattern = patternOfPolicySite(site, true);
    return pattern !== undefined && patternHoldsOrigin(pattern, origin);
  });
}

/** Whether the agent or a policy enabled an origin, permission or not. */
export function isListed(origin: string, settings: Sites): boolean {
  return settings.sites.some((site) => site.origin === origin) || isManaged(origin, settings);
}

/** Whether an origin is enabled and the browser's permission for it is there: R62, nothing else is observed. */
export async function isEnabled(
  origin: string,
  settings: Sites,
  ports: Pick<SitePorts, 'hasPermission' | 'patternsNamePorts'>,
): Promise<boolean> {
  return isListed(origin, settings) && isPermitted(origin, ports);
}

/** Whether the browser lets this extension read the pages of an origin. */
export function isPermitted(
  origin: string,
  { hasPermission, patternsNamePorts }: Pick<SitePorts, 'hasPermission' | 'patternsNamePorts'>,
): Promise<boolean> {
  return hasPermission([patternOfOrigin(origin, patternsNamePorts)]);
}

/** What may be done on the page of a tab, by its address as far as the browser tells it. */
export async function siteViewOf(
  url: string | undefined,
  settings: Sites & MarkedSites,
  ports: Pick<SitePorts, 'hasPermission' | 'patternsNamePorts'>,
): Promise<SiteView> {
  if (url === undefined || url === '') return { status: 'hidden', managed: false };
  const origin = originOf(url);
  if (origin === undefined) return { status: 'unsupported', managed: false };
  const { host } = new URL(origin);
  if (CLOSED_HOSTS.has(host)) return { status: 'unsupported', origin, host, managed: false };
  const managed = isManaged(origin, settings);
  if (!isListed(origin, settings)) return { status: 'disabled', origin, host, managed };
  const adapterId = settings.sites.find((site) => site.origin === origin)?.adapterId;
  const marks = marksOf(origin, settings);
  return {
    status: (await isEnabled(origin, settings, ports)) ? 'enabled' : 'revoked',
    origin,
    host,
    managed,
    ...(adapterId !== undefined && { adapterId }),
    ...(marks !== undefined && { marks }),
  };
}
