import type { Result } from '#lib/domain/result.ts';
import type { Handlers } from '#lib/messages/handlers.ts';
import {
  editTaught,
  importTaught,
  listTaught,
  removeTaught,
  renameTaught,
  restoreTaught,
} from '#lib/services/teaching/manage-taught.ts';
import { saveLesson } from '#lib/services/teaching/save-lesson.ts';
import type { Worker } from '../compose.ts';
import { dataChanged } from './record-services.ts';

/** Sites that are taught by pointing. */
export function teachingHandlers(worker: Worker): Handlers<'teaching'> {
  /** Tells open pages and badges afterwards. */
  async function changing<Value>(change: Promise<Result<Value>>): Promise<Result<Value>> {
    const result = await change;
    if (result.ok) await dataChanged(worker);
    return result;
  }

  return {
    'teaching.save': (request) => changing(saveLesson(worker, request)),
    'teaching.list': () => listTaught(worker),
    'teaching.rename': (request) => changing(renameTaught(worker, request)),
    'teaching.remove': (request) => changing(removeTaught(worker, request)),
    'teaching.import': (request) => changing(importTaught(worker, request)),
    'teaching.edit': (request) => changing(editTaught(worker, request)),
    'teaching.restore': (request) => changing(restoreTaught(worker, request)),
  };
}
