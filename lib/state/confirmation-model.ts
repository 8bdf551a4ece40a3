import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '#lib/domain/result.ts';
import type { Tag } from '#lib/domain/tag/tag.ts';
import type { Call } from '#lib/messages/call.ts';
import { type Schedule, scheduleByTimer } from './schedule.ts';

/** How long a confirmation stays, in milliseconds. The action can still be undone from the history after it. */
export const CONFIRMATION_TIME = 10_000;

/** What was done, as a code that the views put into words. `name` is who or what it was done to. */
export type Deed =
  | { what: 'associated' | 'changed' | 'removed' | 'created' | 'created-and-associated'; name: string }
  | { what: 'tagged' | 'untagged'; name: string; tag: Pick<Tag, 'id' | 'name'> }
  | { what: 'saved' | 'deleted' | 'merged' | 'imported'; name: string }
  | { what: 'logged' | 'entry-changed' | 'entry-deleted' | 'message-prepared'; name: string }
  | { what: 'topic-added' | 'topic-renamed' | 'topic-retired'; name: string }
  | { what: 'follow-up-done' | 'follow-up-owed' | 'follow-up-moved'; name: string }
  | { what: 'address-added'; name: string; address: string }
  | { what: 'site-enabled' | 'site-disabled'; name: string }
  | { what: 'undone' | 'redone' };

/** One line about the last action: done (and how to take it back) or failed. */
export type Confirmation =
  | { id: string; state: 'done'; deed: Deed; changeId?: string }
  | { id: string; state: 'failed'; failure: Failure };

/** Shows what was just done for ten seconds, and takes it back. */
export interface ConfirmationModel {
  current: ReadonlySignal<Confirmation | undefined>;
  /** True while an undo is on its way. */
  undoing: ReadonlySignal<boolean>;
  say: (deed: Deed, changeId?: string) => void;
  fail: (failure: Failure) => void;
  /** Undoes the change of the current confirmation; nothing when it has none. */
  undo: () => Promise<void>;
  dismiss: () => void;
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
    if (current.value && !isHeld) stopClock = schedule(CONFIRMATION_TIME, dismiss);
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
  const say = (deed: Deed, changeId?: string) => {
    current.value = { id: nextId(), state: 'done', deed, changeId };
    start();
  };
  const fail = (failure: Failure) => {
    current.value = { id: nextId(), state: 'failed', failure };
    start();
  };

  const undo = async () => {
    const shown = current.value;
    if (shown?.state !== 'done' || shown.changeId === undefined || undoing.value) return;
    undoing.value = true;
    const result = await call('change.undo', { changeId: shown.changeId });
    undoing.value = false;
    // Something newer may have been confirmed meanwhile: its line is not overwritten, and the undo still counts.
    if (result.ok) {
      if (current.value === shown)
        say({ what: shown.deed.what === 'undone' ? 'redone' : 'undone' }, result.value.changeId);
      onUndone?.();
    } else if (current.value === shown) fail(result.failure);
  };

  return { current, undoing, say, fail, undo, dismiss, hold, release };
}
