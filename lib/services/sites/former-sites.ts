import type { FormerSite, Settings } from '#lib/settings/settings.ts';

/** How many are kept. */
const KEPT = 100;

type SiteSettings = Pick<Settings, 'sites' | 'formerSites' | 'markedSites'>;

/** Takes a site out of the enabled ones and keeps how it was set up; nothing is kept of one that never was. */
export function withoutSite({ sites, formerSites, markedSites }: SiteSettings, origin: string): SiteSettings {
  const { adapterId, country } = sites.find((site) => site.origin === origin) ?? {};
  const marked = markedSites.includes(origin);
  const former: FormerSite = {
    origin,
    ...(adapterId !== undefined && { adapterId }),
    ...(country !== undefined && { country }),
    ...(marked && { marked }),
  };
  const others = formerSites.filter((each) => each.origin !== origin);
  return {
    sites: sites.filter((site) => site.origin !== origin),
    formerSites: Object.keys(former).length > 1 ? [former, ...others].slice(0, KEPT) : others,
    markedSites: markedSites.filter((each) => each !== origin),
  };
}

/** Puts a site among the enabled ones, set up as it was when it was turned off. */
export function withSite(
  { sites, formerSites, markedSites }: SiteSettings,
  origin: string,
  enabledAt: number,
): SiteSettings {
  const { marked, ...former } = formerSites.find((site) => site.origin === origin) ?? { origin };
  const isMarked = marked === true && !markedSites.includes(origin);
  return {
    sites: [...sites.filter((site) => site.origin !== origin), { ...former, enabledAt }],
    formerSites: formerSites.filter((site) => site.origin !== origin),
    markedSites: isMarked ? [...markedSites, origin] : markedSites,
  };
}
