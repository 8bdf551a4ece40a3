import type { Interaction } from '#lib/domain/interaction/interaction.ts';
import type { Result } from '#lib/domain/result.ts';
import { changeParticipant } from '#lib/domain/tag/participants.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { refuse, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { changeParticipants } from './change-participants.ts';

/** Who takes whose place, when, and by whom it is written. */
interface Replacing {
  fromContactId: string;
  toContactId: string;
  at: number;
  by: string;
}

/**
 * The interaction with another contact in a participant's place, tags and all; the same object when it is so already.
 * Refuses with `not-found` when the one to leave takes no part. The one who leaves is not associated again by itself.
 */
export function withReplacement(interaction: Interaction, replacing: Replacing): Interaction {
  const { fromContactId, toContactId, at, by } = replacing;
  const { participants, removedContactIds } = interaction;
  const takesPart = (id: string): boolean => participants.some(({ contactId }) => contactId === id);
  const isDone = takesPart(toContactId) && (fromContactId === toContactId || removedContactIds.includes(fromContactId));
  if (!takesPart(fromContactId) || fromContactId === toContactId) {
    return isDone ? interaction : refuse('not-found', fromContactId);
  }
  const joining = { contactId: toContactId, origin: 'manual', addedAt: at, addedBy: by } as const;
  const removed = removedContactIds.filter((id) => id !== toContactId && id !== fromContactId);
  return {
    ...interaction,
    participants: changeParticipant(participants, fromContactId, joining),
    removedContactIds: [...removed, fromContactId],
  };
}

/**
 * Puts another contact in a participant's place, tags and all (message `interaction.change`, R15). `not-found` when
 * that one takes no part, or the agent cannot see the other.
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
      also: [fromContactId],
      mustExist: true,
      alter: (present, at, nowOf) =>
        withReplacement(present, {
          fromContactId: nowOf(fromContactId),
          toContactId: nowOf(toContactId),
          at,
          by: deps.agent.id,
        }),
    }),
  );
}
