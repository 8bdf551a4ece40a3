import type { AddressKey } from '#lib/domain/address/parsed-address.ts';
import type { Listing } from '#lib/domain/interaction/listing.ts';
import { foldedWords } from '#lib/domain/search/fold.ts';
import type { SearchQuery } from '#lib/domain/search/parse-query.ts';
import type { Database } from './database.ts';
import { LISTINGS } from './listing-index.ts';
import { type ListingRow, listingFromRow } from './listing-row.ts';
import { answerOf, idsOf, readRaw, startingWith } from './raw-read.ts';

/** By what listings are in order: the unresolved alone by when they were seen, all by activity or by title. */
export type ListingOrder = 'openAt' | 'at' | 'titleKey';

/** Where a part of a list ended: the value it is sorted by, and the key. */
export interface ListingPlace {
  value: number | string;
  key: string;
}

/** Which part of a list is read. */
export interface ListingWish {
  order: ListingOrder;
  descending: boolean;
  after?: ListingPlace;
  limit: number;
  /** Only these keys. */
  among?: ReadonlySet<string>;
}

/** A part of a list, and where to go on. */
export interface ListingPart {
  listings: Listing[];
  next?: ListingPlace;
}

/** Reads listings by indexed keys only. */
export interface ListingRepository {
  ofKey(key: string): Promise<Listing | undefined>;
  /** How many are in an order: all of them have a time and a title. */
  count(order: ListingOrder): Promise<number>;
  /** How many of these keys are in an order. */
  countAmong(order: ListingOrder, among: ReadonlySet<string>): Promise<number>;
  part(wish: ListingWish): Promise<ListingPart>;
  /** Keys of the interactions that are with an address. */
  keysOfAddress(key: AddressKey): Promise<string[]>;
  /** Keys of those that a text fits, by words of title, id, site and name, and by parts of addresses. */
  keysOfText(query: SearchQuery): Promise<Set<string>>;
}

function placeOf(row: ListingRow, order: ListingOrder): ListingPlace {
  return { value: row[order] ?? 0, key: row.key };
}

/**
 * Walks the keys of an index from a place on, wherever in the list that is: as many steps as keys are wanted, and as
 * many more as there are in between that are not.
 */
function walk(
  db: Database,
  store: IDBObjectStore,
  { order, descending, after, limit, among }: ListingWish,
): Promise<string[]> {
  const { promise, resolve, reject } = Promise.withResolvers<string[]>();
  const found: string[] = [];
  const { keyRange } = db;
  const range = after && (descending ? keyRange.upperBound(after.value) : keyRange.lowerBound(after.value));
  const request = store.index(order).openKeyCursor(range, descending ? 'prev' : 'next');
  let isPlaced = after === undefined;
  request.addEventListener('error', () => reject(request.error ?? new Error('request failed without a reason')));
  request.addEventListener('success', () => {
    const cursor = request.result;
    if (cursor === null || found.length === limit) return resolve(found);
    const { key: value, primaryKey } = cursor;
    if (!isPlaced && after) {
      isPlaced = true;
      // Of those that are of the same moment, on from the one that was last.
      const isBefore = value === after.value && (descending ? primaryKey > after.key : primaryKey < after.key);
      if (isBefore) return cursor.continuePrimaryKey(after.value, after.key);
    }
    if (typeof primaryKey === 'string' && primaryKey !== after?.key && among?.has(primaryKey) !== false) {
      found.push(primaryKey);
    }
    return cursor.continue();
  });
  return promise;
}

async function rowsOf(store: IDBObjectStore, keys: readonly string[]): Promise<ListingRow[]> {
  const rows = await Promise.all(keys.map((key) => answerOf<ListingRow | undefined>(store.get(key))));
  return rows.filter((row) => row !== undefined);
}

/** As many rows as are sorted here; more are picked out of an index. */
const FEW = 2000;

function isAfter(row: ListingRow, { order, descending, after }: ListingWish): boolean {
  if (after === undefined) return true;
  const value = row[order] ?? 0;
  const isLater = value === after.value ? row.key > after.key : value > after.value;
  const isSame = value === after.value && row.key === after.key;
  return !isSame && isLater !== descending;
}

/** The part of a few that were found: all of them are read and put in order. */
async function pickFew(store: IDBObjectStore, wish: ListingWish, among: ReadonlySet<string>): Promise<ListingRow[]> {
  const { order, descending, limit } = wish;
  const rows = await Promise.all([...among].map((key) => answerOf<ListingRow | undefined>(store.get(key))));
  const present = rows.filter((row) => row !== undefined && row[order] !== undefined && isAfter(row, wish));
  const sign = descending ? -1 : 1;
  const sorted = present.sort((one, other) => {
    const [first, second] = [one![order] ?? 0, other![order] ?? 0];
    if (first === second) return (one!.key < other!.key ? -1 : 1) * sign;
    return (first < second ? -1 : 1) * sign;
  });
  return sorted.slice(0, limit).flatMap((row) => row ?? []);
}

/** The keys under all of the words, each by its beginning. The longest, which is the rarest, is looked for first. */
async function keysOfWords(db: Database, store: IDBObjectStore, words: readonly string[]): Promise<Set<string>> {
  const telling = words.filter(({ length }) => length > 1);
  let found: string[] | undefined;
  for (const word of (telling.length > 0 ? telling : words).toSorted((one, other) => other.length - one.length)) {
    // Nothing is left to look for once one of them is found nowhere.
    // oxlint-disable-next-line no-await-in-loop
    const keys = await idsOf(store.index('tokens').getAllKeys(startingWith(db, word)));
    const known: ReadonlySet<string> | undefined = found && new Set(keys);
    found = known === undefined ? keys : found?.filter((key) => known.has(key));
    if (found?.length === 0) break;
  }
  return new Set(found);
}

/** The listings of a database. */
export function listingRepository(db: Database): ListingRepository {
  return {
    async ofKey(key) {
      const row = await readRaw(db, LISTINGS, (store) => answerOf<ListingRow | undefined>(store.get(key)));
      return row && listingFromRow(row);
    },
    count: (order) =>
      readRaw(db, LISTINGS, (store) => answerOf(order === 'openAt' ? store.index(order).count() : store.count())),
    async countAmong(order, among) {
      if (order !== 'openAt') return among.size;
      const keys = await readRaw(db, LISTINGS, (store) => idsOf(store.index(order).getAllKeys()));
      return keys.filter((key) => among.has(key)).length;
    },
    async part(wish) {
      const asked = { ...wish, limit: wish.limit + 1 };
      const rows = await readRaw(db, LISTINGS, async (store) => {
        const { among } = asked;
        if (among !== undefined && among.size <= FEW) return pickFew(store, asked, among);
        return rowsOf(store, await walk(db, store, asked));
      });
      const shown = rows.slice(0, wish.limit);
      const last = shown.at(-1);
      const listings = shown.map(listingFromRow);
      return rows.length > wish.limit && last ? { listings, next: placeOf(last, wish.order) } : { listings };
    },
    keysOfAddress: (key) => readRaw(db, LISTINGS, (store) => idsOf(store.index('addressKeys').getAllKeys(key))),
    keysOfText: ({ text, scans }) =>
      readRaw(db, LISTINGS, async (store) => {
        const words = foldedWords(text);
        // Beside its words a text may be a part of a number, or the beginning of a mail address.
        const parts = scans.filter((scan) => /[@.#=]/.test(scan)).map((scan) => [scan]);
        const wanted = words.length > 0 ? [words, ...parts] : parts;
        const found = await Promise.all(wanted.map((each) => keysOfWords(db, store, each)));
        return new Set(found.flatMap((keys) => [...keys]));
      }),
  };
}
