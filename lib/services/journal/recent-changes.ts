import type { Change } from '#lib/domain/change/change.ts';
import { type Result, succeed } from '#lib/domain/result.ts';
import type { ChangeSummary } from '#lib/messages/protocol/change.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import type { ServiceDeps } from '../service-deps.ts';

/** How many changes one answer holds. */
export const RECENT_CHANGES = 50;

/** The last undoing in a change's chain, and whether the change is undone by it. */
async function lastUndoing(deps: ServiceDeps, change: Change): Promise<{ undone: boolean; undoId: string }> {
  let undone = false;
  let current = change;
  while (current.undoneBy !== undefined) {
    // Each step needs the one before it.
    // oxlint-disable-next-line no-await-in-loop
    const next = await deps.db.changes.get(current.undoneBy);
    if (next === undefined) break;
    undone = !undone;
    current = next;
  }
  return { undone, undoId: current.id };
}

/** The agent's own changes, newest first; undoings are shown as the state of what they undid. Ids sort by time. */
export async function recentChanges(
  deps: ServiceDeps,
  { before }: Request<'change.recent'>,
): Promise<Result<Response<'change.recent'>>> {
  const { changes } = deps.db;
  return deps.db.transaction('r', changes, async () => {
    const from = before === undefined ? changes.orderBy('id') : changes.where('id').below(before);
    const found = await from
      .reverse()
      .filter(({ action, by }) => action !== 'undo' && by === deps.agent.id)
      .limit(RECENT_CHANGES + 1)
      .toArray();
    const listed = found.slice(0, RECENT_CHANGES);
    const summaries = await Promise.all(
      listed.map(async (change): Promise<ChangeSummary> => {
        const { id, at, subject, batchSize } = change;
        // The filter above took the undoings out.
        const action = change.action as ChangeSummary['action'];
        return { id, at, action, subject, batchSize, ...(await lastUndoing(deps, change)) };
      }),
    );
    return succeed({ changes: summaries, more: found.length > RECENT_CHANGES });
  });
}
