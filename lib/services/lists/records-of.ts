import { contactRepository } from '#lib/db/contact-repository.ts';
import { organizationRepository } from '#lib/db/organization-repository.ts';
import { siteFromRow } from '#lib/db/site-row.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Site } from '#lib/domain/site/site.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { organizationsOf } from '../contacts/cards-of.ts';
import { requireRight, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** Locations by id, of organizations that the agent may see. */
async function sitesOf(
  deps: ServiceDeps,
  { of, ids }: { of: 'sites' | 'organization-sites'; ids: readonly string[] },
): Promise<Site[]> {
  const { sites } = deps.db;
  const found =
    of === 'sites' ? await sites.bulkGet([...ids]) : await sites.where('organizationId').anyOf(ids).toArray();
  const live = found.filter((site) => site !== undefined).filter(({ deletedAt }) => deletedAt === undefined);
  const places = [...new Set(live.map(({ organizationId }) => organizationId))];
  const seen = await organizationRepository(deps.db, viewerOf(deps)).getMany(places);
  return live.filter(({ organizationId }) => seen.has(organizationId)).map(siteFromRow);
}

/** Records whole, for an export of the chosen ones (message `list.records`). Never other agents' private ones (R10). */
export function recordsOf(
  deps: ServiceDeps,
  { of, ids }: Request<'list.records'>,
): Promise<Result<Response<'list.records'>>> {
  return settle(async () => {
    requireRight(deps, 'interchange');
    const viewer = viewerOf(deps);
    if (of === 'organizations') {
      const found = await organizationRepository(deps.db, viewer).getMany(ids);
      const records = [...found.values()].map((record) => ({ table: 'organizations' as const, record }));
      return { records, names: [] };
    }
    if (of !== 'contacts') {
      const found = await sitesOf(deps, { of, ids });
      return { records: found.map((record) => ({ table: 'sites' as const, record })), names: [] };
    }
    const found = [...(await contactRepository(deps.db, viewer).getMany(ids)).values()];
    const organizations = await organizationsOf(deps, found);
    const siteIds = [...new Set(found.flatMap(({ siteId }) => siteId ?? []))];
    const sites = await sitesOf(deps, { of: 'sites', ids: siteIds });
    const named = [...organizations.values(), ...sites];
    return {
      records: found.map((record) => ({ table: 'contacts' as const, record })),
      names: named.map(({ id, name }): [string, string] => [id, name]),
    };
  });
}
