import type { Handlers } from '#lib/messages/handlers.ts';
import { erasePerson, listReceipts, lookForPerson, previewErasure } from '#lib/services/person/erase-person.ts';
import { exportPerson } from '#lib/services/person/export-person.ts';
import type { Worker } from '../compose.ts';
import { reading, writing } from './record-services.ts';

/** One person's data: handed out, erased, and the receipts for it. */
export function personHandlers(worker: Worker): Handlers<'person'> {
  return {
    'person.look': reading<'person.look'>(worker, lookForPerson),
    'person.preview': reading<'person.preview'>(worker, previewErasure),
    'person.export': reading<'person.export'>(worker, exportPerson),
    'person.erase': writing<'person.erase'>(worker, erasePerson),
    'person.receipts': reading<'person.receipts'>(worker, listReceipts),
  };
}
