/** What was done to one thing, newest first, with whether each is undone at present. */
type Steps<Step> = readonly (Step & { undone: boolean })[];

/** Which step Undo takes back: the newest that stands. */
export function stepBack<Step>(steps: Steps<Step>): Step | undefined {
  return steps.find(({ undone }) => !undone);
}

/**
 * Which step Redo does again: of those that were taken back one after the other, the last one. None once something
 * newer was done: what lies before it would come back out of its order.
 */
export function stepForth<Step>(steps: Steps<Step>): Step | undefined {
  const standing = steps.findIndex(({ undone }) => !undone);
  return standing === -1 ? steps.at(-1) : steps[standing - 1];
}
