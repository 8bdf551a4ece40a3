import type { Handlers } from '#lib/messages/handlers.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { replaceParticipant } from '#lib/services/interactions/replace-participant.ts';
import { setParticipantTag } from '#lib/services/interactions/set-participant-tag.ts';
import { takeOffParticipant } from '#lib/services/interactions/take-off-participant.ts';
import type { Worker } from '../compose.ts';
import { writing } from './record-services.ts';

/** Who takes part in an interaction. */
export function interactionHandlers(worker: Worker): Handlers<'interaction'> {
  return {
    'interaction.associate': writing<'interaction.associate'>(worker, associate),
    'interaction.change': writing<'interaction.change'>(worker, replaceParticipant),
    'interaction.remove': writing<'interaction.remove'>(worker, takeOffParticipant),
    'interaction.tag': writing<'interaction.tag'>(worker, setParticipantTag),
  };
}
