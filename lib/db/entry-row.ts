import { ownerKeyOf } from '#lib/domain/follow-up/whose.ts';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import { type TimelineKey, timelineKey } from './timeline-key.ts';
import { privateOwnerOf } from './viewer.ts';

/** An entry as stored: with what it is found by. */
export interface EntryRow extends Entry {
  interactionKey: string;
  /** When its follow-up is due, while that is not done. */
  owedAt?: number;
  /** Whose that follow-up is; see `ownerKeyOf`. */
  owedFor?: string;
  /** When its follow-up was done. */
  followedUpAt?: number;
  topicCode?: string;
  /** Its place in its contact's timeline. */
  contactOrder?: TimelineKey;
  /** Its place in the timeline of the organization that was taken down with it. */
  organizationOrder?: TimelineKey;
  privateOwner?: string;
}

/** Adds the index fields of an entry. */
export function entryToRow(entry: Entry): EntryRow {
  const { followUp, topic, deletedAt } = entry;
  const isOwed = followUp !== undefined && followUp.doneAt === undefined && deletedAt === undefined;
  return {
    ...entry,
    interactionKey: entry.interaction.key,
    ...(isOwed && { owedAt: followUp.at, owedFor: ownerKeyOf(entry) }),
    ...(followUp?.doneAt !== undefined && { followedUpAt: followUp.doneAt }),
    ...(topic && { topicCode: topic.code }),
    ...(entry.contactId !== undefined && { contactOrder: timelineKey(entry.contactId, entry) }),
    ...(entry.organization && { organizationOrder: timelineKey(entry.organization.id, entry) }),
    ...privateOwnerOf(entry),
  };
}

/** Takes the index fields off again. */
export function entryFromRow(row: EntryRow): Entry {
  const {
    interactionKey: _key,
    topicCode: _topic,
    contactOrder: _contact,
    organizationOrder: _place,
    privateOwner: _owner,
    ...others
  } = row;
  const { owedAt: _owedAt, owedFor: _owedFor, followedUpAt: _followedUpAt, ...entry } = others;
  return entry;
}
