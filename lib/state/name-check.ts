import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Call } from '#lib/messages/call.ts';
import { createSettling, type Schedule } from './schedule.ts';
import { createTurns } from './turns.ts';

/** How long typing must rest before the name is looked for, in milliseconds. */
const NAME_REST = 200;

/** Who has a name already. */
export interface NameHolder {
  id: string;
  name: string;
}

/** Whether a name of an organization, or of a location in one, is free (R41), looked up while it is typed. */
export interface NameCheck {
  /** Who has the name already; `hidden` when the agent may not see it. */
  holder: ReadonlySignal<NameHolder | 'hidden' | undefined>;
  /** No name was typed, and a save was tried. */
  isMissing: ReadonlySignal<boolean>;
  /** A name was typed: it is looked for when typing rests. */
  soon: (name: string) => void;
  /** Looks at once. Answers false when the name is missing or taken. */
  ask: (name: string) => Promise<boolean>;
  /** Shows what is known; false when the name is missing or known to be taken. */
  check: (name: string) => boolean;
  forget: () => void;
  dispose: () => void;
}

/** Makes the check of one form; `self` is the record that is being edited, `place` the organization of a location. */
export function createNameCheck({
  call,
  schedule,
  self,
  place,
}: {
  call: Call;
  schedule: Schedule;
  self?: string;
  place?: string;
}): NameCheck {
  const holder = signal<NameHolder | 'hidden'>();
  const isMissing = signal(false);
  const turns = createTurns();
  const settling = createSettling(schedule, NAME_REST);

  const forget = () => {
    settling.cancel();
    turns.forget();
    batch(() => {
      holder.value = undefined;
      isMissing.value = false;
    });
  };
  const ask = async (name: string) => {
    const typed = name.trim();
    isMissing.value = typed === '';
    if (typed === '') return false;
    const isNewest = turns.next();
    const answer = await (place === undefined
      ? call('organization.named', { name: typed })
      : call('location.named', { organizationId: place, name: typed }));
    if (!isNewest()) return true;
    const found = answer.ok ? answer.value : null;
    const isOther = found === 'hidden' || (found !== null && found.id !== self);
    holder.value = isOther ? found : undefined;
    // The save itself refuses a taken name too: a check that got no answer does not stand in the way.
    return !isOther;
  };
  return {
    holder,
    isMissing,
    soon: (name) => {
      forget();
      if (name.trim() !== '') settling.soon(() => void ask(name));
    },
    ask,
    check: (name) => {
      isMissing.value = name.trim() === '';
      return !isMissing.value && holder.value === undefined;
    },
    forget,
    dispose: () => {
      settling.cancel();
      turns.forget();
    },
  };
}
