import { contactRepository } from '#lib/db/contact-repository.ts';
import type { Candidate } from '#lib/domain/resolution/resolution.ts';
import type { Result } from '#lib/domain/result.ts';
import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import { cardsOf } from '../contacts/cards-of.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** The candidates of a resolution as cards with their reasons, in the resolution's order (R13). */
export function matchesOf(deps: ServiceDeps, candidates: readonly Candidate[]): Promise<Result<ContactMatch[]>> {
  return settle(async () => {
    const found = await contactRepository(deps.db, viewerOf(deps)).getMany(
      candidates.map(({ contactId }) => contactId),
    );
    const present = candidates.filter(({ contactId }) => found.has(contactId));
    const cards = await cardsOf(
      deps,
      present.map(({ contactId }) => found.get(contactId)!),
    );
    return present.map(({ reason }, index) => ({ card: cards[index]!, reason }));
  });
}
