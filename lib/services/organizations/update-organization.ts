import { isVisible } from '#lib/db/viewer.ts';
import { mergeEdit } from '#lib/domain/merge-edit.ts';
import { organizationNameKey } from '#lib/domain/organization/organization-name-key.ts';
import {
  type Organization,
  type OrganizationDraft,
  organizationDraftSchema,
} from '#lib/domain/organization/organization.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { requireReadable, requireSight } from '../contacts/check-draft.ts';
import { preparedAddresses } from '../contacts/prepare-draft.ts';
import { requireAttributes } from '../definitions/require-attributes.ts';
import { noChange } from '../journal/no-change.ts';
import { record } from '../journal/record.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

async function requireFreeName(deps: ServiceDeps, { id, name }: Organization): Promise<void> {
  const taken = await deps.db.organizations.where('nameKey').equals(organizationNameKey(name)).first();
  if (taken !== undefined && taken.id !== id) refuse('duplicate', taken.id);
}

/**
 * Saves an edit of an organization (message `organization.update`, R42): the fields in which `before` and `after`
 * differ, put onto the organization as it is now. One change, one Undo.
 *
 * `duplicate` with the other's id when the new name is taken (R41), `conflict` with the names of the fields when
 * somebody changed the same ones meanwhile, `not-found`, `forbidden`, `invalid`. In each case nothing was written.
 */
export function updateOrganization(
  deps: ServiceDeps,
  { id, before, after }: Request<'organization.update'>,
): Promise<Result<Response<'organization.update'>>> {
  return settle(async () => {
    requireRight(deps, 'organizations.edit');
    if (before.visibility !== after.visibility) requireSight(deps, after);
    const header = { id: deps.newId(), action: 'organization.update', by: deps.agent.id, at: deps.now() } as const;
    const changeId = await record(deps.db, header, async (journal) => {
      const organization = await journal.get('organizations', id);
      if (organization === undefined || !isVisible(organization, viewerOf(deps))) return refuse('not-found', id);
      const edit = mergeEdit<OrganizationDraft>(before, after, organizationDraftSchema.parse(organization));
      if (!edit.ok) return refuse('conflict', edit.conflicts.join(','));
      if (edit.changed.length === 0)
        return noChange(deps, journal, { table: 'organizations', id, isEdit: edit.edited.length > 0, header });
      // Who hides an organization is who sees it.
      const isMovedHere = edit.changed.includes('visibility') && edit.merged.visibility === 'private';
      const merged: Organization = {
        ...organization,
        ...edit.merged,
        ...(isMovedHere && { ownerId: deps.agent.id }),
      };
      if (edit.changed.includes('addresses')) {
        const known = new Set(organization.addresses.map(({ value }) => value));
        requireReadable(
          merged.addresses.filter(({ value }) => !known.has(value)),
          deps,
        );
        merged.addresses = preparedAddresses(merged.addresses, deps.countries);
      }
      await requireAttributes(deps, 'organization', merged.attributes, organization.attributes);
      if (edit.changed.includes('name')) await requireFreeName(deps, merged);
      journal.nameSubject(merged.name);
      await journal.put('organizations', merged);
      return header.id;
    });
    return { changeId };
  });
}
