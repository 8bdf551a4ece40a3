import { LONGEST_KEPT } from '#lib/domain/interaction/entry-limits.ts';
import { type ReadonlySignal, signal } from '@preact/signals';
import type { EntryFormField, TypedFields } from '#lib/domain/interaction/entry-draft.ts';
import type { Call } from '#lib/messages/call.ts';
import type { Schedule } from './schedule.ts';

/** How long after the first unsaved letter a draft is kept, in milliseconds: no more than that is lost in a crash. */
export const DRAFT_REST = 400;

/** How long it waits after the worker gave no answer. */
const RETRY_REST = 3000;

/** Where a draft stands: kept, on its way, or kept in the form alone because it failed or is too long. */
export type DraftState = 'none' | 'waiting' | 'kept' | 'failed' | 'too-long';

/** Keeps what is typed into a form, field by field, as it is typed. */
export interface LogDraft {
  state: ReadonlySignal<DraftState>;
  /** The id the entry will have: the first form of a draft decides it. */
  entryId: ReadonlySignal<string>;
  typed: (field: EntryFormField, text: string) => void;
  /** True while what was typed into a field is not yet kept. */
  isWaiting: (field: EntryFormField) => boolean;
  /** Keeps at once whatever is not kept yet. */
  flush: () => Promise<void>;
  /** Takes another id, when an entry was saved under this one. */
  renew: () => void;
  /** Gives the draft up, for every panel. */
  drop: () => Promise<void>;
  /** Stops keeping; what was kept stays. */
  stop: () => void;
}

export interface LogDraftDependencies {
  call: Call;
  schedule: Schedule;
  about: string;
  entryId: string;
  /** Names this form among those that may fill in the same draft. */
  by: string;
  newId: () => string;
  /** Tells other panels that the draft changed. */
  tell: (about: string) => void;
}

/** Makes the keeping of one form. */
export function createLogDraft(dependencies: LogDraftDependencies): LogDraft {
  const { call, schedule, about, by, newId, tell } = dependencies;
  const state = signal<DraftState>('none');
  const entryId = signal(dependencies.entryId);
  let waiting: TypedFields = {};
  let stopClock: (() => void) | undefined;
  let sending: Promise<void> | undefined;
  let stopped = false;

  const later = (rest: number) => {
    stopClock ??= schedule(rest, () => {
      stopClock = undefined;
      void flush();
    });
  };

  const send = async () => {
    const sent = waiting;
    waiting = {};
    const tooLong = Object.entries(sent).filter(([, text]) => text.length > LONGEST_KEPT);
    const fields = Object.fromEntries(Object.entries(sent).filter(([, text]) => text.length <= LONGEST_KEPT));
    const result = await call('entry.draft-save', { about, entryId: entryId.value, fields, by });
    if (result.ok) {
      entryId.value = result.value.entryId;
      state.value = tooLong.length > 0 ? 'too-long' : Object.keys(waiting).length > 0 ? 'waiting' : 'kept';
      tell(about);
      return;
    }
    // What was typed meanwhile is newer than what was not kept.
    waiting = { ...sent, ...waiting };
    state.value = 'failed';
    if (!stopped) later(RETRY_REST);
  };

  async function flush(): Promise<void> {
    stopClock?.();
    stopClock = undefined;
    // One after the other, or an older text might come last.
    await sending;
    if (Object.keys(waiting).length === 0) return;
    sending = send();
    await sending;
  }

  return {
    state,
    entryId,
    typed: (field, text) => {
      if (stopped) return;
      waiting = { ...waiting, [field]: text };
      state.value = 'waiting';
      later(DRAFT_REST);
    },
    isWaiting: (field) => field in waiting,
    flush,
    renew: () => {
      entryId.value = newId();
    },
    drop: async () => {
      stopped = true;
      stopClock?.();
      waiting = {};
      await sending;
      await call('entry.draft-drop', { about });
      tell(about);
    },
    stop: () => {
      stopped = true;
      stopClock?.();
      stopClock = undefined;
    },
  };
}
