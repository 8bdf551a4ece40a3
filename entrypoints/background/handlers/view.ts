import type { Handlers } from '#lib/messages/handlers.ts';
import { deleteView, saveView } from '#lib/services/views/save-view.ts';
import type { Worker } from '../compose.ts';
import { writing } from './record-services.ts';

/** Lists as they were saved. */
export function viewHandlers(worker: Worker): Handlers<'view'> {
  return {
    'view.save': writing<'view.save'>(worker, saveView),
    'view.delete': writing<'view.delete'>(worker, deleteView),
  };
}
