import type { Result } from '#lib/domain/result.ts';
import { soughtWords } from '#lib/domain/search/note-words.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { entryViews } from '../timeline/entry-views.ts';

/** How many entries one answer has unless fewer are asked for. */
const PAGE = 30;

/**
 * Entries whose notes hold every word that was typed, regardless of case and accents, newest first (message
 * `entry.search`). Finds nothing that is deleted or not for this agent (R10). While there are many notes that no search has
 * read yet, each answer takes some of them in, says how far that is, and has to be asked again.
 */
export function searchEntries(
  deps: ServiceDeps,
  { text, after, limit = PAGE }: Request<'entry.search'>,
): Promise<Result<Response<'entry.search'>>> {
  return settle(async () => {
    const words = soughtWords(text);
    if (words.length === 0) return { entries: [] };
    const query = { words, limit, viewer: viewerOf(deps), ...(after && { after }) };
    const found = await deps.db.noteIndex.search(query);
    if (found.state === 'gathering') {
      await deps.db.noteIndex.gather();
      return { entries: [], preparing: { done: found.total - found.left, total: found.total } };
    }
    const { next } = found;
    return {
      entries: await entryViews(deps, found.rows),
      ...(next && { next: { at: next.at, createdAt: next.createdAt, id: next.id } }),
    };
  });
}
