import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { contactToRow } from '#lib/db/contact-row.ts';
import { type ListRequest, readList } from '#lib/db/list/read-list.ts';
import { readWindow } from '#lib/db/list/read-window.ts';
import { CONTACT_LIST } from '#lib/db/list/tables.ts';
import { rebuildNames } from '#lib/db/name-index/rebuild.ts';
import { CONTACT_NAMES } from '#lib/db/name-index/source.ts';
import { connect, contactOf, IDS } from './name-index-model.ts';
import { SMALL_PAGES } from './small-pages.ts';

const everybody = (agentId: string, seesPrivate = true): ListRequest => ({
  viewer: { agentId, seesPrivate },
  query: '',
  keep: () => () => true,
  isDescending: false,
  isPlain: true,
  name: 'everybody',
});

const written = fc.record({
  ids: fc.uniqueArray(fc.nat(IDS.length - 1), { minLength: 1, maxLength: 12 }),
  name: fc.constantFrom(
    'Jean Martin',
    'Martin',
    'Jean',
    '',
    'Ana Martin Ruiz',
    'Éric Jean-Marie',
    'Zoé Abel',
    '山田 太郎',
  ),
  is: fc.constantFrom('there', 'there', 'there', 'deleted', 'private', 'gone'),
  tend: fc.boolean(),
});

describe('a list that was put in order', () => {
  afterEach(() => vi.useRealTimers());

  it('stays when the columns that it was made of leave the memory, and they are read again when they are needed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const db = connect(new IDBFactory(), SMALL_PAGES);
    await db.contacts.bulkPut(IDS.slice(0, 30).map((_, at) => contactToRow(contactOf(at, `Name${at}`))));
    await rebuildNames(db, CONTACT_NAMES);
    const backwards = { ...everybody('me'), isPlain: false, isDescending: true, order: { by: 'name' as const } };
    const list = await readList(db, CONTACT_LIST, { ...backwards, name: 'backwards' });
    const full = db.nameIndex.bytes();
    vi.advanceTimersByTime(60_000);
    expect(db.nameIndex.bytes()).toBeLessThan(full);
    const again = await readList(db, CONTACT_LIST, { ...backwards, name: 'again' });
    expect(db.nameIndex.bytes()).toBe(full);
    expect(list.ids(0, 40)).toHaveLength(30);
    expect(again.ids(0, 40)).toEqual(list.ids(0, 40));
  });
});

describe('the head of a list of everybody', () => {
  it.each([
    ['in one record for each segment', undefined],
    ['in pages', SMALL_PAGES],
  ])(
    'is the head of the list that was put in order, %s',
    async (_, paging) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(written, { maxLength: 12 }),
          fc.nat(5),
          fc.integer({ min: 1, max: 50 }),
          fc.boolean(),
          async (events, from, count, anew) => {
            const db = connect(new IDBFactory(), paging);
            for (const { ids, name, is, tend } of events) {
              const [givenName = '', ...family] = name.split(' ');
              const rows = ids.map((id) =>
                contactToRow({
                  ...contactOf(id, name),
                  givenName,
                  familyName: family.join(' '),
                  ...(is === 'deleted' && { deletedAt: 1 }),
                  ...(is === 'private' && { visibility: 'private' as const, ownerId: 'other' }),
                }),
              );
              // oxlint-disable-next-line no-await-in-loop
              await (is === 'gone' ? db.contacts.bulkDelete(ids.map((id) => IDS[id]!)) : db.contacts.bulkPut(rows));
              // oxlint-disable-next-line no-await-in-loop
              if (tend) await db.nameIndex.tend();
            }
            if (anew) await rebuildNames(db, CONTACT_NAMES);
            for (const request of [everybody('me'), everybody('other'), everybody('other', false)]) {
              // oxlint-disable-next-line no-await-in-loop
              const head = await readWindow(db, CONTACT_LIST, request, { from, count });
              // oxlint-disable-next-line no-await-in-loop
              const list = await readList(db, CONTACT_LIST, request);
              expect(head).toEqual({ ids: list.ids(from, count), total: list.total, stamp: list.stamp });
            }
            db.close();
          },
        ),
        { numRuns: 80 },
      );
    },
    60_000,
  );

  it('is there although the list was never put in order', async () => {
    const db = connect(new IDBFactory(), SMALL_PAGES);
    await db.contacts.bulkPut(IDS.slice(0, 30).map((_, at) => contactToRow(contactOf(at, `Name${at}`))));
    await rebuildNames(db, CONTACT_NAMES);
    await readWindow(db, CONTACT_LIST, everybody('me'), { from: 0, count: 5 });
    const { stamp } = await readWindow(db, CONTACT_LIST, everybody('me'), { from: 1, count: 5 });
    expect(db.lists.get('contacts', stamp)).toBeUndefined();
    await readWindow(db, CONTACT_LIST, everybody('me'), { from: 10, count: 5 });
    expect(db.lists.get('contacts', stamp)).toBeDefined();
  });
});
