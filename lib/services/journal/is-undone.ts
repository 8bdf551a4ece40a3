import type { Database } from '#lib/db/database.ts';
import type { Change } from '#lib/domain/change/change.ts';

/** Whether a change is undone at present: an undo that was itself undone does not count. */
export async function isUndone(db: Database, change: Change): Promise<boolean> {
  let undone = false;
  let current: Change | undefined = change;
  while (current?.undoneBy !== undefined) {
    undone = !undone;
    // Each step needs the one before it.
    // oxlint-disable-next-line no-await-in-loop
    current = await db.changes.get(current.undoneBy);
  }
  return undone;
}
