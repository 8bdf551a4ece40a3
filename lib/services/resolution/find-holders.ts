import { contactRepository } from '#lib/db/contact-repository.ts';
import { matchReason } from '#lib/domain/address/match-rule.ts';
import type { AddressKey, ParsedAddress } from '#lib/domain/address/parsed-address.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { Holder } from '#lib/domain/resolution/resolution.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** One holder for each of the contact's addresses that is the one seen (R13). Stored addresses name their country. */
export function holdersIn(contact: Contact, seen: ParsedAddress): Holder[] {
  const { id: contactId, visibility, ownerId } = contact;
  return contact.addresses.flatMap((stored) => {
    const reason = matchReason(stored, seen, []);
    return reason === undefined ? [] : [{ contactId, visibility, ownerId, reason }];
  });
}

/**
 * Who holds each of these addresses, by the address's own key (`keys[0]`), as far as the agent may see (R10). One
 * transaction of index reads for all of them together.
 */
export async function findHolders(
  deps: ServiceDeps,
  addresses: readonly ParsedAddress[],
): Promise<Map<AddressKey, Holder[]>> {
  const contacts = contactRepository(deps.db, viewerOf(deps));
  const byKey = await contacts.holdersOf(addresses.flatMap(({ keys }) => keys));
  const found = addresses.map((seen): [AddressKey, Holder[]] => {
    const holding = new Map(seen.keys.flatMap((key) => byKey.get(key) ?? []).map((contact) => [contact.id, contact]));
    return [seen.keys[0] ?? '', [...holding.values()].flatMap((contact) => holdersIn(contact, seen))];
  });
  return new Map(found);
}
