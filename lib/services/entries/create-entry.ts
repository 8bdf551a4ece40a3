import { saysSomething } from '#lib/domain/interaction/conversation.ts';
import { aboutNewEntry } from '#lib/domain/interaction/draft-edit.ts';
import type { Result } from '#lib/domain/result.ts';
import { sameValue } from '#lib/domain/same-value.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { changeAlreadyDone } from '../journal/already-done.ts';
import { record } from '../journal/record.ts';
import { refuse, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { dropDraft } from './entry-drafts.ts';
import { entrySubject, fieldsOf, newEntry } from './entry-record.ts';

/**
 * Saves a new entry of an interaction, resolved or not (message `entry.create`, R50, R51), and drops its draft. The
 * interaction's own record is neither needed nor made. `invalid` when it says nothing; `conflict` when another entry
 * has its id.
 */
export function createEntry(
  deps: ServiceDeps,
  { id, interaction, fields }: Request<'entry.create'>,
): Promise<Result<Response<'entry.create'>>> {
  return settle(async () => {
    if (!saysSomething(fields)) refuse('invalid', 'notes');
    const { db } = deps;
    const header = { id: deps.newId(), action: 'entry.create', by: deps.agent.id, at: deps.now() } as const;
    const changeId = await record(db, header, async (journal) => {
      const entry = await newEntry(deps, journal, { id, interaction, at: header.at }, fields);
      journal.nameSubject(entrySubject(entry));
      const present = await journal.get('entries', id);
      if (present === undefined) {
        await journal.put('entries', entry);
        return header.id;
      }
      if (!sameValue(fieldsOf(present), fieldsOf(entry))) refuse('conflict', `entries:${id}`);
      return changeAlreadyDone(db, journal, { table: 'entries', id, action: header.action, changeId: header.id });
    });
    await dropDraft(db, aboutNewEntry(interaction.key), id);
    return { changeId, entryId: id };
  });
}
