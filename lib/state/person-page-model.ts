import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { newId } from '#lib/domain/id.ts';
import type { PersonExport } from '#lib/domain/person/person-export.ts';
import type { Receipt } from '#lib/domain/person/receipt.ts';
import { type Failure, fail } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { ErasurePreview } from '#lib/messages/protocol/person.ts';
import { type Schedule, scheduleByTimer } from './schedule.ts';
import { createTurns } from './turns.ts';

/** How long an erasing that was confirmed can still be called off, in seconds. */
export const ERASING_WAIT = 10;

/** Where an erasing stands: it is asked for, confirmed and about to begin, under way, or done. */
export type Erasing =
  | { step: 'idle' }
  | { step: 'waiting'; seconds: number }
  | { step: 'running' }
  | { step: 'done'; receipt: Receipt };

/** One person's data: handing all of it out, and erasing all of it. */
export interface PersonPageModel {
  preview: ReadonlySignal<ErasurePreview | undefined>;
  state: ReadonlySignal<'loading' | 'ready' | 'gone' | 'failed'>;
  /** How many contacts have been looked through for traces of the person, while that goes on. */
  looked: ReadonlySignal<{ read: number; contacts: number } | undefined>;
  failure: ReadonlySignal<Failure | undefined>;
  /** What was handed out last, while this page is open. */
  exported: ReadonlySignal<Receipt | undefined>;
  exporting: ReadonlySignal<boolean>;
  erasing: ReadonlySignal<Erasing>;
  /** The name as typed for the confirmation, and whether it is the person's. */
  typed: ReadonlySignal<string>;
  isConfirmed: ReadonlySignal<boolean>;
  /** What would be erased changed since it was shown, and is shown anew. */
  changed: ReadonlySignal<boolean>;
  load: (id: string) => Promise<void>;
  /** Everything of the person, for a file; nothing when it was refused. */
  hand: () => Promise<PersonExport | undefined>;
  setTyped: (text: string) => void;
  /** Begins to count down to the erasing. Nothing unless it is confirmed. */
  erase: () => void;
  /** Calls it off while it waits. */
  callOff: () => void;
  /** Leaves the page: what waits is called off. */
  leave: () => void;
}

/** A name as it is compared: how it is typed, with accents and blanks, is not what counts. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Makes the model; nothing is asked for before `load`. */
export function createPersonPageModel(call: Call, schedule: Schedule = scheduleByTimer): PersonPageModel {
  const preview = signal<ErasurePreview>();
  const state = signal<'loading' | 'ready' | 'gone' | 'failed'>('loading');
  const looked = signal<{ read: number; contacts: number }>();
  const failure = signal<Failure>();
  const exported = signal<Receipt>();
  const exporting = signal(false);
  const erasing = signal<Erasing>({ step: 'idle' });
  const typed = signal('');
  const changed = signal(false);
  const turns = createTurns();
  let stopClock: (() => void) | undefined;
  let shownId = '';

  const isConfirmed = computed(() => {
    const name = preview.value?.name;
    return name !== undefined && plain(name) !== '' && plain(typed.value) === plain(name);
  });

  /** Has contacts looked through, a piece at a time: whoever leaves the page ends it. Answers what stopped it. */
  async function lookThrough(isNewest: () => boolean): Promise<Failure | undefined> {
    while (isNewest()) {
      // Each piece begins where the last one ended.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await call('person.look', { id: shownId });
      if (!answer.ok) return answer.failure;
      if (answer.value.isDone || !isNewest()) return undefined;
      looked.value = answer.value;
    }
    return undefined;
  }

  async function look(): Promise<void> {
    const isNewest = turns.next();
    const stopped = await lookThrough(isNewest);
    if (!isNewest()) return;
    const answer = stopped ? fail(stopped.code, stopped.detail) : await call('person.preview', { id: shownId });
    if (!isNewest()) return;
    batch(() => {
      looked.value = undefined;
      failure.value = answer.ok || answer.failure.code === 'not-found' ? undefined : answer.failure;
      if (answer.ok) preview.value = answer.value;
      state.value = answer.ok ? 'ready' : answer.failure.code === 'not-found' ? 'gone' : 'failed';
    });
  }

  function callOff(): void {
    stopClock?.();
    stopClock = undefined;
    if (erasing.value.step === 'waiting') erasing.value = { step: 'idle' };
  }

  async function run(expected: ErasurePreview): Promise<void> {
    erasing.value = { step: 'running' };
    const answer = await call('person.erase', { id: expected.id, receiptId: newId(), expected: expected.counts });
    if (answer.ok) {
      batch(() => {
        erasing.value = { step: 'done', receipt: answer.value };
        typed.value = '';
        failure.value = undefined;
      });
      return;
    }
    const isChanged = answer.failure.code === 'conflict' && answer.failure.detail === 'counts';
    if (isChanged) await look();
    batch(() => {
      erasing.value = { step: 'idle' };
      changed.value = isChanged;
      if (!isChanged) failure.value = answer.failure;
    });
  }

  function count(seconds: number, expected: ErasurePreview): void {
    if (seconds === 0) {
      stopClock = undefined;
      void run(expected);
      return;
    }
    erasing.value = { step: 'waiting', seconds };
    stopClock = schedule(1000, () => count(seconds - 1, expected));
  }

  return {
    preview,
    state,
    looked,
    failure,
    exported,
    exporting,
    erasing,
    typed,
    isConfirmed,
    changed,
    async load(id) {
      callOff();
      shownId = id;
      batch(() => {
        preview.value = undefined;
        looked.value = undefined;
        state.value = 'loading';
        failure.value = undefined;
        exported.value = undefined;
        erasing.value = { step: 'idle' };
        typed.value = '';
        changed.value = false;
      });
      await look();
    },
    async hand() {
      if (exporting.value) return undefined;
      exporting.value = true;
      const answer = await call('person.export', { id: shownId });
      batch(() => {
        exporting.value = false;
        failure.value = answer.ok ? undefined : answer.failure;
        if (answer.ok) exported.value = answer.value.receipt;
      });
      return answer.ok ? answer.value.person : undefined;
    },
    setTyped: (text) => {
      typed.value = text;
    },
    erase: () => {
      const expected = preview.value;
      if (expected === undefined || !isConfirmed.value || erasing.value.step !== 'idle') return;
      changed.value = false;
      failure.value = undefined;
      count(ERASING_WAIT, expected);
    },
    callOff,
    leave: () => {
      callOff();
      turns.forget();
    },
  };
}
