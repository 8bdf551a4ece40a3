import { contactRepository } from '#lib/db/contact-repository.ts';
import type { InteractionRow } from '#lib/db/interaction-row.ts';
import { answerOf, readRaw } from '#lib/db/raw-read.ts';
import { lastActivity, type Listing, listingState, refOf } from '#lib/domain/interaction/listing.ts';
import { nameToStandOn } from '#lib/domain/interaction/stands-on-name.ts';
import type { Holder } from '#lib/domain/resolution/resolution.ts';
import { resolve } from '#lib/domain/resolution/resolve.ts';
import type { ListedFind, ListedInteraction, ListedPerson } from '#lib/messages/protocol/worklist.ts';
import { nameOf } from '../contacts/name-of.ts';
import { findHolders } from '../resolution/find-holders.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { type SightedReading, sightedReading } from './sighted-page.ts';

/** As many people are named in a row. */
const MOST_NAMED = 3;

/** Who takes part in each of these interactions, by its key; deleted contacts by name, hidden ones not at all (R10). */
async function peopleOf(deps: ServiceDeps, listings: readonly Listing[]): Promise<Map<string, ListedPerson[]>> {
  const ids = listings.flatMap(({ record }) => (record !== undefined && record.people > 0 ? [record.id] : []));
  const rows = await readRaw(deps.db, 'interactions', (store) =>
    Promise.all(ids.map((id) => answerOf<InteractionRow | undefined>(store.get(id)))),
  );
  const contactIds = rows.flatMap((row) => row?.contactIds.slice(0, MOST_NAMED) ?? []);
  const contacts = await contactRepository(deps.db, viewerOf(deps)).getMany(contactIds, { deleted: true });
  return new Map(
    rows.flatMap((row): [string, ListedPerson[]][] => {
      if (row === undefined) return [];
      const known = row.contactIds.slice(0, MOST_NAMED).flatMap((id) => contacts.get(id) ?? []);
      return [[row.key, known.map((contact) => ({ id: contact.id, name: nameOf(contact) }))]];
    }),
  );
}

/** What an unresolved interaction would find now. */
function findOf(reading: SightedReading, holders: ReadonlyMap<string, readonly Holder[]>, agentId: string): ListedFind {
  const { addresses } = reading;
  if (addresses.length === 0 || nameToStandOn(reading) !== undefined) return { found: 'name-only', candidates: 0 };
  const resolution = resolve(addresses, holders, agentId);
  const candidates = resolution.candidates.length;
  if (resolution.status === 'resolved') return { found: 'one', candidates: 1 };
  return { found: resolution.status === 'ambiguous' ? 'several' : 'nobody', candidates };
}

/**
 * Listings as lists show them: who takes part, or whom the address would find now (R11, R13). One read of all addresses
 * and one of all people, however many rows there are. A look-up creates nothing (R14).
 */
export async function listedInteractions(
  deps: ServiceDeps,
  listings: readonly Listing[],
): Promise<ListedInteraction[]> {
  const readings = listings.map((listing) => sightedReading(deps, listing));
  const open = readings.filter((_, index) => listingState(listings[index]!) === 'open');
  const [people, holders] = await Promise.all([
    peopleOf(deps, listings),
    findHolders(
      deps,
      open.flatMap(({ addresses }) => addresses.map(({ address }) => address)),
    ),
  ]);
  return listings.map((listing, index): ListedInteraction => {
    const { sight, record } = listing;
    const reading = readings[index]!;
    const lookedFor = nameToStandOn(reading);
    const [lead] = lookedFor === undefined ? reading.addresses : [];
    const state = listingState(listing);
    const takingPart = people.get(listing.key) ?? [];
    const name = lead?.name ?? reading.requesterName;
    return {
      interaction: refOf(listing),
      at: lastActivity(listing),
      firstAt: sight?.firstAt,
      state,
      people: takingPart,
      morePeople: Math.max(0, (record?.people ?? 0) - takingPart.length),
      ...(lead && { address: lead.address.display }),
      ...(name !== undefined && { name }),
      ...(state === 'open' && { find: findOf(reading, holders, deps.agent.id) }),
    };
  });
}
