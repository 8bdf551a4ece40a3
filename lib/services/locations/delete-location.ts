import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { record } from '../journal/record.ts';
import { requireRight, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { requireLocation } from './require-location.ts';

/** Deletes a location (message `location.delete`); contacts that belong to it keep it by name. One change, one Undo. */
export function deleteLocation(
  deps: ServiceDeps,
  { id }: Request<'location.delete'>,
): Promise<Result<Response<'location.delete'>>> {
  return settle(async () => {
    requireRight(deps, 'sites.delete');
    const at = deps.now();
    const header = { id: deps.newId(), action: 'location.delete', by: deps.agent.id, at } as const;
    await record(deps.db, header, async (journal) => {
      const site = await requireLocation(deps, journal, id);
      journal.nameSubject(site.name);
      await journal.put('sites', { ...site, deletedAt: at });
    });
    return { changeId: header.id };
  });
}
