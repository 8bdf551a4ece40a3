import { contactRepository } from '#lib/db/contact-repository.ts';
import { distinctionRepository } from '#lib/db/distinction-repository.ts';
import { searchContacts } from '#lib/db/search-contacts.ts';
import { keysForStoring } from '#lib/domain/address/stored-address.ts';
import { fullName } from '#lib/domain/contact/contact-name.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
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

/** Every id that leads to a contact. */
function idsOf({ id, aliases = [] }: Pick<Contact, 'id' | 'aliases'>): string[] {
  return [id, ...aliases];
}

/** Ids of those who were told apart from a contact. */
async function apartFrom(deps: ServiceDeps, id: string): Promise<ReadonlySet<string>> {
  const viewer = viewerOf(deps);
  const contact = await contactRepository(deps.db, viewer).get(id);
  const own = new Set(contact === undefined ? [id] : idsOf(contact));
  const distinctions = await distinctionRepository(deps.db, viewer).naming([...own]);
  return new Set(distinctions.flatMap(({ ids }) => ids).filter((each) => !own.has(each)));
}

/**
 * Who might already be the person being typed (message `contact.duplicates`, R23, R31): same address, same name in the
 * same organization, same name; the likeliest twenty. Those who were told apart from
 * the contact being edited (`self`) are not. Reads by index only.
 */
export function suggestDuplicates(
  deps: ServiceDeps,
  { draft, self }: Request<'contact.duplicates'>,
): Promise<Result<Response<'contact.duplicates'>>> {
  return settle(async () => {
    const viewer = viewerOf(deps);
    const keys = draft.addresses.flatMap((address) => keysForStoring(address, deps.countries));
    const [held, namesakes, apart] = await Promise.all([
      contactRepository(deps.db, viewer).holdersOf(keys),
      searchContacts(deps.db, fullName(draft), { viewer, limit: MOST_NAMESAKES }),
      self === undefined ? new Set<string>() : apartFrom(deps, self),
    ]);
    const found = [...held.values()].flat().concat(namesakes.contacts);
    const candidates = found.filter((contact) => !idsOf(contact).some((id) => apart.has(id)));
    const distinct = new Map(candidates.map((contact) => [contact.id, contact]));
    const duplicates = findDuplicates(draft, [...distinct.values()], deps.countries, self).slice(0, MOST_HINTS);
    const cards = await cardsOf(
      deps,
      duplicates.map(({ contact }) => contact),
    );
    return duplicates.map(({ because }, index) => ({ card: cards[index]!, because }));
  });
}
