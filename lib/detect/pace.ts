/** Longest stretch of work between two breaths, in milliseconds. */
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
  return {
    isDue: () => performance.now() - began > STRETCH,
    worked: () => before + performance.now() - began,
    async breathe() {
      before += performance.now() - began;
      await idle(view);
      signal.throwIfAborted();
      began = performance.now();
    },
  };
}

/** Waits for an idle moment; not long, because the agent waits too. */
function idle(view: Window): Promise<unknown> {
  return new Promise((resolve) => view.requestIdleCallback(resolve, { timeout: 60 }));
}
