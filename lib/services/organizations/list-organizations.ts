import { organizationFromRow } from '#lib/db/organization-row.ts';
import { isVisible } from '#lib/db/viewer.ts';
import type { Result } from '#lib/domain/result.ts';
import { organizationSummaryOf } from '#lib/domain/view/organization-summary-of.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** How many rows one answer is read from. */
const CHUNK = 2000;

/**
 * The organizations, a chunk at a time in the order of their ids (message `organization.list`): `next` is the id to go
 * on after, absent when that was all.
 */
export function listOrganizations(
  deps: ServiceDeps,
  { after }: Request<'organization.list'>,
): Promise<Result<Response<'organization.list'>>> {
  return settle(async () => {
    const { organizations } = deps.db;
    const from = after === undefined ? organizations.orderBy('id') : organizations.where('id').above(after);
    const rows = await from.limit(CHUNK).toArray();
    const viewer = viewerOf(deps);
    const listed = rows
      .filter((row) => isVisible(row, viewer))
      .map((row) => {
        const organization = organizationFromRow(row);
        const { industry, updatedAt } = organization;
        return { ...organizationSummaryOf(organization), updatedAt, ...(industry !== undefined && { industry }) };
      });
    const last = rows.length < CHUNK ? undefined : rows.at(-1)?.id;
    return { organizations: listed, ...(last !== undefined && { next: last }) };
  });
}
