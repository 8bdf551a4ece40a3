import type { ChangeAction } from '#lib/domain/change/change.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { Interaction, InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { Written } from '#lib/messages/protocol/interaction.ts';
import { nameOf } from '../contacts/name-of.ts';
import { contactInChange, idNow } from '../contacts/present-contact.ts';
import { changeAlreadyDone } from '../journal/already-done.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { record } from '../journal/record.ts';
import { refuse } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { interactionToWrite } from './interaction-record.ts';

/** What is to be done to the participants of one interaction. */
export interface ParticipantChange {
  action: ChangeAction;
  interaction: InteractionRef;
  /** Whom the history names. */
  contactId: string;
  /** Refuse with `not-found` when the agent cannot see that contact. Taking off somebody who is gone needs no such. */
  mustExist: boolean;
  /** Others that the change names. */
  also?: readonly string[];
  /**
   * The record as it is to be; the same object when it is so already. May refuse. `nowOf` says under which id a
   * contact takes part: its own or, when it was merged, that of the one it went into (R31).
   */
  alter(interaction: Interaction, at: number, nowOf: (contactId: string) => string): Interaction;
}

/** As many as the record's schema takes; of those taken off the latest are remembered. */
const MOST_PARTICIPANTS = 200;

async function contactInTransaction(
  deps: ServiceDeps,
  journal: JournalWriter,
  { contactId, mustExist }: ParticipantChange,
): Promise<Contact | undefined> {
  const contact = await contactInChange(deps, journal, contactId);
  if (contact === undefined && mustExist) refuse('not-found', contactId);
  return contact;
}

/** Under which id each of some contacts takes part in an interaction, or would. */
export async function idsIn(
  journal: JournalWriter,
  { participants }: Interaction,
  ids: readonly string[],
): Promise<(contactId: string) => string> {
  const present = new Set(participants.map(({ contactId }) => contactId));
  const moved = ids.filter((id) => !present.has(id));
  const now = new Map(await Promise.all(moved.map(async (id) => [id, await idNow(journal, id)] as const)));
  return (id) => now.get(id) ?? id;
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
    const nowOf = await idsIn(journal, present, [change.contactId, ...(change.also ?? [])]);
    const altered = change.alter(present, header.at, nowOf);
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
