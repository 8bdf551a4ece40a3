/** Runs something after so many milliseconds; the function it returns calls it off. Tests give their own. */
export type Schedule = (milliseconds: number, run: () => void) => () => void;

/** The browser's own clock. */
export const scheduleByTimer: Schedule = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/** Runs only the last of a burst, so many milliseconds after it. */
export interface Settling {
  soon: (run: () => void) => void;
  cancel: () => void;
}

/** Makes a settling that waits `milliseconds` after the last call. */
export function createSettling(schedule: Schedule, milliseconds: number): Settling {
  let stop: (() => void) | undefined;
  const cancel = () => {
    stop?.();
    stop = undefined;
  };
  return {
    soon: (run) => {
      cancel();
      stop = schedule(milliseconds, run);
    },
    cancel,
  };
}
