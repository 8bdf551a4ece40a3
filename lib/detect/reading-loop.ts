/** What a loop of readings works with. */
export interface ReadingLoopParts {
  view: Window;
  signal: AbortSignal;
  /** Reads and reports; gives the shadow roots that it found. `force` reports though nothing changed. */
  read: (force: boolean) => Promise<readonly ShadowRoot[]>;
}

/** Quiet to wait for after a change, and the longest wait when there is none, in milliseconds. */
const QUIET = 250;
const LONGEST_WAIT = 1200;
/** After a move to another address the old content may stand a while. */
const QUIET_AFTER_MOVE = 350;
/** A page that changes without end is read less and less often, at most this seldom. */
const LONGEST_PAUSE = 5000;
/** Share of the time that reading may take. */
const SHARE = 20;

/** When to read a page: at once, then after changes, never twice at a time, seldom on pages that never rest. */
export interface ReadingLoop {
  start(): Promise<void>;
  changed(): void;
  moved(): void;
  /** Reads again after some milliseconds. */
  later(delay: number): void;
  force(): void;
  onRead(callback: (roots: readonly ShadowRoot[]) => void): void;
}

/** Makes the loop. A reading that fails ends in silence unless it is a mistake of ours. */
export function createReadingLoop({ view, signal, read }: ReadingLoopParts): ReadingLoop {
  let timer: number | undefined;
  let reading = false;
  let forced = false;
  let firstChange = 0;
  let pause = 0;
  let lastEnd = 0;
  let tell: (roots: readonly ShadowRoot[]) => void = () => {};

  async function run(): Promise<void> {
    // A timer may outlive what it was set for.
    if (signal.aborted) return;
    if (reading) {
      wait(QUIET);
      return;
    }
    reading = true;
    view.clearTimeout(timer);
    firstChange = 0;
    const force = forced;
    forced = false;
    const began = performance.now();
    try {
      tell(await read(force));
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      reading = false;
      lastEnd = performance.now();
      pause = Math.min(LONGEST_PAUSE, Math.max(pause * 1.5, QUIET, (lastEnd - began) * SHARE * 0.5));
    }
  }

  function wait(quiet: number): void {
    if (signal.aborted) return;
    const now = performance.now();
    if (firstChange === 0) firstChange = now;
    // A page that rested since the last reading is read soon again.
    if (now - lastEnd > LONGEST_PAUSE) pause = 0;
    const due = Math.min(now + quiet, firstChange + LONGEST_WAIT);
    const delay = Math.max(due, lastEnd + pause) - now;
    view.clearTimeout(timer);
    timer = view.setTimeout(() => void run(), Math.max(0, delay));
  }

  return {
    start: run,
    changed: () => wait(QUIET),
    moved() {
      pause = 0;
      firstChange = 0;
      wait(QUIET_AFTER_MOVE);
    },
    later(delay) {
      view.setTimeout(() => void run(), delay);
    },
    force() {
      forced = true;
      void run();
    },
    onRead(callback) {
      tell = callback;
    },
  };
}
