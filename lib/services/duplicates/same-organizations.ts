import { type OrganizationRow, organizationFromRow } from '#lib/db/organization-row.ts';
import { isVisible } from '#lib/db/viewer.ts';
import { groupsLeft, readToldApart } from '#lib/domain/distinction/told-apart.ts';
import { groupOrganizations, type KnownOrganization } from '#lib/domain/organization/group-organizations.ts';
import type { Result } from '#lib/domain/result.ts';
import { organizationSummaryOf } from '#lib/domain/view/organization-summary-of.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { organizationsApart } from './told-apart.ts';

/** How many rows are read at once, so that others get their turn in between. */
const CHUNK = 2000;

/** Every organization that the agent may see, as far as it may be another one. */
async function everyOrganization(deps: ServiceDeps): Promise<KnownOrganization[]> {
  const { organizations } = deps.db;
  const viewer = viewerOf(deps);
  const known: KnownOrganization[] = [];
  for (let after: string | undefined; ;) {
    const from = after === undefined ? organizations.orderBy('id') : organizations.where('id').above(after);
    // Each stretch begins where the last one ended.
    // oxlint-disable-next-line no-await-in-loop
    const rows: OrganizationRow[] = await from.limit(CHUNK).toArray();
    for (const row of rows) {
      const { id, name, domains, keys } = row;
      if (isVisible(row, viewer)) known.push({ id, name, domains, keys });
    }
    after = rows.at(-1)?.id;
    if (rows.length < CHUNK) return known;
  }
}

/**
 * Organizations that may be there twice over the whole store (message `duplicate.organizations`, R31, R41), as far as
 * the agent may see them and did not tell them apart.
 */
export function sameOrganizations(deps: ServiceDeps): Promise<Result<Response<'duplicate.organizations'>>> {
  return settle(async () => {
    const known = await everyOrganization(deps);
    const { sets } = await organizationsApart(deps);
    const groups = groupsLeft(groupOrganizations(known), readToldApart(sets.map(({ ids }) => ids)));
    const ids = [...new Set(groups.flatMap((group) => group.ids))];
    const rows = await deps.db.organizations.bulkGet(ids);
    const organizations = rows.flatMap((row) =>
      row === undefined ? [] : [organizationSummaryOf(organizationFromRow(row))],
    );
    return { looked: known.length, groups, organizations };
  });
}

/**
 * Organizations whole, for putting them side by side (message `duplicate.compare-organizations`), with how many
 * contacts, locations and interactions each has; those that are gone are left out.
 */
export function compareOrganizations(
  deps: ServiceDeps,
  { ids }: Request<'duplicate.compare-organizations'>,
): Promise<Result<Response<'duplicate.compare-organizations'>>> {
  return settle(async () => {
    const { db } = deps;
    const viewer = viewerOf(deps);
    const rows = await db.organizations.bulkGet(ids);
    const shown = rows.flatMap((row) =>
      row !== undefined && isVisible(row, viewer) ? [organizationFromRow(row)] : [],
    );
    return Promise.all(
      shown.map(async (organization) => ({
        organization,
        people: await db.contacts.where('organizationIds').equals(organization.id).count(),
        sites: await db.sites.where('organizationId').equals(organization.id).count(),
        interactions: await db.interactions.where('organizationId').equals(organization.id).count(),
      })),
    );
  });
}
