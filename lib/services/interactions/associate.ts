import type { Result } from '#lib/domain/result.ts';
import { tagsOnJoining } from '#lib/domain/tag/defined-tags.ts';
import { addParticipant } from '#lib/domain/tag/participants.ts';
import type { Tag } from '#lib/domain/tag/tag.ts';
import type { Interaction } from '#lib/domain/interaction/interaction.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { changeParticipants } from './change-participants.ts';
import { withAddressKey } from './interaction-record.ts';

/** Who joins and how. */
export interface Joining {
  contactId: string;
  origin: 'automatic' | 'manual';
  matchedKey?: string;
  at: number;
  by: string;
  /** The tags of the team: standard ones that it retired are not given. */
  tags: readonly Tag[];
}

/** The interaction with one participant more (R21); the same object when the contact takes part already. */
export function withParticipant(interaction: Interaction, joining: Joining): Interaction {
  const { contactId, origin, matchedKey, at, by, tags } = joining;
  if (interaction.participants.some((participant) => participant.contactId === contactId)) return interaction;
  const added = { contactId, origin, addedAt: at, addedBy: by, ...(matchedKey !== undefined && { matchedKey }) };
  return {
    ...interaction,
    participants: addParticipant(interaction.participants, added, tagsOnJoining(tags)),
    removedContactIds: interaction.removedContactIds.filter((id) => id !== contactId),
    addressKeys: withAddressKey(interaction, matchedKey),
  };
}

/**
 * Associates a contact by hand (message `interaction.associate`, R15, R21). `not-found` when the agent cannot see
 * the contact; one that was merged is the one it went into (R31). A contact that was taken off before may come back this way.
 */
export function associate(
  deps: ServiceDeps,
  request: Request<'interaction.associate'>,
): Promise<Result<Response<'interaction.associate'>>> {
  const { interaction, contactId, matchedKey } = request;
  return settle(() =>
    changeParticipants(deps, {
      action: 'interaction.associate',
      interaction,
      contactId,
      mustExist: true,
      alter: (present, at, nowOf) =>
        withParticipant(present, {
          contactId: nowOf(contactId),
          origin: 'manual',
          matchedKey,
          at,
          by: deps.agent.id,
          tags: deps.tags,
        }),
    }),
  );
}
