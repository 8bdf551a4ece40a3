import type { Handlers } from '#lib/messages/handlers.ts';
import { listDefinitions } from '#lib/services/definitions/list-definitions.ts';
import { orderAttributes, saveAttribute } from '#lib/services/definitions/save-attribute.ts';
import { saveChoice } from '#lib/services/definitions/save-choice.ts';
import type { Worker } from '../compose.ts';
import { reading, writing } from './record-services.ts';

/** The team's lists and fields. */
export function definitionHandlers(worker: Worker): Handlers<'definition'> {
  return {
    'definition.list': reading<'definition.list'>(worker, listDefinitions),
    'definition.save-choice': writing<'definition.save-choice'>(worker, saveChoice),
    'definition.save-attribute': writing<'definition.save-attribute'>(worker, saveAttribute),
    'definition.order-attributes': writing<'definition.order-attributes'>(worker, orderAttributes),
  };
}
