/** Numbers requests of one kind, so that only the answer to the newest one counts. */
export interface Turns {
  /** Starts a new turn; the function it returns says whether it still is the newest. */
  next: () => () => boolean;
  /** Makes every turn so far an old one. */
  forget: () => void;
}

/** Makes a numbering of its own. */
export function createTurns(): Turns {
  let newest = 0;
  return {
    next: () => {
      const mine = ++newest;
      return () => mine === newest;
    },
    forget: () => {
      newest += 1;
    },
  };
}
