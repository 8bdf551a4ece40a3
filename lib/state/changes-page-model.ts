import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { ChangeSummary } from '#lib/messages/protocol/change.ts';
import { createTurns } from './turns.ts';
import { type UndoProgress, undoWhole } from './undo-whole.ts';

/** The agent's latest changes, each of which can be undone and done again. */
export interface ChangesPageModel {
  changes: ReadonlySignal<readonly ChangeSummary[] | undefined>;
  more: ReadonlySignal<boolean>;
  failure: ReadonlySignal<Failure | undefined>;
  /** The change whose undoing was refused, with why; cleared by the next one. */
  refused: ReadonlySignal<{ id: string; failure: Failure } | undefined>;
  /** A change of many whose undoing is under way, and how far that is. */
  going: ReadonlySignal<({ id: string } & UndoProgress) | undefined>;
  load: () => Promise<void>;
  loadMore: () => Promise<void>;
  toggle: (change: ChangeSummary) => Promise<void>;
}

/** Makes the model of the list of changes. `onUndone` hears of each that is undone. */
export function createChangesPageModel(call: Call, onUndone: (changeId: string) => void = () => {}): ChangesPageModel {
  const changes = signal<readonly ChangeSummary[] | undefined>(undefined);
  const more = signal(false);
  const failure = signal<Failure | undefined>(undefined);
  const refused = signal<{ id: string; failure: Failure } | undefined>(undefined);
  const going = signal<({ id: string } & UndoProgress) | undefined>(undefined);
  const turns = createTurns();

  async function read(kept: readonly ChangeSummary[]): Promise<void> {
    const isNewest = turns.next();
    const answer = await call('change.recent', { before: kept.at(-1)?.id });
    if (!isNewest()) return;
    batch(() => {
      failure.value = answer.ok ? undefined : answer.failure;
      if (!answer.ok) return;
      changes.value = [...kept, ...answer.value.changes];
      more.value = answer.value.more;
    });
  }

  return {
    changes,
    more,
    failure,
    refused,
    going,
    load: () => read([]),
    loadMore: () => read(changes.value ?? []),
    async toggle({ id, undoId }) {
      const answer = await undoWhole(call, undoId, (progress) => {
        going.value = { id, ...progress };
      });
      going.value = undefined;
      refused.value = answer.ok ? undefined : { id, failure: answer.failure };
      if (!answer.ok) return;
      onUndone(undoId);
      changes.value = changes.value?.map((change) =>
        change.id === id ? { ...change, undone: !change.undone, undoId: answer.value.changeId } : change,
      );
    },
  };
}
