import type { Schedule } from '#lib/state/schedule.ts';

/** A clock that stands still until it is told to go on. */
export interface ManualClock {
  schedule: Schedule;
  /** Goes on by so many milliseconds and runs what falls due, then lets promises settle. */
  advance: (milliseconds: number) => Promise<void>;
}

/** Lets every promise that can settle do so. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** Makes one at zero. */
export function manualClock(): ManualClock {
  let now = 0;
  let waiting: { at: number; run: () => void }[] = [];
  return {
    schedule: (milliseconds, run) => {
      const entry = { at: now + milliseconds, run };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((one) => one !== entry);
      };
    },
    advance: async (milliseconds) => {
      now += milliseconds;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { run } of due) run();
      await settled();
    },
  };
}
