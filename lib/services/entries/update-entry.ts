import type { EntryFields } from '#lib/domain/interaction/entry.ts';
import { saysSomething } from '#lib/domain/interaction/conversation.ts';
import { aboutEntry } from '#lib/domain/interaction/draft-edit.ts';
import type { Result } from '#lib/domain/result.ts';
import { sameValue } from '#lib/domain/same-value.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { changeAlreadyDone } from '../journal/already-done.ts';
import { record } from '../journal/record.ts';
import { refuse, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { dropDraft } from './entry-drafts.ts';
import { changedEntry, entrySubject, fieldsOf, presentEntry } from './entry-record.ts';

/**
 * Changes fields of an entry (message `entry.update`): only those that are named, so that two agents who change
 * different ones both keep theirs. The journal keeps what it was. `not-found` when it is gone, `invalid` when it would
 * say nothing any more.
 */
export function updateEntry(
  deps: ServiceDeps,
  { id, fields, changed }: Request<'entry.update'>,
): Promise<Result<Response<'entry.update'>>> {
  return settle(async () => {
    const { db } = deps;
    const header = { id: deps.newId(), action: 'entry.update', by: deps.agent.id, at: deps.now() } as const;
    const changeId = await record(db, header, async (journal) => {
      const present = await presentEntry(deps, journal, id);
      journal.nameSubject(entrySubject(present));
      const before = fieldsOf(present);
      const wanted: EntryFields = {
        ...before,
        ...Object.fromEntries(changed.map((name) => [name, fields[name]])),
      };
      if (!saysSomething(wanted)) refuse('invalid', 'notes');
      const after = await changedEntry(deps, journal, present, wanted);
      if (sameValue(after, present)) {
        return changeAlreadyDone(db, journal, { table: 'entries', id, action: header.action, changeId: header.id });
      }
      await journal.put('entries', { ...after, editedAt: header.at });
      return header.id;
    });
    await dropDraft(db, aboutEntry(id));
    return { changeId };
  });
}
