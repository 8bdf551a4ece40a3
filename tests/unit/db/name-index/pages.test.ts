import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageKind, PageValues, Paging } from '#lib/db/name-index/page-kinds.ts';
import { pagedReader } from '#lib/db/name-index/paged-reader.ts';
import { newSegment } from '#lib/db/name-index/segment.ts';
import type { ReadPages } from '#lib/db/name-index/stored-pages.ts';
import { wholeTables } from '#lib/db/name-index/whole-tables.ts';
import { entryOf } from '#lib/db/name-table/entry.ts';
import { packIds } from '#lib/db/name-table/id-list.ts';
import type { Match } from '#lib/db/name-table/matches.ts';
import { matchDomain, matchWords } from '#lib/db/name-table/match.ts';
import { type RowSet, rowSet } from '#lib/db/name-table/row-set.ts';
import { buildTables } from '#lib/db/name-table/table.ts';
import { type TableReader, readerOf } from '#lib/db/name-table/table-reader.ts';
import type { Tables } from '#lib/db/name-table/table.ts';

const PAGING: Paging = {
  mostInOne: 0,
  heavy: 3,
  sizes: { words: 16, postings: 4, ids: 3, hashes: 2, digits: 3, tops: 2, names: 16, firsts: 5, beginnings: 3 },
};

const GIVEN = ['Jean', 'Jeanne', 'Éric', '山田', 'Ma', 'O’Brien', 'Jean-Marie', '𝒳eno'];
const idOf = (index: number) =>
  index % 6 === 0 ? `odd-${index}` : `0199f3c4-0000-7000-8000-${(index * 7919).toString(16).padStart(12, '0')}`;
const person = fc.record({
  name: fc
    .array(
      fc.oneof(
        fc.constantFrom(...GIVEN),
        fc.nat(400).map((number) => `Name${number}`),
      ),
      { maxLength: 3 },
    )
    .map((words) => words.join(' ')),
  phone: fc.nat(300),
  isPrivate: fc.boolean(),
});
const people = fc.array(person, { minLength: 1, maxLength: 120 });

function tablesOf(all: readonly { name: string; phone: number; isPrivate: boolean }[]): Tables {
  return buildTables(
    all.map(({ name, phone, isPrivate }, index) =>
      entryOf(idOf(index), isPrivate ? 'other' : undefined, {
        names: [name],
        keys: [`tel:+3361200${String(phone * 1111).padStart(6, '0')}`, `mailto:m${index}@desk${phone % 3}.example`],
      }),
    ),
  );
}

/** Pages as they are read again: every one of them must be asked for by where it lies. */
function stored(tables: Tables) {
  const { segment, pages } = newSegment({ from: 1, through: 1 }, tables, packIds([]), PAGING);
  if (!('paged' in segment)) throw new Error('pages were expected');
  const byPlace = new Map(pages.map(({ kind, number, value }) => [`${kind} ${number}`, value]));
  const read: ReadPages = async <Kind extends PageKind>(
    _: unknown,
    { kind, from, to }: { kind: Kind; from: number; to: number },
  ) =>
    Array.from({ length: to - from }, (__, at) => {
      const page = byPlace.get(`${kind} ${from + at}`);
      if (page === undefined) throw new RangeError(`there is no page ${from + at} of ${kind}`);
      return structuredClone(page) as PageValues[Kind];
    });
  return { reader: pagedReader(segment, read), head: segment.paged, read, segment };
}

const shown = (matches: readonly Match[]) => matches.map(({ row, score }) => [row, score]);

/** Many who share a first name, some of whom have no other. */
const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: index % 50 === 0 ? 'Jean' : `Jean M${(index * 7919) % count}`,
    phone: index % 300,
    isPrivate: false,
  }));

const PREFIXES = [
  'j',
  'je',
  'jean',
  'jeanne',
  'e',
  'eric',
  'n',
  'name1',
  'name39',
  'm',
  'ma',
  'o',
  '山',
  '𝒳',
  'x',
  'zz',
  'desk',
];

describe('tables in pages', () => {
  it('say the same as in memory, of words, domains, last digits and ids', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.array(fc.nat(119)), async (all, left) => {
        const tables = tablesOf(all);
        const whole = readerOf(tables);
        const { reader } = stored(tables);
        const skip = rowSet(whole.rows, [left.filter((row) => row < whole.rows)]);
        for (const typed of [...PREFIXES.map((prefix) => [prefix]), ['jean', 'ma'], ['n', 'n'], ['j', 'm1']]) {
          for (const skipped of [undefined, skip]) {
            // oxlint-disable-next-line no-await-in-loop
            const [one, other] = await Promise.all([
              matchWords(whole, typed, skipped),
              matchWords(reader, typed, skipped),
            ]);
            // oxlint-disable-next-line no-await-in-loop
            expect(shown(await other.best(7))).toEqual(shown(await one.best(7)));
            // oxlint-disable-next-line no-await-in-loop
            expect(await other.count()).toBe(await one.count());
          }
        }
        for (const domain of ['desk', 'desk1', 'x']) {
          // oxlint-disable-next-line no-await-in-loop
          const [one, other] = await Promise.all([matchDomain(whole, domain), matchDomain(reader, domain)]);
          // oxlint-disable-next-line no-await-in-loop
          expect(shown(await other.best(20))).toEqual(shown(await one.best(20)));
        }
        for (const suffix of ['1111', '3333', '000000', '612001111', '9']) {
          // oxlint-disable-next-line no-await-in-loop
          expect(await reader.endingWith(suffix)).toEqual(await whole.endingWith(suffix));
        }
        for (const digits of ['6', '61', '6120', '61200111', '33', '336120', '9']) {
          for (const isInternational of [true, false]) {
            const beginning = { digits, isInternational };
            // oxlint-disable-next-line no-await-in-loop
            const [one, other] = await Promise.all([whole.beginningWith(beginning), reader.beginningWith(beginning)]);
            expect(other.flatMap((rows) => [...rows])).toEqual(one.flatMap((rows) => [...rows]));
          }
        }
        const rows = [...all.keys()].toReversed();
        const ids = await whole.idsOf(rows);
        expect(await reader.idsOf(rows)).toEqual(ids);
        const some = new Set([...ids.filter((_, at) => at % 3 === 0), 'nobody', idOf(5000)]);
        expect(new Set(await reader.rowsOf(some))).toEqual(new Set(await whole.rowsOf(some)));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('say the same of several words, of which the best are looked for first among names that begin so', async () => {
    const word = fc.constantFrom(
      'Jean',
      'Jeanne',
      'Mar',
      'Marie',
      'Martin',
      'Ma',
      'Éric',
      'Jean-Marie',
      '山田',
      '太郎',
    );
    const named = fc.record({
      name: fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
      phone: fc.nat(300),
      isPrivate: fc.boolean(),
    });
    const typed = fc.array(
      fc.constantFrom('jean', 'j', 'mar', 'marie', 'ma', 'eric', 'e', 'desk', 'm1', '山', 'martin'),
      {
        minLength: 2,
        maxLength: 5,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(named, { minLength: 1, maxLength: 100 }),
        fc.array(typed, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(99)),
        fc.integer({ min: 1, max: 12 }),
        async (all, queries, left, most) => {
          const tables = tablesOf(all);
          const whole = readerOf(tables);
          const { reader } = stored(tables);
          const skip = rowSet(whole.rows, [left.filter((row) => row < whole.rows)]);
          for (const words of queries) {
            for (const skipped of [undefined, skip]) {
              // oxlint-disable-next-line no-await-in-loop
              const [one, other] = await Promise.all([
                matchWords(whole, words, skipped),
                matchWords(reader, words, skipped),
              ]);
              // oxlint-disable-next-line no-await-in-loop
              expect([words, shown(await other.best(most))]).toEqual([words, shown(await one.best(most))]);
              // oxlint-disable-next-line no-await-in-loop
              expect(await other.count()).toBe(await one.count());
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it('read no posting but of whole words when enough names begin as typed', async () => {
    const { segment, read } = stored(tablesOf(crowd(2500)));
    const asked: PageKind[] = [];
    const counting: ReadPages = (key, wanted) => {
      asked.push(wanted.kind);
      return read(key, wanted);
    };
    const found = await (await matchWords(pagedReader(segment, counting), ['jean', 'm1'])).best(20);
    expect(found).toHaveLength(20);
    expect(asked.filter((kind) => kind === 'names').length).toBeGreaterThan(0);
    expect(asked.filter((kind) => kind === 'postings').length).toBeLessThan(20);
    expect(asked).not.toContain('ids');
  });

  it('become the same tables again', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (all) => {
        const tables = tablesOf(all);
        const { head, read, segment } = stored(tables);
        const again = await wholeTables(head, (kind) => read(segment, { kind, from: 0, to: head.sums[kind].length }));
        expect(again).toEqual({ names: tables.names, digits: tables.digits, beginnings: tables.beginnings });
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['none', 0],
    ['a few', 10],
    ['more than are kept', 100],
  ])('give the best of what very many begin with when %s of them are left out', async (_, count) => {
    const tables = tablesOf(crowd(2500));
    const whole = readerOf(tables);
    const { reader } = stored(tables);
    expect(await reader.top('jean')).toBeDefined();
    const byWord = (table: TableReader, skip?: RowSet) => matchWords(table, ['jean'], skip);
    const byDomain = (table: TableReader, skip?: RowSet) => matchDomain(table, 'desk', skip);
    for (const ask of [byWord, byDomain]) {
      // oxlint-disable-next-line no-await-in-loop
      const best = await (await ask(whole)).best(count);
      const skip = rowSet(whole.rows, [best.map(({ row }) => row)]);
      // oxlint-disable-next-line no-await-in-loop
      const [one, other] = await Promise.all([ask(whole, skip), ask(reader, skip)]);
      // oxlint-disable-next-line no-await-in-loop
      const best20 = await other.best(20);
      expect(shown(best20)).toEqual(shown(await one.best(20)));
      // oxlint-disable-next-line no-await-in-loop
      const ids = await whole.idsOf(best20.map(({ row }) => row));
      expect(best20.map(({ id }, at) => id ?? ids[at])).toEqual(ids);
      // oxlint-disable-next-line no-await-in-loop
      expect(await other.count()).toBeGreaterThan(1000);
    }
  });

  it('read nothing but the best of what very many begin with', async () => {
    const { segment, reader, read } = stored(tablesOf(crowd(2500)));
    const asked: PageKind[] = [];
    const counting: ReadPages = (key, wanted) => {
      asked.push(wanted.kind);
      return read(key, wanted);
    };
    await (await matchWords(pagedReader(segment, counting), ['jea'])).best(20);
    expect(asked).toEqual(['tops']);
    expect(await reader.top('@desk1')).toBeDefined();
    expect(await reader.top('m1234')).toBeUndefined();
  });

  it('read nothing but the best of what a few begin with, when those are all of them', async () => {
    const few = crowd(12).map((each) => ({ ...each, name: `Rare ${each.name}` }));
    const { segment, read } = stored(tablesOf([...crowd(500), ...few]));
    const asked: PageKind[] = [];
    const counting: ReadPages = (key, wanted) => {
      asked.push(wanted.kind);
      return read(key, wanted);
    };
    expect(await (await matchWords(pagedReader(segment, counting), ['rare'])).best(20)).toHaveLength(12);
    expect(asked).toEqual(['tops']);
  });
});
