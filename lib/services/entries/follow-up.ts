import { assigneeFor } from '#lib/domain/follow-up/whose.ts';
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
 * Says that a follow-up is done, or owed again, moves it where a moment is given, and gives it to somebody where one is
 * named (message `entry.follow-up`, R50). `invalid` when the entry has none and no moment is given.
 */
export function setFollowUp(
  deps: ServiceDeps,
  { id, done, at, assignee }: Request<'entry.follow-up'>,
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
      const owner = assignee === undefined ? present.followUp?.assignee : assigneeFor(assignee, present, deps.agent);
      const { assignee: _former, ...left }: Partial<FollowUp> = finished ?? {};
      const followUp: FollowUp = { ...left, at: due, ...(owner !== undefined && { assignee: owner }) };
      if (sameValue(followUp, present.followUp)) {
        return changeAlreadyDone(db, journal, { table: 'entries', id, action: header.action, changeId: header.id });
      }
      await journal.put('entries', { ...present, followUp });
      return header.id;
    });
    return { changeId };
  });
}
