import type { Database } from '#lib/db/database.ts';
import { type Reminded, remindedAt, remindedSchema, remindingFrom } from '#lib/domain/follow-up/reminders.ts';

const KEY = 'follow-ups:reminded';

/** What the agent was told of, which outlives worker and browser. What cannot be read counts as: everything so far. */
export async function readReminded(db: Database, now: number): Promise<Reminded> {
  const row = await db.meta.get(KEY);
  const kept = remindedSchema.safeParse(row?.value);
  const reminded = kept.success ? remindedAt(kept.data, now) : remindingFrom(now);
  if (!kept.success || reminded !== kept.data) await keepReminded(db, reminded);
  return reminded;
}

/** Keeps what the agent was told of. */
export async function keepReminded(db: Database, value: Reminded): Promise<void> {
  await db.meta.put({ key: KEY, value });
}

/** The agent wants to be told no more: what comes due until that changes counts as told. */
export async function forgetReminded(db: Database): Promise<void> {
  await db.meta.delete(KEY);
}
