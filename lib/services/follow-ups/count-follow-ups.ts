import { endOfDay } from '#lib/domain/follow-up/due-section.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { ownFollowUps } from './own-follow-ups.ts';

/** How many of the agent's follow-ups are due now, and by the end of the day (message `follow-up.count`). */
export function countFollowUps(
  deps: ServiceDeps,
  _request: Request<'follow-up.count'>,
): Promise<Result<Response<'follow-up.count'>>> {
  return settle(async () => {
    const now = deps.now();
    const { counts } = await ownFollowUps(deps).standing(now, [now, endOfDay(now)]);
    const [due = 0, today = 0] = counts;
    return { due, today };
  });
}
