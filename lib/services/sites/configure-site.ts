import { fail, type Result, succeed } from '#lib/domain/result.ts';
import type { SiteDeps } from './site-enablement.ts';

/** Sets the country of a site the agent enabled (R2); `null` goes back to the agent's own. */
export async function configureSite(
  { settings }: Pick<SiteDeps, 'settings'>,
  { origin, country }: { origin: string; country: string | null },
): Promise<Result<null>> {
  const { settings: before } = await settings.read();
  if (!before.sites.some((site) => site.origin === origin)) return fail('not-found', origin);
  await settings.update(({ sites }) => ({
    sites: sites.map((site) => (site.origin === origin ? { ...site, country: country ?? undefined } : site)),
  }));
  return succeed(null);
}
