import { interactionRepository } from '#lib/db/interaction-repository.ts';
import { isVisible } from '#lib/db/viewer.ts';
import type { Interaction, InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { Resolution } from '#lib/domain/resolution/resolution.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Written } from '#lib/messages/protocol/interaction.ts';
import { nameOf } from '../contacts/name-of.ts';
import { withParticipant } from '../interactions/associate.ts';
import { interactionToWrite } from '../interactions/interaction-record.ts';
import { record } from '../journal/record.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

function isOpenTo(interaction: Interaction | undefined, contactId: string): boolean {
  if (interaction === undefined) return true;
  return interaction.participants.length === 0 && !interaction.removedContactIds.includes(contactId);
}

/**
 * Associates the resolved contact by itself (R11, R12): participant, the four tags (R21) and the change in one
 * transaction. Does nothing, and answers `null`, when the resolution may not decide alone, when anybody takes part
 * already, when an agent took this contact off before (R15), or when the contact is gone.
 */
export function associateAutomatically(
  deps: ServiceDeps,
  ref: InteractionRef,
  resolution: Resolution,
): Promise<Result<Written | null>> {
  return settle(async () => {
    if (resolution.status !== 'resolved' || !resolution.automatic) return null;
    const { contactId, candidates } = resolution;
    // The usual case, a ticket that is opened again, is settled without asking for the right to write.
    if (!isOpenTo(await interactionRepository(deps.db).ofKey(ref.key), contactId)) return null;

    const id = deps.newId();
    const header = { id, action: 'interaction.resolve-automatically', by: deps.agent.id, at: deps.now() } as const;
    return record(deps.db, header, async (journal) => {
      const contact = await journal.get('contacts', contactId);
      const present = await interactionToWrite(deps, ref, header.at);
      if (contact === undefined || !isVisible(contact, viewerOf(deps)) || !isOpenTo(present, contactId)) return null;
      const matchedKey = candidates.find((candidate) => candidate.contactId === contactId)?.reason.key;
      journal.nameSubject(nameOf(contact));
      const joining = { contactId, origin: 'automatic', matchedKey, at: header.at, by: header.by } as const;
      const { tags } = deps;
      await journal.put('interactions', withParticipant(present, { ...joining, tags }));
      return { changeId: id };
    });
  });
}
