import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import type { Interaction } from '#lib/domain/interaction/interaction.ts';
import { isFromPageAlone, type Listing } from '#lib/domain/interaction/listing.ts';
import type { EntryRow } from './entry-row.ts';
import type { InteractionRow } from './interaction-row.ts';
import { type ListingRow, listingFromRow, listingToRow } from './listing-row.ts';
import { answerOf } from './raw-read.ts';

export const LISTINGS = 'listings';

/** The tables whose rows a listing tells of. */
const SOURCES: ReadonlySet<string> = new Set(['interactions', 'entries']);

/** What a write did to one interaction: its record or an entry as written; nothing when a row of it went. */
interface Touch {
  key: string;
  written?: InteractionRow | EntryRow;
}

/** The listing with what the record says now. Its reference is the record's: it was taken from the page as well. */
function withRecord(present: Listing | undefined, row: Interaction): Listing {
  const { id, helpdeskId, number, key, site, kind, url, title, medium, direction } = row;
  const ref = { key, site, kind, id: helpdeskId, ...(number && { number }), url, title, medium, direction };
  const record = { id, at: row.updatedAt, people: row.participants.length, keys: row.addressKeys };
  return { ...present, ...ref, record };
}

function withEntry(present: Listing | undefined, { interaction, updatedAt }: Entry): Listing {
  const base = present ?? interaction;
  return { ...base, notedAt: Math.max(present?.notedAt ?? 0, updatedAt) };
}

/** Whether any entry of an interaction is left. */
async function isNoted(transaction: IDBTransaction, key: string): Promise<boolean> {
  return (await answerOf(transaction.objectStore('entries').index('interactionKey').getKey(key))) !== undefined;
}

async function follow(transaction: IDBTransaction, table: string, touches: readonly Touch[]): Promise<void> {
  const listings = transaction.objectStore(LISTINGS);
  const byKey = Map.groupBy(touches, ({ key }) => key);
  await Promise.all(
    [...byKey].map(async ([key, ofKey]) => {
      const row = await answerOf<ListingRow | undefined>(listings.get(key));
      let listing: Listing | undefined = row && listingFromRow(row);
      for (const { written } of ofKey) {
        const isThere = written !== undefined && written.deletedAt === undefined;
        if (isThere) {
          listing =
            table === 'entries'
              ? withEntry(listing, written as EntryRow)
              : withRecord(listing, written as InteractionRow);
        } else if (listing && table === 'interactions') listing = { ...listing, record: undefined };
        // Each looks at what the one before left.
        // oxlint-disable-next-line no-await-in-loop
        else if (listing && !(await isNoted(transaction, key))) listing = { ...listing, notedAt: undefined };
      }
      if (listing === undefined) return;
      const isGone = isFromPageAlone(listing) && listing.sight === undefined;
      if (isGone) await answerOf(listings.delete(key));
      else await answerOf(listings.put(listingToRow(listing)));
    }),
  );
}

function isNative(transaction: DBCoreTransaction): transaction is DBCoreTransaction & IDBTransaction {
  return 'objectStore' in transaction;
}

function keyOf(row: InteractionRow | EntryRow): string {
  return 'interactionKey' in row ? row.interactionKey : row.key;
}

/** The rows that a request is about to delete. */
async function goingRows(table: DBCoreTable, request: DBCoreMutateRequest): Promise<(InteractionRow | EntryRow)[]> {
  const { trans } = request;
  if (request.type === 'delete') {
    const rows: (InteractionRow | EntryRow | undefined)[] = await table.getMany({ trans, keys: request.keys });
    return rows.filter((row) => row !== undefined);
  }
  if (request.type !== 'deleteRange') return [];
  const query = { index: table.schema.primaryKey, range: request.range };
  return (await table.query({ trans, values: true, query })).result;
}

function following(table: DBCoreTable): DBCoreTable {
  return {
    ...table,
    async mutate(request) {
      const { trans } = request;
      if (!isNative(trans)) throw new TypeError('a transaction of another kind');
      const going = await goingRows(table, request);
      const response = await table.mutate(request);
      const isWrite = request.type === 'add' || request.type === 'put';
      const rows: readonly (InteractionRow | EntryRow)[] = isWrite ? request.values : [];
      const written = rows.filter((_, at) => !(at in response.failures));
      const touches = [
        ...going.map((row): Touch => ({ key: keyOf(row) })),
        ...written.map((row): Touch => ({ key: keyOf(row), written: row })),
      ];
      if (touches.length > 0) await follow(trans, table.name, touches);
      return response;
    },
  };
}

/**
 * Dexie's middleware that keeps the listings in step: whoever writes interactions or entries, in whatever way, undoing
 * included, writes in the same transaction what lists know of them. So an unresolved interaction leaves its list with
 * the association, and is back with its undoing (R14, R15), whoever made either.
 */
export function listingsMiddleware(): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'listings',
    // Below Dexie's own, which look at the transaction of the moment and must be called at once.
    level: -0.5,
    create: (core) => ({
      transaction(stores, mode, options) {
        const isFollowed = mode === 'readwrite' && stores.some((name) => SOURCES.has(name));
        return core.transaction(isFollowed ? [...new Set([...stores, LISTINGS])] : stores, mode, options);
      },
      table: (name) => (SOURCES.has(name) ? following(core.table(name)) : core.table(name)),
    }),
  };
}
