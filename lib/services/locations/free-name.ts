import { isVisible } from '#lib/db/viewer.ts';
import type { Result } from '#lib/domain/result.ts';
import { siteNamed } from '#lib/domain/site/site-name.ts';
import type { Site } from '#lib/domain/site/site.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { refuse, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

async function locationsOf(deps: ServiceDeps, organizationId: string): Promise<Pick<Site, 'id' | 'name'>[]> {
  const rows = await deps.db.sites.where('organizationId').equals(organizationId).toArray();
  return rows.filter(({ deletedAt }) => deletedAt === undefined);
}

/** Refuses with `duplicate` and the other's id when another location of the organization has the name (R41). */
export async function requireFreeName(
  deps: ServiceDeps,
  { organizationId, name, id }: Pick<Site, 'organizationId' | 'name'> & { id?: string },
): Promise<void> {
  const taken = siteNamed(await locationsOf(deps, organizationId), name, id);
  if (taken !== undefined) refuse('duplicate', taken.id);
}

/** Which location of an organization has a name already (message `location.named`, R41). */
export function locationHolder(
  deps: ServiceDeps,
  { organizationId, name }: Request<'location.named'>,
): Promise<Result<Response<'location.named'>>> {
  return settle(async () => {
    const organization = await deps.db.organizations.get(organizationId);
    if (organization === undefined || !isVisible(organization, viewerOf(deps))) return null;
    const found = siteNamed(await locationsOf(deps, organizationId), name);
    return found === undefined ? null : { id: found.id, name: found.name };
  });
}
