import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { LookupResult } from '#lib/messages/protocol/lookup.ts';
import { createSettling, type Schedule, scheduleByTimer } from './schedule.ts';
import { createTurns } from './turns.ts';

/** How long typing must rest before a look-up is sent, in milliseconds. */
export const LOOKUP_REST = 80;

/** Longest text that is looked up; the rest of a longer selection is left off. */
const LONGEST_LOOKUP = 2000;

/** A look-up of any number, mail or name while one types, or of a text that came from elsewhere. Creates nothing (R14). */
export interface LookupModel {
  text: ReadonlySignal<string>;
  /** What was found for the newest text that was answered. */
  result: ReadonlySignal<LookupResult | undefined>;
  busy: ReadonlySignal<boolean>;
  failure: ReadonlySignal<Failure | undefined>;
  /** Typing: asks when it rests. */
  setText: (text: string) => void;
  /** Asks at once. */
  lookUp: (text: string) => Promise<void>;
  dispose: () => void;
}

/** Makes a look-up. It asks nothing before it is told to. */
export function createLookupModel({
  call,
  schedule = scheduleByTimer,
}: {
  call: Call;
  schedule?: Schedule;
}): LookupModel {
  const text = signal('');
  const result = signal<LookupResult>();
  const busy = signal(false);
  const failure = signal<Failure>();
  const turns = createTurns();
  const settling = createSettling(schedule, LOOKUP_REST);

  const clear = () => {
    turns.forget();
    batch(() => {
      result.value = undefined;
      failure.value = undefined;
      busy.value = false;
    });
  };

  const ask = async () => {
    const isNewest = turns.next();
    const answer = await call('lookup.text', { text: text.value.trim().slice(0, LONGEST_LOOKUP) });
    if (!isNewest()) return;
    batch(() => {
      busy.value = false;
      failure.value = answer.ok ? undefined : answer.failure;
      if (answer.ok) result.value = answer.value;
    });
  };

  const begin = (next: string): boolean => {
    text.value = next;
    settling.cancel();
    if (next.trim() === '') {
      clear();
      return false;
    }
    busy.value = true;
    return true;
  };

  return {
    text,
    result,
    busy,
    failure,
    setText: (next) => {
      if (begin(next)) settling.soon(() => void ask());
    },
    lookUp: async (next) => {
      if (begin(next)) await ask();
    },
    dispose: () => {
      settling.cancel();
      turns.forget();
    },
  };
}
