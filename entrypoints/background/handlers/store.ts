import type { Handlers } from '#lib/messages/handlers.ts';
import { storeStatus } from '#lib/services/settings/store-status.ts';
import type { Worker } from '../compose.ts';

/** How the store is. */
export function storeHandlers(worker: Worker): Handlers<'store'> {
  return { 'store.status': () => storeStatus(async () => (await worker.store()).ready()) };
}
