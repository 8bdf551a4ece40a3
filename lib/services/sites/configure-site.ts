import { listAdapters } from '#lib/adapters/registry.ts';
import { fail, type Result, succeed } from '#lib/domain/result.ts';
import { originOf, patternOfOrigin } from '#lib/settings/match-pattern.ts';
import { reconcileSites, type SiteDeps } from './site-enablement.ts';

/** What of a site is set: what is left out stays, `null` takes it back. */
export interface SiteChange {
  origin: string;
  country?: string | null;
  adapterId?: string | null;
}

/**
 * Sets up a site the agent enabled: the country of its national numbers (R2), and the helpdesk behind a custom domain.
 * Open pages are read anew when the helpdesk changes. `not-found` for a site that is not enabled, `invalid` for a
 * helpdesk that no adapter knows.
 */
export async function configureSite(deps: SiteDeps, change: SiteChange): Promise<Result<null>> {
  const { origin, country, adapterId } = change;
  if (typeof adapterId === 'string' && !listAdapters().some(({ id }) => id === adapterId))
    return fail('invalid', 'adapterId');
  const { settings: before } = await deps.settings.read();
  const site = before.sites.find((each) => each.origin === origin);
  if (site === undefined) return fail('not-found', origin);
  await deps.settings.update(({ sites }) => ({
    sites: sites.map((each) =>
      each.origin === origin
        ? {
            ...each,
            ...(country !== undefined && { country: country ?? undefined }),
            ...(adapterId !== undefined && { adapterId: adapterId ?? undefined }),
          }
        : each,
    ),
  }));
  if (adapterId !== undefined && (adapterId ?? undefined) !== site.adapterId) await readAnew(deps, origin);
  return succeed(null);
}

/** Starts the scripts in open tabs again: each asks how to read its page when it starts. */
async function readAnew(deps: SiteDeps, origin: string): Promise<void> {
  const { ports } = deps;
  const pattern = patternOfOrigin(origin, ports.patternsNamePorts);
  const tabs = await ports.openTabs(pattern);
  const ofOrigin = tabs.filter(({ url }) => originOf(url) === origin);
  await Promise.all(ofOrigin.map(({ tabId }) => ports.stopDetector(tabId)));
  await reconcileSites(deps, { pattern });
}
