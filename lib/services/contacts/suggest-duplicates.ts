import { contactRepository } from '#lib/db/contact-repository.ts';
import { searchContacts } from '#lib/db/search-contacts.ts';
import { keysForStoring } from '#lib/domain/address/stored-address.ts';
import { fullName } from '#lib/domain/contact/contact-name.ts';
import { findDuplicates } from '#lib/domain/contact/find-duplicates.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { cardsOf } from './cards-of.ts';

/** How many likely duplicates are shown, the likeliest ones. */
const MOST_HINTS = 20;

/** How many bearers of the same name are compared. */
const MOST_NAMESAKES = 100;

/**
 * Who might already be the person being typed (message `contact.duplicates`, R23, R31): same address, same name in the
 * same organization, same name; the likeliest twenty. Reads by index only.
 */
export function suggestDuplicates(
  deps: ServiceDeps,
  { draft, self }: Request<'contact.duplicates'>,
): Promise<Result<Response<'contact.duplicates'>>> {
  return settle(async () => {
    const viewer = viewerOf(deps);
    const keys = draft.addresses.flatMap((address) => keysForStoring(address, deps.countries));
    const [held, namesakes] = await Promise.all([
      contactRepository(deps.db, viewer).holdersOf(keys),
      searchContacts(deps.db, fullName(draft), { viewer, limit: MOST_NAMESAKES }),
    ]);
    const candidates = [...held.values()].flat().concat(namesakes.contacts);
    const distinct = new Map(candidates.map((contact) => [contact.id, contact]));
    const duplicates = findDuplicates(draft, [...distinct.values()], deps.countries, self).slice(0, MOST_HINTS);
    const cards = await cardsOf(
      deps,
      duplicates.map(({ contact }) => contact),
    );
    return duplicates.map(({ because }, index) => ({ card: cards[index]!, because }));
  });
}
