import type { Result } from '#lib/domain/result.ts';
import { definedTags } from '#lib/domain/tag/defined-tags.ts';
import { setTag } from '#lib/domain/tag/participants.ts';
import type { Tag } from '#lib/domain/tag/tag.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { refuse, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { changeParticipants } from './change-participants.ts';

/** The tag of an id. One that the team retired or no longer defines may still be taken off, but not given. */
function tagOf(deps: ServiceDeps, id: string, on: boolean): Tag {
  const known = definedTags(deps.tags).find((tag) => tag.id === id);
  if ((known === undefined || known.retired) && on) refuse('invalid', 'tag');
  return known ?? { id, exclusive: false };
}

/**
 * Gives a participant a tag or takes it away (message `interaction.tag`, R20). `not-found` when the contact takes no
 * part, `invalid` when the team has no such tag.
 */
export function setParticipantTag(
  deps: ServiceDeps,
  request: Request<'interaction.tag'>,
): Promise<Result<Response<'interaction.tag'>>> {
  const { interaction, on } = request;
  return settle(async () => {
    const tag = tagOf(deps, request.tag, on);
    return changeParticipants(deps, {
      action: 'interaction.tag',
      interaction,
      contactId: request.contactId,
      mustExist: false,
      alter: (present, _at, nowOf) => {
        const contactId = nowOf(request.contactId);
        const target = present.participants.find((participant) => participant.contactId === contactId);
        if (target === undefined) return refuse('not-found', contactId);
        if (target.tags.includes(tag.id) === on) return present;
        return { ...present, participants: setTag(present.participants, contactId, tag, on) };
      },
    });
  });
}
