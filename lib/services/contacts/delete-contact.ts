import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { deleteDistinctions } from '../duplicates/with-deleted.ts';
import { record } from '../journal/record.ts';
import { requireRight, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { nameOf } from './name-of.ts';
import { requireContact } from './present-contact.ts';

/**
 * Deletes contacts (message `contact.delete`): one change, one Undo for all of them. No search and no look-up finds
 * them any more; the interactions they took part in keep them, by name. For one that was merged it is the one it
 * went into (R31). `not-found` when one of them is gone already.
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
      const present = await Promise.all([...new Set(ids)].map((id) => requireContact(deps, journal, id)));
      // Two ids may be one contact by now.
      const gone = [...new Map(present.map((contact) => [contact.id, { ...contact, deletedAt: at }])).values()];
      journal.nameSubject(gone.map(nameOf).join(', '));
      await journal.putMany('contacts', gone);
      await deleteDistinctions(deps, journal, 'contacts', gone);
    });
    return { changeId: header.id };
  });
}
