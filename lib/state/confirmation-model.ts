import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure, Result } from '#lib/domain/result.ts';
import type { Tag } from '#lib/domain/tag/tag.ts';
import type { Call } from '#lib/messages/call.ts';
import type { ChangeSummary } from '#lib/messages/protocol/change.ts';
import type { Written } from '#lib/messages/protocol/interaction.ts';
import { type Schedule, scheduleByTimer } from './schedule.ts';
import { type UndoProgress, undoWhole } from './undo-whole.ts';

/** How long a confirmation stays, in milliseconds. The action can still be undone from the history after it. */
export const CONFIRMATION_TIME = 10_000;

/** What was done, as a code that the views put into words. `name` is who or what it was done to. */
export type Deed =
  | { what: 'associated' | 'changed' | 'removed' | 'created' | 'created-and-associated'; name: string }
  | { what: 'tagged' | 'untagged'; name: string; tag: Pick<Tag, 'id' | 'name'> }
  | { what: 'saved' | 'deleted' | 'imported'; name: string }
  /** `other` went into the one of this name. */
  | { what: 'merged'; name: string; other: string }
  | { what: 'told-apart' | 'looked-again'; name: string }
  | { what: 'logged' | 'entry-changed' | 'entry-deleted' | 'message-prepared'; name: string }
  | { what: 'topic-added' | 'topic-renamed' | 'topic-retired'; name: string }
  | { what: 'follow-up-done' | 'follow-up-owed' | 'follow-up-moved' | 'follow-up-given'; name: string }
  | { what: 'address-added'; name: string; address: string }
  | { what: 'dismissed' | 'worklist-cleared'; name: string }
  | { what: 'associated-others'; name: string; count: number }
  | { what: 'settings-saved' }
  | { what: 'site-enabled' | 'site-disabled'; name: string }
  | { what: 'view-saved' | 'view-deleted'; name: string }
  | { what: 'many-saved' | 'many-deleted' | 'many-exported' | 'many-stopped'; count: number }
  /** What the journal says that was done, to whom or what. */
  | { what: 'journalled'; name: string; action: ChangeSummary['action'] }
  | { what: 'nothing-to-undo' | 'nothing-to-redo' }
  /** `of` is what was taken back, or done again. */
  | { what: 'undone' | 'redone'; of: Deed };

/** Takes back what stands in no journal; answers with the way to do it again. */
export interface Reversal {
  undo: () => Promise<Result<Reversal>>;
}

/** One line about the last action: done (and how to take it back), being taken back row after row, or failed. */
export type Confirmation =
  | { id: string; state: 'done'; deed: Deed; changeId?: string; reversal?: Reversal }
  | ({ id: string; state: 'going-back' } & UndoProgress)
  | { id: string; state: 'failed'; failure: Failure };

/** Shows what was just done for ten seconds, and takes it back. */
export interface ConfirmationModel {
  current: ReadonlySignal<Confirmation | undefined>;
  /** True while an undo is on its way. */
  undoing: ReadonlySignal<boolean>;
  /** `back` is the change that Undo takes back, or how to where no change was made. */
  say: (deed: Deed, back?: string | Reversal) => void;
  fail: (failure: Failure) => void;
  /** Undoes the change of the current confirmation; nothing when it has none. */
  undo: () => Promise<void>;
  dismiss: () => void;
  /** A change was undone elsewhere: a line that still offers that is taken away. */
  noteUndone: (changeId: string) => void;
  /** Stops the clock while the pointer or the focus rests on it; `release` starts it afresh. */
  hold: () => void;
  release: () => void;
}

export interface ConfirmationDependencies {
  call: Call;
  /** Called after an undo was written. */
  onUndone?: () => void;
  schedule?: Schedule;
}

function backOf(undone: Written | Reversal): string | Reversal {
  return 'undo' in undone ? undone : undone.changeId;
}

/** What taking it back does: an undoing is done again, and all else is undone. */
function turned(deed: Deed): Deed {
  if (deed.what === 'undone') return { what: 'redone', of: deed.of };
  return { what: 'undone', of: deed.what === 'redone' ? deed.of : deed };
}

/** Makes the confirmation of one surface. */
export function createConfirmationModel({
  call,
  onUndone,
  schedule = scheduleByTimer,
}: ConfirmationDependencies): ConfirmationModel {
  const current = signal<Confirmation>();
  const undoing = signal(false);
  let count = 0;
  /** The pointer or the focus rests on it; stays so when one message takes the place of another under it. */
  let isHeld = false;
  let stopClock: (() => void) | undefined;

  const stop = () => {
    stopClock?.();
    stopClock = undefined;
  };
  const dismiss = () => {
    stop();
    isHeld = false;
    current.value = undefined;
  };
  const start = () => {
    stop();
    if (current.value && current.value.state !== 'going-back' && !isHeld)
      stopClock = schedule(CONFIRMATION_TIME, dismiss);
  };
  const hold = () => {
    isHeld = true;
    stop();
  };
  const release = () => {
    isHeld = false;
    start();
  };
  const nextId = () => `confirmation-${++count}`;
  const say = (deed: Deed, back?: string | Reversal) => {
    const way = typeof back === 'string' ? { changeId: back } : { reversal: back };
    current.value = { id: nextId(), state: 'done', deed, ...way };
    start();
  };
  const fail = (failure: Failure) => {
    current.value = { id: nextId(), state: 'failed', failure };
    start();
  };

  const undo = async () => {
    const shown = current.value;
    if (shown?.state !== 'done' || undoing.value) return;
    const { changeId, reversal } = shown;
    if (changeId === undefined && reversal === undefined) return;
    undoing.value = true;
    let line: Confirmation = shown;
    const told = (progress: UndoProgress) => {
      if (current.value !== line) return;
      // It stays until that is over.
      stop();
      current.value = line = { id: shown.id, state: 'going-back', ...progress };
    };
    const result = reversal ? await reversal.undo() : await undoWhole(call, changeId ?? '', told);
    undoing.value = false;
    // Something newer may have been confirmed meanwhile: its line is not overwritten, and the undo still counts.
    if (result.ok) {
      if (current.value === line) say(turned(shown.deed), backOf(result.value));
      onUndone?.();
    } else if (current.value === line) fail(result.failure);
  };

  const noteUndone = (changeId: string) => {
    const shown = current.peek();
    if (shown?.state === 'done' && shown.changeId === changeId) dismiss();
  };

  return { current, undoing, say, fail, undo, dismiss, noteUndone, hold, release };
}
