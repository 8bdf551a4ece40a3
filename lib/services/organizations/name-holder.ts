import { organizationNameKey } from '#lib/domain/organization/organization-name-key.ts';
import type { Result } from '#lib/domain/result.ts';
import { organizationSummaryOf } from '#lib/domain/view/organization-summary-of.ts';
import { organizationFromRow } from '#lib/db/organization-row.ts';
import { isVisible } from '#lib/db/viewer.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/**
 * Which organization has a name already (message `organization.named`, R41): case, accents and spacing make no
 * difference. `hidden` when it is one that the agent may not see: the name is taken all the same.
 */
export function nameHolder(
  deps: ServiceDeps,
  { name }: Request<'organization.named'>,
): Promise<Result<Response<'organization.named'>>> {
  return settle(async () => {
    const row = await deps.db.organizations.where('nameKey').equals(organizationNameKey(name)).first();
    if (row === undefined) return null;
    return isVisible(row, viewerOf(deps)) ? organizationSummaryOf(organizationFromRow(row)) : 'hidden';
  });
}
