import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { RecordChange } from '#lib/messages/protocol/change.ts';
import { createTurns } from './turns.ts';
import { type UndoProgress, undoWhole } from './undo-whole.ts';

/** What was done to one record, each of which can be undone and done again. */
export interface RecordHistoryModel {
  changes: ReadonlySignal<readonly RecordChange[] | undefined>;
  /** The change whose undoing was refused, with why; cleared by the next one. */
  refused: ReadonlySignal<{ id: string; failure: Failure } | undefined>;
  /** A change of many records whose undoing is under way, and how far that is. */
  going: ReadonlySignal<({ id: string } & UndoProgress) | undefined>;
  load: (id: string) => Promise<void>;
  /** Takes a change back, or does it again: what it did to this record, whatever else it was done to. */
  toggle: (change: RecordChange) => Promise<boolean>;
  /** The same for all records that it was done to. */
  toggleShared: (change: RecordChange) => Promise<boolean>;
}

/** Makes the history of the page of a contact, an organization or a location. `onUndone` hears of each change that is undone whole. */
export function createRecordHistoryModel(
  call: Call,
  name: 'contact.history' | 'organization.history' | 'location.history',
  reload: () => Promise<void>,
  onUndone: (changeId: string) => void = () => {},
): RecordHistoryModel {
  const changes = signal<readonly RecordChange[] | undefined>(undefined);
  const refused = signal<{ id: string; failure: Failure } | undefined>(undefined);
  const going = signal<({ id: string } & UndoProgress) | undefined>(undefined);
  const turns = createTurns();
  let shownId = '';

  async function undo(id: string, undoId: string, record?: RecordChange['record']): Promise<boolean> {
    if (going.peek() !== undefined) return false;
    going.value = { id, done: 0, of: 0 };
    const told = (progress: UndoProgress) => {
      going.value = { id, ...progress };
    };
    const answer = await undoWhole(call, undoId, told, record);
    batch(() => {
      going.value = undefined;
      refused.value = answer.ok ? undefined : { id, failure: answer.failure };
    });
    if (answer.ok && record === undefined) onUndone(undoId);
    await reload();
    return answer.ok;
  }

  return {
    changes,
    refused,
    going,
    load: async (id) => {
      const isNewest = turns.next();
      if (id !== shownId) {
        batch(() => {
          changes.value = undefined;
          refused.value = undefined;
        });
      }
      shownId = id;
      const answer = await call(name, { id });
      // A list that could not be read again stays: the page itself says what is wrong.
      if (isNewest()) changes.value = answer.ok ? answer.value : (changes.value ?? []);
    },
    toggle: ({ id, undoId, record }) => undo(id, undoId, record),
    toggleShared: ({ id, undoId, shared }) => undo(id, shared?.undoId ?? undoId),
  };
}
