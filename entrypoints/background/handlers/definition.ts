import type { Handlers } from '#lib/messages/handlers.ts';
import { listDefinitions } from '#lib/services/definitions/list-definitions.ts';
import { saveChoice } from '#lib/services/definitions/save-choice.ts';
import type { Worker } from '../compose.ts';
import { reading, writing } from './record-services.ts';

/** The team's lists and fields. */
export function definitionHandlers(worker: Worker): Handlers<'definition'> {
  return {
    'definition.list': reading<'definition.list'>(worker, listDefinitions),
    'definition.save-choice': writing<'definition.save-choice'>(worker, saveChoice),
  };
}
