import { contactRepository } from '#lib/db/contact-repository.ts';
import type { InteractionRow } from '#lib/db/interaction-row.ts';
import { answerOf, idsOf, readRaw } from '#lib/db/raw-read.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { MOST_COUNTED } from '#lib/domain/interaction/timeline-limits.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/**
 * How many interactions a contact had apart from one, and when the last one began (message `timeline.earlier`). Reads
 * keys alone, and only so many. Nobody, or a contact that is not for this agent, had none.
 */
export function earlierInteractions(
  deps: ServiceDeps,
  { contactId, besides }: Request<'timeline.earlier'>,
): Promise<Result<Response<'timeline.earlier'>>> {
  return settle(async () => {
    const contact = await contactRepository(deps.db, viewerOf(deps)).get(contactId);
    if (contact === undefined) return { count: 0 };
    const owners = [contact.id, ...(contact.aliases ?? [])];
    return readRaw(deps.db, 'interactions', async (store) => {
      const index = store.index('contactOrders');
      const ranges = owners.map((owner) => deps.db.keyRange.bound([owner], [owner, []]));
      const [found, newest, shown] = await Promise.all([
        Promise.all(ranges.map((range) => idsOf(index.getAllKeys(range, MOST_COUNTED + 1)))),
        Promise.all(ranges.map((range) => answerOf<InteractionRow[]>(index.getAll(range, 3)))),
        besides === undefined ? undefined : answerOf<IDBValidKey | undefined>(store.index('key').getKey(besides)),
      ]);
      const ids = new Set(found.flat());
      if (typeof shown === 'string') ids.delete(shown);
      const others = newest.flat().filter(({ id, deletedAt }) => id !== shown && deletedAt === undefined);
      const last = others.reduce<number | undefined>(
        (latest, { createdAt }) => Math.max(latest ?? 0, createdAt),
        undefined,
      );
      return { count: Math.min(ids.size, MOST_COUNTED), ...(last !== undefined && { last }) };
    });
  });
}
