import type { Result } from '#lib/domain/result.ts';
import { removeParticipant } from '#lib/domain/tag/participants.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { refuse, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { changeParticipants } from './change-participants.ts';

/**
 * Takes a participant off (message `interaction.remove`, R15); it is not associated again by itself. `not-found`
 * when it takes no part and never did.
 */
export function takeOffParticipant(
  deps: ServiceDeps,
  { interaction, contactId: asked }: Request<'interaction.remove'>,
): Promise<Result<Response<'interaction.remove'>>> {
  return settle(() =>
    changeParticipants(deps, {
      action: 'interaction.remove',
      interaction,
      contactId: asked,
      mustExist: false,
      alter: (present, _at, nowOf) => {
        const contactId = nowOf(asked);
        if (!present.participants.some((participant) => participant.contactId === contactId)) {
          return present.removedContactIds.includes(contactId) ? present : refuse('not-found', contactId);
        }
        return {
          ...present,
          participants: removeParticipant(present.participants, contactId),
          removedContactIds: [...present.removedContactIds.filter((id) => id !== contactId), contactId],
        };
      },
    }),
  );
}
