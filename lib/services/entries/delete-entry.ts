import { isVisible } from '#lib/db/viewer.ts';
import { aboutEntry } from '#lib/domain/interaction/draft-edit.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { changesOf } from '../journal/history.ts';
import { record } from '../journal/record.ts';
import { refuse, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { dropDraft } from './entry-drafts.ts';
import { entrySubject } from './entry-record.ts';

/**
 * Deletes an entry in whatever state it is (message `entry.delete`, R51); Undo brings it back whole. Deleting what was
 * deleted already answers with that change; `not-found` when there never was such an entry.
 */
export function deleteEntry(
  deps: ServiceDeps,
  { id }: Request<'entry.delete'>,
): Promise<Result<Response<'entry.delete'>>> {
  return settle(async () => {
    const { db } = deps;
    const header = { id: deps.newId(), action: 'entry.delete', by: deps.agent.id, at: deps.now() } as const;
    const changeId = await record(db, header, async (journal) => {
      const entry = await journal.get('entries', id);
      if (entry === undefined) {
        const [latest] = await changesOf(db, 'entries', id);
        return latest?.action === header.action ? latest.id : refuse('not-found', id);
      }
      if (!isVisible(entry, viewerOf(deps))) refuse('not-found', id);
      journal.nameSubject(entrySubject(entry));
      await journal.removeMany('entries', [id]);
      return header.id;
    });
    await dropDraft(db, aboutEntry(id));
    return { changeId };
  });
}
