import type { Result } from '#lib/domain/result.ts';
import { organizationSummaryOf } from '#lib/domain/view/organization-summary-of.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { requireReadable, requireSight } from '../contacts/check-draft.ts';
import { newOrganization } from '../contacts/prepare-draft.ts';
import { requireAttributes } from '../definitions/require-attributes.ts';
import { record } from '../journal/record.ts';
import { requireRight, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { addOrganization } from './add-organization.ts';

/**
 * Saves a new organization (message `organization.create`, R40-R42). `duplicate` with the other's id when the name
 * is taken (R41), `forbidden` without the right, `invalid` for an address that cannot be read.
 */
export function createOrganization(
  deps: ServiceDeps,
  { draft }: Request<'organization.create'>,
): Promise<Result<Response<'organization.create'>>> {
  return settle(async () => {
    requireRight(deps, 'organizations.edit');
    requireSight(deps, draft);
    requireReadable(draft.addresses, deps);
    const at = deps.now();
    const created = newOrganization(deps, draft, at);
    const header = {
      id: deps.newId(),
      action: 'organization.create',
      subject: created.name,
      by: deps.agent.id,
      at,
    } as const;
    const saved = await record(deps.db, header, async (journal) => {
      await requireAttributes(deps, 'organization', created.attributes);
      return addOrganization(deps, journal, created);
    });
    return { organization: organizationSummaryOf(saved), changeId: header.id };
  });
}
