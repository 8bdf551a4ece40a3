import { isVisible } from '#lib/db/viewer.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { record } from '../journal/record.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { nameOf } from './name-of.ts';

/**
 * Deletes contacts (message `contact.delete`): one change, one Undo for all of them. No search and no look-up finds
 * them any more; the interactions they took part in keep them, by name. `not-found` when one of them is gone already.
 */
export function deleteContacts(
  deps: ServiceDeps,
  { ids }: Request<'contact.delete'>,
): Promise<Result<Response<'contact.delete'>>> {
  return settle(async () => {
    requireRight(deps, 'contacts.delete');
    const at = deps.now();
    const header = { id: deps.newId(), action: 'contact.delete', by: deps.agent.id, at } as const;
    await record(deps.db, header, async (journal) => {
      const contacts = await journal.getMany('contacts', [...new Set(ids)]);
      const viewer = viewerOf(deps);
      const present = contacts.filter((contact) => contact !== undefined && isVisible(contact, viewer));
      if (present.length === 0 || present.length < contacts.length) refuse('not-found', ids[0]);
      const gone = present.flatMap((contact) => (contact === undefined ? [] : [{ ...contact, deletedAt: at }]));
      journal.nameSubject(gone.map(nameOf).join(', '));
      await journal.putMany('contacts', gone);
    });
    return { changeId: header.id };
  });
}
