import type { Result } from '#lib/domain/result.ts';
import type { MessageName, Request, Response } from '#lib/messages/protocol/protocol.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { refreshBadges } from '#lib/services/tabs/refresh-badges.ts';
import { originOf } from '#lib/settings/match-pattern.ts';
import type { Worker } from '../compose.ts';

type RecordService<Name extends MessageName> = (
  deps: ServiceDeps,
  request: Request<Name>,
) => Promise<Result<Response<Name>>>;

/** The address of the page a request is about, where it names its interaction. */
function pageOf(request: object): string | undefined {
  const named = request as { interaction?: { url?: string }; associateWith?: { url?: string } };
  return named.interaction?.url ?? named.associateWith?.url;
}

/** Tells open pages, and the badges of the tabs in front, that records or settings were written, and plans follow-ups. */
export async function dataChanged(worker: Worker): Promise<void> {
  worker.markStoreSoon();
  await worker.signals.dataChanged();
  const { followUpsChanged } = await import('../follow-ups.ts');
  await followUpsChanged(worker);
  await refreshBadges(worker);
}

/** Answers from the store; national numbers are read as on the page that the request is about, if it names one. */
export function reading<Name extends MessageName>(worker: Worker, service: RecordService<Name>) {
  return async (request: Request<Name>): Promise<Result<Response<Name>>> => {
    const { settings } = await worker.settings.read();
    const records = await worker.records(settings, originOf(pageOf(request)));
    return records.ok ? service(records.value, request) : records;
  };
}

/** As `reading`, and tells open pages and badges afterwards. */
export function writing<Name extends MessageName>(worker: Worker, service: RecordService<Name>) {
  const answer = reading<Name>(worker, service);
  return async (request: Request<Name>): Promise<Result<Response<Name>>> => {
    const result = await answer(request);
    if (result.ok) await dataChanged(worker);
    return result;
  };
}
