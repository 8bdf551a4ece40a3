import { isVisible } from '#lib/db/viewer.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { deleteDistinctions } from '../duplicates/with-deleted.ts';
import { record } from '../journal/record.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/**
 * Deletes an organization (message `organization.delete`). Nothing finds it any more and its name is free; contacts
 * and interactions that belong to it keep it, by name. One change, one Undo.
 */
export function deleteOrganization(
  deps: ServiceDeps,
  { id }: Request<'organization.delete'>,
): Promise<Result<Response<'organization.delete'>>> {
  return settle(async () => {
    requireRight(deps, 'organizations.delete');
    const at = deps.now();
    const header = { id: deps.newId(), action: 'organization.delete', by: deps.agent.id, at } as const;
    await record(deps.db, header, async (journal) => {
      const organization = await journal.get('organizations', id);
      if (organization === undefined || !isVisible(organization, viewerOf(deps))) return refuse('not-found', id);
      journal.nameSubject(organization.name);
      const gone = await journal.put('organizations', { ...organization, deletedAt: at });
      await deleteDistinctions(deps, journal, 'organizations', [gone]);
    });
    return { changeId: header.id };
  });
}
