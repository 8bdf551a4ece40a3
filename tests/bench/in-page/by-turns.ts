import type { Turns } from '../figure.ts';

/** How long a task takes, in milliseconds. */
export async function timed(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

/** Measures two ways by turns: who comes second may find things already read. */
export async function byTurns(
  rounds: number,
  ours: (round: number) => Promise<number>,
  floor: (round: number) => Promise<number>,
): Promise<Turns> {
  const turns: Turns = { ours: [], floor: [] };
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) turns.ours.push(await ours(round));
    turns.floor.push(await floor(round));
    if (round % 2 === 1) turns.ours.push(await ours(round));
  }
  return turns;
}
