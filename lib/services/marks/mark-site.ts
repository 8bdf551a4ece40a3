import { fail, type Result, succeed } from '#lib/domain/result.ts';
import { originOf } from '#lib/settings/match-pattern.ts';
import { reconcileSites, type SiteDeps } from '../sites/site-enablement.ts';
import { isListed } from '../sites/site-status.ts';
import { marksOf } from '#lib/settings/marked-sites.ts';

/**
 * Has addresses underlined on the pages of an enabled site, or stops that, on open pages at once. `not-found` for a
 * site that is not enabled, `forbidden` where a policy has them underlined.
 */
export async function markSite(
  deps: SiteDeps,
  { origin: asked, on }: { origin: string; on: boolean },
): Promise<Result<null>> {
  const origin = originOf(asked);
  const { settings: before } = await deps.settings.read();
  if (origin === undefined || !isListed(origin, before)) return fail('not-found', asked);
  if (!on && marksOf(origin, before) === 'fixed') return fail('forbidden', 'managed');
  await deps.settings.update(({ markedSites }) => {
    const others = markedSites.filter((other) => other !== origin);
    return { markedSites: on ? [...others, origin] : others };
  });
  await reconcileSites(deps, 'new-sites');
  return succeed(null);
}
