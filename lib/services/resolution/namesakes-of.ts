import { SEARCH_LIMIT, searchContacts } from '#lib/db/search-contacts.ts';
import { bearsWords, wordsOfShownName } from '#lib/domain/contact/namesakes.ts';
import type { Result } from '#lib/domain/result.ts';
import type { ContactCard } from '#lib/domain/view/contact-card.ts';
import { cardsOf } from '../contacts/cards-of.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/**
 * Contacts who are called as a page calls the other party (R11): all of them, up to twenty, the nearest names first and
 * those of the organization before others. They are proposed, never applied.
 */
export function namesakesOf(
  deps: ServiceDeps,
  shownName: string,
  organizationId: string | undefined,
): Promise<Result<ContactCard[]>> {
  return settle(async () => {
    const words = wordsOfShownName(shownName);
    const search = { viewer: viewerOf(deps), organizationId, limit: SEARCH_LIMIT };
    const { contacts } = await searchContacts(deps.db, words.join(' '), search);
    return cardsOf(
      deps,
      contacts.filter((contact) => bearsWords(contact, words)),
    );
  });
}
