import { type ReadonlySignal, signal } from '@preact/signals';
import type { Call } from '#lib/messages/call.ts';
import type { Right } from '#lib/settings/settings.ts';
import { createTurns } from './turns.ts';

/** What the agent may do (R60), for views to show what is denied. The worker refuses it whatever they show. */
export interface RightsModel {
  /** The rights granted; undefined until the worker has said. */
  granted: ReadonlySignal<readonly Right[] | undefined>;
  dispose: () => void;
}

export interface RightsDependencies {
  call: Call;
  /** Calls back when settings or the policy may have changed. Returns the way to stop. */
  onChanged: (listener: () => void) => () => void;
}

/** Asks for the rights at once and again after every change. What is known stays when an answer fails. */
export function createRightsModel({ call, onChanged }: RightsDependencies): RightsModel {
  const granted = signal<readonly Right[]>();
  const turns = createTurns();
  const load = async () => {
    const isNewest = turns.next();
    const answer = await call('settings.get', {});
    if (isNewest() && answer.ok) granted.value = answer.value.settings.rights;
  };
  const stop = onChanged(() => void load());
  void load();
  return {
    granted,
    dispose: () => {
      stop();
      turns.forget();
    },
  };
}
