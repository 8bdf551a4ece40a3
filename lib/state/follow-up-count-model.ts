import { type ReadonlySignal, signal } from '@preact/signals';
import type { Call } from '#lib/messages/call.ts';
import { createTurns } from './turns.ts';

/** How many of the agent's follow-ups are or will be due by the end of the day. */
export interface FollowUpCountModel {
  count: ReadonlySignal<number>;
  load: () => Promise<void>;
}

/** Makes the count. While it cannot be read it stays as it was. */
export function createFollowUpCountModel(call: Call): FollowUpCountModel {
  const count = signal(0);
  const turns = createTurns();
  return {
    count,
    async load() {
      const isNewest = turns.next();
      const answer = await call('follow-up.count', {});
      if (isNewest() && answer.ok) count.value = answer.value.today;
    },
  };
}
