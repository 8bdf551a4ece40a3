import type { Result } from '#lib/domain/result.ts';
import { changeParticipant } from '#lib/domain/tag/participants.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { refuse, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { changeParticipants } from './change-participants.ts';

/**
 * Puts another contact in a participant's place, tags and all (message `interaction.change`, R15). The one who
 * leaves is not associated again by itself. `not-found` when that one takes no part, or the agent cannot see the
 * other.
 */
export function replaceParticipant(
  deps: ServiceDeps,
  request: Request<'interaction.change'>,
): Promise<Result<Response<'interaction.change'>>> {
  const { interaction, fromContactId, toContactId } = request;
  return settle(() =>
    changeParticipants(deps, {
      action: 'interaction.change',
      interaction,
      contactId: toContactId,
      mustExist: true,
      alter: (present, at) => {
        const { participants, removedContactIds } = present;
        const takesPart = (id: string): boolean => participants.some(({ contactId }) => contactId === id);
        const isDone =
          takesPart(toContactId) && (fromContactId === toContactId || removedContactIds.includes(fromContactId));
        if (!takesPart(fromContactId) || fromContactId === toContactId) {
          return isDone ? present : refuse('not-found', fromContactId);
        }
        const joining = { contactId: toContactId, origin: 'manual', addedAt: at, addedBy: deps.agent.id } as const;
        const removed = removedContactIds.filter((id) => id !== toContactId && id !== fromContactId);
        return {
          ...present,
          participants: changeParticipant(participants, fromContactId, joining),
          removedContactIds: [...removed, fromContactId],
        };
      },
    }),
  );
}
