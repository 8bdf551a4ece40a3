/** Shortest stretch of work between two breaths, in milliseconds. */
const STRETCH = 8;

/** Cuts work into short tasks, so that the page stays quick whatever its size. */
export interface Pace {
  /** Cheap: says whether it is time for a breath. */
  isDue(): boolean;
  /** Lets the page work; rejects when the signal was aborted meanwhile. */
  breathe(): Promise<void>;
  /** Milliseconds worked so far, breaths not counted. */
  worked(): number;
}

/** Makes the pace of one scan. */
export function createPace(view: Window, signal: AbortSignal): Pace {
  let began = performance.now();
  let before = 0;
  let stretch = STRETCH;
  return {
    isDue: () => performance.now() - began > stretch,
    worked: () => before + performance.now() - began,
    async breathe() {
      before += performance.now() - began;
      // Not long, because the agent waits too.
      const idle = await new Promise<IdleDeadline>((resolve) => view.requestIdleCallback(resolve, { timeout: 60 }));
      // Each breath costs a millisecond or two, so some of the time is taken that the browser has for us, 50 ms at most.
      stretch = STRETCH + idle.timeRemaining() / 3;
      signal.throwIfAborted();
      began = performance.now();
    },
  };
}
