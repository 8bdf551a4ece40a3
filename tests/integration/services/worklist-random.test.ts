import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listingFromRow } from '#lib/db/listing-row.ts';
import { entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import { newId } from '#lib/domain/id.ts';
import { type Listing, listingState } from '#lib/domain/interaction/listing.ts';
import { createEntry } from '#lib/services/entries/create-entry.ts';
import { deleteEntry } from '#lib/services/entries/delete-entry.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { takeOffParticipant } from '#lib/services/interactions/take-off-participant.ts';
import { mergeInto } from '#lib/services/duplicates/merge.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { associateOthers } from '#lib/services/worklist/associate-others.ts';
import { noteSight } from '#lib/services/worklist/note-sight.ts';
import { add, agentOf, emptyStore, seen, ticket } from './desk.ts';

const PHONES = ['+33 1 42 68 53 00', '+33 1 42 68 53 01'];
const IDS = ['1', '2', '3'];

type Step =
  | { do: 'show' | 'note'; id: string; phone: number }
  | { do: 'associate' | 'remove'; id: string; who: number }
  | { do: 'others' | 'merge'; who: number; phone: number }
  | { do: 'undo' | 'unnote'; nth: number };

const id = fc.constantFrom(...IDS);
const who = fc.nat({ max: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('show' as const, 'note' as const), id, phone: fc.nat({ max: 1 }) }),
  fc.record({ do: fc.constantFrom('associate' as const, 'remove' as const), id, who }),
  fc.record({ do: fc.constantFrom('others' as const, 'merge' as const), who, phone: fc.nat({ max: 1 }) }),
  fc.record({ do: fc.constantFrom('undo' as const, 'unnote' as const), nth: fc.nat({ max: 8 }) }),
);

/** Does a step; what is refused changes nothing. */
async function act(deps: ServiceDeps, contacts: readonly string[], each: Step): Promise<void> {
  const { db } = deps;
  switch (each.do) {
    case 'show': {
      const page = {
        interaction: ticket(each.id),
        addresses: [seen(PHONES[each.phone]!)],
        setAside: [],
        looking: false,
      };
      await noteSight(deps, page);
      return;
    }
    case 'note': {
      const fields = entryFieldsSchema.parse({ kind: 'internal', at: 1, notes: 'x' });
      await createEntry(deps, { id: newId(), interaction: ticket(each.id), fields });
      return;
    }
    case 'unnote': {
      const entry = (await db.entries.toArray())[each.nth];
      if (entry) await deleteEntry(deps, { id: entry.id });
      return;
    }
    case 'associate':
      await associate(deps, { interaction: ticket(each.id), contactId: contacts[each.who]! });
      return;
    case 'remove':
      await takeOffParticipant(deps, { interaction: ticket(each.id), contactId: contacts[each.who]! });
      return;
    case 'others': {
      const key = `tel:${PHONES[each.phone]!.replaceAll(' ', '')}`;
      await associateOthers(deps, { address: { key }, contactId: contacts[each.who]!, except: 'none' });
      return;
    }
    case 'merge':
      await mergeInto(deps, {
        keepId: contacts[each.who]!,
        otherId: contacts[1 - each.who]!,
        fromOther: [],
      });
      return;
    default: {
      const changes = (await db.changes.orderBy('id').toArray()).toReversed();
      const change = changes[each.nth];
      if (change) await undoChange(deps, { changeId: change.id });
    }
  }
}

/** What the listings have to say, from the records and entries alone. */
async function expected(deps: ServiceDeps, kept: readonly Listing[]) {
  const { db } = deps;
  const [interactions, entries] = await Promise.all([db.interactions.toArray(), db.entries.toArray()]);
  return IDS.map((each) => {
    const { key } = ticket(each);
    const record = interactions.find((row) => row.key === key);
    const listing = kept.find((one) => one.key === key);
    const isNoted = entries.some((row) => row.interactionKey === key);
    return {
      key,
      known: record !== undefined || isNoted || listing?.sight !== undefined,
      people: record?.participants.length,
      isNoted,
    };
  });
}

describe('the listings', () => {
  it('R14, R15: say what records and entries say after any sequence of writes and undoings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const db = await emptyStore();
        const deps = agentOf(db);
        const contacts = [await add(deps, 'Ana Ruiz', ['ana@x.example']), await add(deps, 'Bo Lind', ['bo@x.example'])];
        for (const each of steps) {
          // oxlint-disable-next-line no-await-in-loop
          await act(deps, contacts, each);
        }
        const listings = (await db.listings.toArray()).map(listingFromRow);
        for (const { key, known, people, isNoted } of await expected(deps, listings)) {
          const listing = listings.find((one) => one.key === key);
          expect({ key, known: listing !== undefined }).toEqual({ key, known });
          expect(listing?.record?.people).toBe(people);
          expect(listing?.notedAt !== undefined).toBe(isNoted);
        }
        const open = (await db.listings.where('openAt').above(0).primaryKeys()).toSorted();
        const unresolved = listings.filter((one) => listingState(one) === 'open').map(({ key }) => key);
        expect(open).toEqual(unresolved.toSorted());
        // Whoever takes part takes the interaction off the list, and a page that showed somebody puts it there.
        for (const one of listings.filter(({ sight }) => sight !== undefined)) {
          expect(open.includes(one.key)).toBe((one.record?.people ?? 0) === 0);
        }
        db.close();
      }),
      { numRuns: 60 },
    );
  });
});
