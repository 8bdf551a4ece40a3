import type { Result } from '#lib/domain/result.ts';
import type { Handlers } from '#lib/messages/handlers.ts';
import type { ImportProgress } from '#lib/messages/protocol/interchange.ts';
import type { Request } from '#lib/messages/protocol/protocol.ts';
import { takeImportBack } from '#lib/services/interchange/cancel-import.ts';
import { listRecords } from '#lib/services/interchange/list-records.ts';
import { openImport, stagePart, unfinishedImport } from '#lib/services/interchange/open-import.ts';
import { checkRows, stepImport } from '#lib/services/interchange/step-import.ts';
import type { Worker } from '../compose.ts';
import { dataChanged, reading } from './record-services.ts';

/**
 * As `reading`, and tells open pages and badges once the import is over: a page that read all its contacts again with
 * every part would keep the worker from the next one.
 */
function importing<Name extends 'interchange.step' | 'interchange.back'>(
  worker: Worker,
  answer: (request: Request<Name>) => Promise<Result<ImportProgress>>,
): (request: Request<Name>) => Promise<Result<ImportProgress>> {
  return async (request) => {
    const result = await answer(request);
    if (result.ok && (result.value.state === 'finished' || result.value.state === 'gone')) await dataChanged(worker);
    return result;
  };
}

/** Files that come and go. */
export function interchangeHandlers(worker: Worker): Handlers<'interchange'> {
  return {
    'interchange.check': reading<'interchange.check'>(worker, checkRows),
    'interchange.open': reading<'interchange.open'>(worker, openImport),
    'interchange.stage': reading<'interchange.stage'>(worker, stagePart),
    'interchange.step': importing(worker, reading<'interchange.step'>(worker, stepImport)),
    'interchange.back': importing(worker, reading<'interchange.back'>(worker, takeImportBack)),
    'interchange.unfinished': reading<'interchange.unfinished'>(worker, unfinishedImport),
    'interchange.records': reading<'interchange.records'>(worker, listRecords),
  };
}
