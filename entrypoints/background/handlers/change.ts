import type { Handlers } from '#lib/messages/handlers.ts';
import { recentChanges } from '#lib/services/journal/recent-changes.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { Worker } from '../compose.ts';
import { reading, writing } from './record-services.ts';

/** The journal of changes. */
export function changeHandlers(worker: Worker): Handlers<'change'> {
  return {
    'change.undo': writing<'change.undo'>(worker, undoChange),
    'change.recent': reading<'change.recent'>(worker, recentChanges),
  };
}
