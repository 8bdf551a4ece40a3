import type { Participant } from '../interaction/interaction.ts';
import { STANDARD_TAGS, type StandardTag, type Tag } from './tag.ts';

/** Who joins an interaction, how, when and by whose hand; tags follow from the rule. */
export type NewParticipant = Omit<Participant, 'tags'>;

function holds(participants: readonly Participant[], tag: string): boolean {
  return participants.some(({ tags }) => tags.includes(tag));
}

/**
 * Adds a contact to an interaction (R21): the first one gets all four standard tags, a later one those that nobody
 * holds. A contact that is there already stays as it is. `standard` are those that the team has not retired.
 */
export function addParticipant(
  participants: readonly Participant[],
  added: NewParticipant,
  standard: readonly StandardTag[] = STANDARD_TAGS,
): Participant[] {
  if (participants.some(({ contactId }) => contactId === added.contactId)) return [...participants];
  const tags = standard.filter((tag) => !holds(participants, tag));
  return [...participants, { ...added, tags }];
}

/** Gives a participant a tag or takes it away (R20). Giving an exclusive tag takes it from its holder. */
export function setTag(participants: readonly Participant[], contactId: string, tag: Tag, on: boolean): Participant[] {
  if (!participants.some((participant) => participant.contactId === contactId)) return [...participants];
  return participants.map((participant) => {
    const isTarget = participant.contactId === contactId;
    if (!isTarget && !(on && tag.exclusive)) return participant;
    const others = participant.tags.filter((each) => each !== tag.id);
    if (!isTarget || !on)
      return others.length === participant.tags.length ? participant : { ...participant, tags: others };
    return participant.tags.includes(tag.id) ? participant : { ...participant, tags: [...participant.tags, tag.id] };
  });
}

/** Takes a contact off an interaction; its tags are free for whoever comes or is given them next. */
export function removeParticipant(participants: readonly Participant[], contactId: string): Participant[] {
  return participants.filter((participant) => participant.contactId !== contactId);
}

/**
 * Puts another contact in a participant's place; the tags go with the place (R15). When that contact takes part
 * already, it gets the tags of both and the other one leaves. Without the one to replace nothing changes.
 */
export function changeParticipant(
  participants: readonly Participant[],
  fromContactId: string,
  to: NewParticipant,
): Participant[] {
  const leaving = participants.find(({ contactId }) => contactId === fromContactId);
  if (!leaving || fromContactId === to.contactId) return [...participants];
  const present = participants.find(({ contactId }) => contactId === to.contactId);
  const tags = [...new Set([...leaving.tags, ...(present?.tags ?? [])])];
  return participants
    .filter((participant) => participant !== present)
    .map((participant) => (participant === leaving ? { ...(present ?? to), tags } : participant));
}
