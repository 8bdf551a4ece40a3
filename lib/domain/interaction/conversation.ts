import type { Entry, EntryFields } from './entry.ts';

/** Entries in the order of a conversation, newest first: by the moment it took place, then by when it was recorded. */
export function inOrder<Kept extends Pick<Entry, 'id' | 'at' | 'createdAt'>>(entries: readonly Kept[]): Kept[] {
  return entries.toSorted(
    (one, other) => other.at - one.at || other.createdAt - one.createdAt || (one.id < other.id ? 1 : -1),
  );
}

/** Whether an entry's follow-up is still owed. */
export function isOwed({ followUp }: Pick<Entry, 'followUp'>): boolean {
  return followUp !== undefined && followUp.doneAt === undefined;
}

/** The entries whose follow-up is owed, soonest first. */
export function owedOf<Kept extends Pick<Entry, 'id' | 'followUp'>>(entries: readonly Kept[]): Kept[] {
  return entries.filter(isOwed).toSorted((one, other) => (one.followUp?.at ?? 0) - (other.followUp?.at ?? 0));
}

/** Whether the customer was to be told and no message was prepared yet (R51). Of an internal entry nobody is told. */
export function isToTell({ kind, tell, prepared }: Pick<Entry, 'kind' | 'tell' | 'prepared'>): boolean {
  return kind !== 'internal' && tell && prepared.length === 0;
}

/** Whether an entry says anything: a note, a topic or a follow-up. */
export function saysSomething({
  notes,
  topic,
  followUpAt,
}: Pick<EntryFields, 'notes' | 'topic' | 'followUpAt'>): boolean {
  return notes.trim() !== '' || topic !== undefined || followUpAt !== undefined;
}
