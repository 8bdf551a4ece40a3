import { z } from 'zod/mini';

/** A follow-up that is owed: the entry's id, when it is due, and when the entry was last written. */
export interface Owed {
  id: string;
  at: number;
  updatedAt: number;
}

/**
 * What the agent was told of already. Everything due up to `since` counts as told; of later ones those that are named,
 * each with the moment it was told for: moved and due again, it is told again.
 */
export const remindedSchema = z.object({
  since: z.int(),
  told: z.array(z.object({ id: z.string(), at: z.int() })),
});

export type Reminded = z.infer<typeof remindedSchema>;

/** How many are remembered one by one. Beyond it the oldest moments go, and count as told from then on. */
export const MOST_REMEMBERED = 500;

/**
 * How long after its moment an entry may have been written and still be told, in milliseconds: one that was written
 * later was made overdue on purpose (noted afterwards, imported, brought back), under the eyes of whoever did it.
 */
export const NOTED_AFTERWARDS = 120_000;

/** The agent wants to be told from now on: what is overdue already is in the list. */
export function remindingFrom(now: number): Reminded {
  return { since: now, told: [] };
}

/**
 * What counts as told by a clock that shows `now`. One that was set back takes the bound back with it: what comes due
 * by it again and was not told by name is told.
 */
export function remindedAt(kept: Reminded, now: number): Reminded {
  return kept.since > now ? { ...kept, since: now } : kept;
}

/** Those of the owed follow-ups that are to be told now, the longest due first. Nothing is told twice for one moment. */
export function dueToTell(owed: readonly Owed[], { since, told }: Reminded, now: number): Owed[] {
  const known = new Set(told.map(({ id, at }) => `${at}:${id}`));
  const isDue = ({ at }: Owed) => at > since && at <= now;
  return owed
    .filter((one) => isDue(one) && one.updatedAt <= one.at + NOTED_AFTERWARDS && !known.has(`${one.at}:${one.id}`))
    .toSorted((one, other) => one.at - other.at);
}

/** What is remembered once these were told, too. */
export function withTold(kept: Reminded, told: readonly Pick<Owed, 'id' | 'at'>[]): Reminded {
  const known = new Map([...kept.told, ...told].map(({ id, at }) => [`${at}:${id}`, { id, at }]));
  const all = [...known.values()].sort((one, other) => other.at - one.at);
  const dropped = all[MOST_REMEMBERED];
  if (dropped === undefined) return { since: kept.since, told: all };
  const since = Math.max(kept.since, dropped.at);
  return { since, told: all.slice(0, MOST_REMEMBERED).filter(({ at }) => at > since) };
}
