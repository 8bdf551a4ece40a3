import type { Result } from '#lib/domain/result.ts';
import type { Handlers } from '#lib/messages/handlers.ts';
import type { MessageName, Request, Response } from '#lib/messages/protocol/protocol.ts';
import { associateOthers } from '#lib/services/worklist/associate-others.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { clearWorklist, restoreWorklist } from '#lib/services/worklist/clear-sights.ts';
import { dismiss } from '#lib/services/worklist/dismiss.ts';
import { interactionHistory } from '#lib/services/worklist/interaction-history.ts';
import { countUnresolved, listInteractions } from '#lib/services/worklist/list-interactions.ts';
import { workItem } from '#lib/services/worklist/work-item.ts';
import type { Worker } from '../compose.ts';
import { reading, writing } from './record-services.ts';

/** As `reading`, and tells open pages that the list changed; no record did. */
function listing<Name extends MessageName>(
  worker: Worker,
  service: (deps: ServiceDeps, request: Request<Name>) => Promise<Result<Response<Name>>>,
) {
  const answer = reading<Name>(worker, service);
  return async (request: Request<Name>): Promise<Result<Response<Name>>> => {
    const result = await answer(request);
    if (result.ok) await worker.signals.worklistChanged();
    return result;
  };
}

/** The unresolved interactions (R14), and all that are known. */
export function worklistHandlers(worker: Worker): Handlers<'worklist'> {
  return {
    'worklist.count': reading<'worklist.count'>(worker, countUnresolved),
    'worklist.list': reading<'worklist.list'>(worker, listInteractions),
    'worklist.item': reading<'worklist.item'>(worker, workItem),
    'worklist.associate-others': writing<'worklist.associate-others'>(worker, associateOthers),
    'worklist.dismiss': listing<'worklist.dismiss'>(worker, dismiss),
    'worklist.clear': listing<'worklist.clear'>(worker, clearWorklist),
    'worklist.restore': listing<'worklist.restore'>(worker, restoreWorklist),
    'worklist.history': reading<'worklist.history'>(worker, interactionHistory),
  };
}
