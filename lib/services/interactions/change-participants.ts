import { isVisible } from '#lib/db/viewer.ts';
import type { ChangeAction } from '#lib/domain/change/change.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { Interaction, InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { Written } from '#lib/messages/protocol/interaction.ts';
import { nameOf } from '../contacts/name-of.ts';
import { changeAlreadyDone } from '../journal/already-done.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { record } from '../journal/record.ts';
import { refuse } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { interactionToWrite } from './interaction-record.ts';

/** What is to be done to the participants of one interaction. */
export interface ParticipantChange {
  action: ChangeAction;
  interaction: InteractionRef;
  /** Whom the history names. */
  contactId: string;
  /** Refuse with `not-found` when the agent cannot see that contact. Taking off somebody who is gone needs no such. */
  mustExist: boolean;
  /** The record as it is to be; the same object when it is so already. May refuse. */
  alter(interaction: Interaction, at: number): Interaction;
}

/** As many as the record's schema takes; of those taken off the latest are remembered. */
const MOST_PARTICIPANTS = 200;

async function contactInTransaction(
  deps: ServiceDeps,
  journal: JournalWriter,
  { contactId, mustExist }: ParticipantChange,
): Promise<Contact | undefined> {
  const contact = await journal.get('contacts', contactId);
  const isSeen = contact !== undefined && isVisible(contact, viewerOf(deps));
  if (!isSeen && mustExist) refuse('not-found', contactId);
  return isSeen ? contact : undefined;
}

/**
 * Changes the participants of an interaction in one transaction and one change, making its record when there is
 * none. Asking for what is so already writes nothing.
 */
export async function changeParticipants(deps: ServiceDeps, change: ParticipantChange): Promise<Written> {
  const { db } = deps;
  const { action } = change;
  const header = { id: deps.newId(), action, by: deps.agent.id, at: deps.now() };
  const changeId = await record(db, header, async (journal) => {
    const contact = await contactInTransaction(deps, journal, change);
    journal.nameSubject(contact === undefined ? '' : nameOf(contact));
    const present = await interactionToWrite(deps, change.interaction, header.at);
    const altered = change.alter(present, header.at);
    if (altered === present) {
      return changeAlreadyDone(db, journal, { table: 'interactions', id: present.id, action, changeId: header.id });
    }
    if (altered.participants.length > MOST_PARTICIPANTS) refuse('invalid', 'participants');
    const removedContactIds = altered.removedContactIds.slice(-MOST_PARTICIPANTS);
    await journal.put('interactions', { ...altered, removedContactIds });
    return header.id;
  });
  return { changeId };
}
