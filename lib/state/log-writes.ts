import type { Entry } from '#lib/domain/interaction/entry.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { Written } from '#lib/messages/protocol/interaction.ts';
import type { ConfirmationModel, Deed } from './confirmation-model.ts';

/** What is done to entries outside their form. Each says what it did, with Undo, or why it did not. */
export interface LogWrites {
  remove: (entry: Entry) => Promise<void>;
  /** Says that a follow-up is done, or owed again. */
  followedUp: (entry: Entry, done: boolean) => Promise<void>;
  snooze: (entry: Entry, at: number) => Promise<void>;
  /** Gives a follow-up to an agent by name; an empty one gives it back to whoever made the entry. */
  assign: (entry: Entry, assignee: string) => Promise<void>;
}

/** What a confirmation calls an entry. */
export function entryName({ contactName, interaction }: Pick<Entry, 'contactName' | 'interaction'>): string {
  return contactName || interaction.title || interaction.number || interaction.id;
}

/** Makes the writes. */
export function createLogWrites(call: Call, confirmation: ConfirmationModel, onWritten: () => void): LogWrites {
  const write = async (sent: Promise<Result<Written>>, deed: Deed) => {
    const result = await sent;
    if (result.ok) confirmation.say(deed, result.value.changeId);
    else confirmation.fail(result.failure);
    // A refused write may be refused because the panel shows a former state.
    onWritten();
  };
  return {
    remove: (entry) => write(call('entry.delete', { id: entry.id }), { what: 'entry-deleted', name: entryName(entry) }),
    followedUp: (entry, done) =>
      write(call('entry.follow-up', { id: entry.id, done }), {
        what: done ? 'follow-up-done' : 'follow-up-owed',
        name: entryName(entry),
      }),
    snooze: (entry, at) =>
      write(call('entry.follow-up', { id: entry.id, done: false, at }), {
        what: 'follow-up-moved',
        name: entryName(entry),
      }),
    assign: (entry, assignee) =>
      write(call('entry.follow-up', { id: entry.id, done: entry.followUp?.doneAt !== undefined, assignee }), {
        what: 'follow-up-given',
        name: entryName(entry),
      }),
  };
}
