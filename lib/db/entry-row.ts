import type { Entry } from '#lib/domain/interaction/entry.ts';
import { privateOwnerOf } from './viewer.ts';

/** An entry as stored: with what it is found by. */
export interface EntryRow extends Entry {
  interactionKey: string;
  /** When its follow-up is due, while that is not done. */
  owedAt?: number;
  topicCode?: string;
  privateOwner?: string;
}

/** Adds the index fields of an entry. */
export function entryToRow(entry: Entry): EntryRow {
  const { followUp, topic } = entry;
  const isOwed = followUp !== undefined && followUp.doneAt === undefined;
  return {
    ...entry,
    interactionKey: entry.interaction.key,
    ...(isOwed && { owedAt: followUp.at }),
    ...(topic && { topicCode: topic.code }),
    ...privateOwnerOf(entry),
  };
}

/** Takes the index fields off again. */
export function entryFromRow(row: EntryRow): Entry {
  const { interactionKey: _key, owedAt: _owedAt, topicCode: _topic, privateOwner: _owner, ...entry } = row;
  return entry;
}
