import { refOf } from '#lib/domain/interaction/listing.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { nameOf } from '../contacts/name-of.ts';
import { requireContact } from '../contacts/present-contact.ts';
import { withParticipant } from '../interactions/associate.ts';
import { interactionToWrite } from '../interactions/interaction-record.ts';
import { record } from '../journal/record.ts';
import { settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { openWithAddress } from './work-item.ts';

/**
 * Associates a contact with every other unresolved interaction that is with one address (message
 * `worklist.associate-others`): one transaction, one change, one Undo. `not-found` when the contact is gone. Those that
 * were resolved meanwhile are left as they are.
 */
export function associateOthers(
  deps: ServiceDeps,
  { address, contactId, except }: Request<'worklist.associate-others'>,
): Promise<Result<Response<'worklist.associate-others'>>> {
  return settle(async () => {
    const { db } = deps;
    const others = await openWithAddress(deps, address, except);
    const header = { id: deps.newId(), action: 'interaction.associate', by: deps.agent.id, at: deps.now() } as const;
    const keys = await record(db, header, async (journal) => {
      const contact = await requireContact(deps, journal, contactId);
      journal.nameSubject(nameOf(contact));
      const { at, by } = header;
      const joining = { contactId: contact.id, origin: 'manual', matchedKey: address.key, at, by } as const;
      const present = await Promise.all(others.map((listing) => interactionToWrite(deps, refOf(listing), at)));
      const unresolved = present.filter(({ participants }) => participants.length === 0);
      await journal.putMany(
        'interactions',
        unresolved.map((interaction) => withParticipant(interaction, { ...joining, tags: deps.tags })),
      );
      return unresolved.map(({ key }) => key);
    });
    return { keys, ...(keys.length > 0 && { changeId: header.id }) };
  });
}
