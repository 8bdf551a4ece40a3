import { CONTACT_TEXTS, ORGANIZATION_TEXTS } from '#lib/db/name-index/source.ts';
import { hasRow } from '#lib/db/name-table/row-set.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/**
 * The countries that contacts or organizations are at home in (message `list.countries`), the most frequent first.
 * Those of other agents' private ones are not counted (R10).
 */
export function listCountries(
  deps: ServiceDeps,
  { of }: Request<'list.countries'>,
): Promise<Result<Response<'list.countries'>>> {
  return settle(async () => {
    const { db } = deps;
    const index = of === 'contacts' ? db.nameIndex : db.organizationIndex;
    const column = of === 'contacts' ? CONTACT_TEXTS.countries : ORGANIZATION_TEXTS.countries;
    const counts = await index.goThrough(async (transaction, view) => {
      const found = new Map<string, number>();
      for (const part of view.parts) {
        // Requests of the same transaction, one part after the other.
        // oxlint-disable-next-line no-await-in-loop
        const columns = await part.columns(transaction);
        const { texts = [], numbers = [] } = columns.texts[column] ?? {};
        const perText = new Uint32Array(texts.length);
        const unseen = part.unseen(viewerOf(deps));
        for (const [row, number] of numbers.entries()) {
          if (number > 0 && (unseen === undefined || !hasRow(unseen, row))) perText[number]! += 1;
        }
        for (const [at, text] of texts.entries()) {
          for (const country of text.split(' ').filter(Boolean)) {
            if (perText[at]! > 0) found.set(country, (found.get(country) ?? 0) + perText[at]!);
          }
        }
      }
      return found;
    });
    return [...counts]
      .map(([country, count]) => ({ country, count }))
      .sort((one, other) => other.count - one.count || (one.country < other.country ? -1 : 1));
  });
}
