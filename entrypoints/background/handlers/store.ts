import { succeed } from '#lib/domain/result.ts';
import type { Handlers } from '#lib/messages/handlers.ts';
import { storageArea } from '#lib/platform/storage-area.ts';
import { storeStatus } from '#lib/services/settings/store-status.ts';
import { beginStoreAnew, readStoreMark } from '#lib/services/store/store-mark.ts';
import type { Worker } from '../compose.ts';
import { dataChanged } from './record-services.ts';

/** How the store is, and a new one in the place of one that was lost. */
export function storeHandlers(worker: Worker): Handlers<'store'> {
  const local = storageArea('local');
  const ready = async () => (await worker.store()).ready();
  return {
    'store.status': () => storeStatus(ready, () => readStoreMark(local)),
    'store.begin-anew': async () => {
      const made = await beginStoreAnew(local, ready);
      if (!made.ok) return made;
      await dataChanged(worker);
      return succeed(null);
    },
  };
}
