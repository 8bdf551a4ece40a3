import { type Result, succeed } from '#lib/domain/result.ts';
import type { ChangeSummary } from '#lib/messages/protocol/change.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { lastUndoing } from './last-undoing.ts';

/** How many changes one answer holds. */
export const RECENT_CHANGES = 50;

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
      .filter(({ action, by, partOf }) => action !== 'undo' && by === deps.agent.id && partOf === undefined)
      .limit(RECENT_CHANGES + 1)
      .toArray();
    const listed = found.slice(0, RECENT_CHANGES);
    const summaries = await Promise.all(
      listed.map(async (change): Promise<ChangeSummary> => {
        const { id, at, subject, batchSize } = change;
        // The filter above took the undoings out.
        const action = change.action as ChangeSummary['action'];
        return { id, at, action, subject, batchSize, ...(await lastUndoing(deps.db, change)) };
      }),
    );
    return succeed({ changes: summaries, more: found.length > RECENT_CHANGES });
  });
}
