import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { RecordChange } from '#lib/messages/protocol/change.ts';
import { createTurns } from './turns.ts';
import { undoWhole } from './undo-whole.ts';

/** What was done to one record, each of which can be undone and done again. */
export interface RecordHistoryModel {
  changes: ReadonlySignal<readonly RecordChange[] | undefined>;
  /** The change whose undoing was refused, with why; cleared by the next one. */
  refused: ReadonlySignal<{ id: string; failure: Failure } | undefined>;
  load: (id: string) => Promise<void>;
  toggle: (change: RecordChange) => Promise<boolean>;
}

/** Makes the history of a contact's or an organization's page. */
export function createRecordHistoryModel(
  call: Call,
  name: 'contact.history' | 'organization.history',
  reload: () => Promise<void>,
): RecordHistoryModel {
  const changes = signal<readonly RecordChange[] | undefined>(undefined);
  const refused = signal<{ id: string; failure: Failure } | undefined>(undefined);
  const turns = createTurns();
  let shownId = '';
  return {
    changes,
    refused,
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
    toggle: async ({ id, undoId }) => {
      const answer = await undoWhole(call, undoId);
      refused.value = answer.ok ? undefined : { id, failure: answer.failure };
      await reload();
      return answer.ok;
    },
  };
}
