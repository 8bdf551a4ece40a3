import type { Change } from '#lib/domain/change/change.ts';
import { type Result, succeed } from '#lib/domain/result.ts';
import type { ChangeSummary } from '#lib/messages/protocol/change.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { changesInInteraction } from './interaction-changes.ts';
import { lastUndoing } from './last-undoing.ts';

/** How many changes one answer holds. */
export const RECENT_CHANGES = 50;

/** The latest of all, or of one interaction: one more than an answer holds. */
async function latest(deps: ServiceDeps, { before, interaction }: Request<'change.recent'>): Promise<Change[]> {
  const { db, agent } = deps;
  if (interaction !== undefined) {
    const made = await changesInInteraction(db, interaction, agent.id);
    return made.filter(({ id }) => before === undefined || id < before).slice(0, RECENT_CHANGES + 1);
  }
  const from = before === undefined ? db.changes.orderBy('id') : db.changes.where('id').below(before);
  return from
    .reverse()
    .filter(({ action, by, partOf }) => action !== 'undo' && by === agent.id && partOf === undefined)
    .limit(RECENT_CHANGES + 1)
    .toArray();
}

/**
 * The agent's own changes, or those made by hand in one interaction, newest first; undoings are shown as the state of
 * what they undid. Ids sort by time.
 */
export async function recentChanges(
  deps: ServiceDeps,
  request: Request<'change.recent'>,
): Promise<Result<Response<'change.recent'>>> {
  const { changes, interactions, entries } = deps.db;
  return deps.db.transaction('r', [changes, interactions, entries], async () => {
    const found = await latest(deps, request);
    const listed = found.slice(0, RECENT_CHANGES);
    const summaries = await Promise.all(
      listed.map(async (change): Promise<ChangeSummary> => {
        const { id, at, subject, batchSize } = change;
        // No undoing is among them.
        const action = change.action as ChangeSummary['action'];
        return { id, at, action, subject, batchSize, ...(await lastUndoing(deps.db, change)) };
      }),
    );
    return succeed({ changes: summaries, more: found.length > RECENT_CHANGES });
  });
}
