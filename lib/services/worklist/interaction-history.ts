import type { Result } from '#lib/domain/result.ts';
import type { RecordChange } from '#lib/messages/protocol/change.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { changesOf } from '../journal/history.ts';
import { lastUndoing } from '../journal/last-undoing.ts';
import { settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';

/**
 * Who was associated with an interaction, changed or taken off, newest first (message `worklist.history`): each change
 * with whom it was about. Undoings are shown as the state of what they undid. Empty while there is no record of it, and
 * after the one there was is gone, when what became of it is told by the changes themselves.
 */
export function interactionHistory(
  deps: ServiceDeps,
  { key }: Request<'worklist.history'>,
): Promise<Result<Response<'worklist.history'>>> {
  return settle(async () => {
    const row = await deps.db.interactions.where('key').equals(key).first();
    if (row === undefined) return [];
    const changes = await changesOf(deps.db, 'interactions', row.id);
    return Promise.all(
      changes
        .filter(({ action }) => action !== 'undo')
        .map(async (change): Promise<RecordChange> => {
          const { id, at, subject, by } = change;
          // The filter above took the undoings out.
          const action = change.action as RecordChange['action'];
          const whole = change.partOf === undefined ? undefined : await deps.db.changes.get(change.partOf);
          const state = await lastUndoing(deps.db, whole ?? change);
          return { id, at, action, subject, isOwn: by === deps.agent.id, fields: [], ...state };
        }),
    );
  });
}
