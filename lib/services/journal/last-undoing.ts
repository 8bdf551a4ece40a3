import type { Database } from '#lib/db/database.ts';
import type { Change } from '#lib/domain/change/change.ts';

/** The last undoing in a change's chain, which is what to undo next, and whether the change is undone by it. */
export async function lastUndoing(db: Database, change: Change): Promise<{ undone: boolean; undoId: string }> {
  let undone = false;
  let current = change;
  while (current.undoneBy !== undefined) {
    // Each step needs the one before it.
    // oxlint-disable-next-line no-await-in-loop
    const next = await db.changes.get(current.undoneBy);
    if (next === undefined) break;
    undone = !undone;
    current = next;
  }
  return { undone, undoId: current.id };
}
