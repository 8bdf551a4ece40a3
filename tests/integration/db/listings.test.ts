import { IDBCursor } from 'fake-indexeddb';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { type ListingOrder, listingRepository } from '#lib/db/listing-repository.ts';
import { listingToRow } from '#lib/db/listing-row.ts';
import type { Listing } from '#lib/domain/interaction/listing.ts';
import { parseQuery } from '#lib/domain/search/parse-query.ts';
import { emptyStore, ticket } from '../services/desk.ts';

const COUNT = 2500;
const NAMES = ['Invoice', 'Door badge', 'Échéance', 'Sensor'];

let db: Database;
const listings: Listing[] = Array.from({ length: COUNT }, (_, index) => ({
  ...ticket(String(10_000 + index)),
  title: `${NAMES[index % 4]} ${index % 50}`,
  // Many are of the same moment.
  sight: {
    addresses: [
      {
        medium: 'phone',
        text: `+3314268${String(index % 700).padStart(4, '0')}`,
        key: `tel:+3314268${String(index % 700).padStart(4, '0')}`,
        role: 'caller',
        trust: 'adapter',
        mayAssociate: true,
      },
    ],
    firstAt: 1,
    lastAt: 1000 + Math.floor(index / 300),
  },
  ...(index % 5 === 0 && { dismissedAt: 1 }),
}));

beforeAll(async () => {
  db = await emptyStore();
  await db.listings.bulkPut(listings.map(listingToRow));
});

/** Every key of a list, read part by part. */
async function walk(order: ListingOrder, descending: boolean, limit: number, among?: ReadonlySet<string>) {
  const repository = listingRepository(db);
  const keys: string[] = [];
  let after: Parameters<typeof repository.part>[0]['after'];
  do {
    // oxlint-disable-next-line no-await-in-loop
    const part = await repository.part({ order, descending, limit, after, among });
    keys.push(...part.listings.map(({ key }) => key));
    after = part.next;
  } while (after !== undefined);
  return keys;
}

describe('listings read in parts', () => {
  it.each([
    ['at', true, 200],
    ['at', false, 333],
    ['titleKey', false, 200],
    ['titleKey', true, 7],
  ] as const)('by %s, descending %s: every one once and in order, %i at a time', async (order, descending, limit) => {
    const keys = await walk(order, descending, limit);
    expect(new Set(keys).size).toBe(COUNT);
    expect(keys).toHaveLength(COUNT);
    const rows = new Map((await db.listings.toArray()).map((row) => [row.key, row]));
    const values = keys.map((key) => rows.get(key)![order]);
    const sorted = values.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
    expect(values).toEqual(descending ? sorted.toReversed() : sorted);
  });

  it('R14: the unresolved alone, and as many as are counted', async () => {
    const keys = await walk('openAt', true, 150);
    expect(keys).toHaveLength(COUNT - COUNT / 5);
    expect(await listingRepository(db).count('openAt')).toBe(keys.length);
  });

  it.each([
    ['at', true, 9],
    ['at', false, 9],
    ['openAt', true, 7],
    ['titleKey', false, 3],
    ['at', true, 1],
    ['titleKey', true, 1],
  ] as const)('by %s, descending %s: of those that were found every one, one in %i', async (order, descending, nth) => {
    const among = new Set(listings.filter((_, index) => index % nth === 0).map(({ key }) => key));
    const keys = await walk(order, descending, 100, among);
    expect(keys).toEqual((await walk(order, descending, 200)).filter((key) => among.has(key)));
    expect(await listingRepository(db).countAmong(order, among)).toBe(keys.length);
  });

  it('reads no more rows than it answers with', async () => {
    const steps = vi.spyOn(IDBCursor.prototype, 'continue');
    await listingRepository(db).part({
      order: 'at',
      descending: true,
      limit: 50,
      after: { value: 1004, key: `desk.example|ticket|${10_000 + 1300}` },
    });
    expect(steps.mock.calls.length).toBeGreaterThan(40);
    expect(steps.mock.calls.length).toBeLessThan(60);
    steps.mockRestore();
  });
});

describe('listings found', () => {
  const idsOf = async (typed: string) => [...(await listingRepository(db).keysOfText(parseQuery(typed)!))].length;

  it.each([
    ['a word', 'invoice', 625],
    ['the beginning of a word, without its accent', 'eche', 625],
    ['two words', 'door 33', 25],
    ['the id of the helpdesk', '12499', 1],
    ['the end of a number', '268 0699', 3],
    ['nothing that is there', 'invoice zebra', 0],
  ])('by %s', async (_, typed, count) => {
    expect(await idsOf(typed)).toBe(count);
  });

  it('by the key of an address', async () => {
    expect(await listingRepository(db).keysOfAddress('tel:+33142680699')).toHaveLength(3);
  });
});
