import type { Handlers } from '#lib/messages/handlers.ts';
import { lookUpText } from '#lib/services/lookup/lookup-text.ts';
import { forgetPendingLookup, readPendingLookup } from '#lib/services/lookup/pending-lookup.ts';
import type { Worker } from '../compose.ts';
import { reading } from './record-services.ts';

/** Look-ups of any text. */
export function lookupHandlers(worker: Worker): Handlers<'lookup'> {
  return {
    'lookup.text': reading<'lookup.text'>(worker, lookUpText),
    'lookup.pending': (request) => readPendingLookup(worker, request),
    'lookup.done': (request) => forgetPendingLookup(worker, request),
  };
}
