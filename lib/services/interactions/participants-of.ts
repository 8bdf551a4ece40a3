import { contactRepository } from '#lib/db/contact-repository.ts';
import { interactionRepository } from '#lib/db/interaction-repository.ts';
import { parseAddress } from '#lib/domain/address/parse-address.ts';
import type { ParsedAddress } from '#lib/domain/address/parsed-address.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { InteractionRef, Participant } from '#lib/domain/interaction/interaction.ts';
import type { MatchReason } from '#lib/domain/resolution/resolution.ts';
import type { Result } from '#lib/domain/result.ts';
import type { ParticipantView } from '#lib/domain/view/tab-view.ts';
import { cardsOf } from '../contacts/cards-of.ts';
import { settle } from '../refusal.ts';
import { findHolders, holdersIn } from '../resolution/find-holders.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** The address that a participant was matched by: as the page shows it, else as the key alone says it. */
function addressOfKey(key: string | undefined, seen: readonly ParsedAddress[]): ParsedAddress | undefined {
  if (key === undefined) return undefined;
  const onPage = seen.find(({ keys }) => keys.includes(key));
  if (onPage !== undefined) return onPage;
  const medium = key.startsWith('mailto:') ? 'email' : 'phone';
  return parseAddress(key.slice(key.indexOf(':') + 1), medium, []);
}

/** Why the contact is here. A key is nothing that anybody typed (R1): what the page no longer shows is left out. */
function reasonFor(contact: Contact, address: ParsedAddress, isOnPage: boolean): MatchReason | undefined {
  const reason = holdersIn(contact, address)[0]?.reason;
  return reason && !isOnPage ? { ...reason, seenValue: '' } : reason;
}

/** The participants with their contacts, deleted ones too, without those that the agent may not see (R10). */
async function presentIn(deps: ServiceDeps, ref: InteractionRef): Promise<[Participant, Contact][]> {
  const interaction = await interactionRepository(deps.db).ofKey(ref.key);
  if (interaction === undefined || interaction.participants.length === 0) return [];
  const ids = interaction.participants.map(({ contactId }) => contactId);
  const contacts = await contactRepository(deps.db, viewerOf(deps)).getMany(ids, { deleted: true });
  return interaction.participants.flatMap((participant): [Participant, Contact][] => {
    const contact = contacts.get(participant.contactId);
    return contact === undefined ? [] : [[participant, contact]];
  });
}

/** How many take part in an interaction, as far as the agent may see; deleted contacts and nobody are none. */
export function countParticipants(deps: ServiceDeps, ref: InteractionRef | undefined): Promise<Result<number>> {
  return settle(async () =>
    ref === undefined ? 0 : (await presentIn(deps, ref)).filter(([, { deletedAt }]) => deletedAt === undefined).length,
  );
}

/**
 * The participants of an interaction as the panel shows them (R13, R15, R20), in the order they joined. Contacts
 * that the agent may not see are left out (R10); deleted ones stay, by name. `seen` are the addresses on the page now, so
 * that a reason can quote them.
 */
export function participantsOf(
  deps: ServiceDeps,
  ref: InteractionRef,
  seen: readonly ParsedAddress[] = [],
): Promise<Result<ParticipantView[]>> {
  return settle(async () => {
    const present = await presentIn(deps, ref);
    const addresses = present.map(([{ matchedKey }]) => addressOfKey(matchedKey, seen));
    const [cards, holders] = await Promise.all([
      cardsOf(
        deps,
        present.map(([, contact]) => contact),
      ),
      findHolders(
        deps,
        addresses.filter((address) => address !== undefined),
      ),
    ]);
    return present.map(([{ contactId, tags, origin, addedAt, addedBy }, contact], index) => {
      const address = addresses[index];
      const held = (address && holders.get(address.keys[0] ?? '')) ?? [];
      const others = new Set(held.map((holder) => holder.contactId).filter((id) => id !== contactId));
      const match = address && reasonFor(contact, address, seen.includes(address));
      const view = { card: cards[index]!, tags, origin, addedAt, addedBy, otherHolders: others.size };
      return match === undefined ? view : { ...view, match };
    });
  });
}
