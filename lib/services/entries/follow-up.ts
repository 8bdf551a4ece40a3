import type { FollowUp } from '#lib/domain/interaction/entry.ts';
import type { Result } from '#lib/domain/result.ts';
import { sameValue } from '#lib/domain/same-value.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { changeAlreadyDone } from '../journal/already-done.ts';
import { record } from '../journal/record.ts';
import { refuse, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { entrySubject, presentEntry } from './entry-record.ts';

/**
 * Says that a follow-up is done, or owed again, and moves it where a moment is given (message `entry.follow-up`, R50).
 * `invalid` when the entry has none and no moment is given.
 */
export function setFollowUp(
  deps: ServiceDeps,
  { id, done, at }: Request<'entry.follow-up'>,
): Promise<Result<Response<'entry.follow-up'>>> {
  return settle(async () => {
    const { db } = deps;
    const header = { id: deps.newId(), action: 'entry.follow-up', by: deps.agent.id, at: deps.now() } as const;
    const changeId = await record(db, header, async (journal) => {
      const present = await presentEntry(deps, journal, id);
      journal.nameSubject(entrySubject(present));
      const due = at ?? present.followUp?.at ?? refuse('invalid', 'followUp');
      const isSo = (present.followUp?.doneAt !== undefined) === done && present.followUp?.at === due;
      const finished = isSo ? present.followUp : done ? { doneAt: header.at, doneBy: deps.agent.id } : {};
      const followUp: FollowUp = { ...finished, at: due };
      if (sameValue(followUp, present.followUp)) {
        return changeAlreadyDone(db, journal, { table: 'entries', id, action: header.action, changeId: header.id });
      }
      await journal.put('entries', { ...present, followUp });
      return header.id;
    });
    return { changeId };
  });
}
