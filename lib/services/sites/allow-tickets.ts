import { fail, type Result, succeed } from '#lib/domain/result.ts';
import type { SiteDeps } from './site-enablement.ts';

/** Lets the helpdesk of an enabled site be asked for the requester of its tickets, or stops that. */
export async function allowTickets(
  { settings }: Pick<SiteDeps, 'settings'>,
  { origin, on }: { origin: string; on: boolean },
): Promise<Result<null>> {
  const { settings: before } = await settings.read();
  if (!before.sites.some((site) => site.origin === origin)) return fail('not-found', origin);
  await settings.update(({ sites }) => ({
    sites: sites.map((site) => (site.origin === origin ? { ...site, readsTickets: on || undefined } : site)),
  }));
  return succeed(null);
}
