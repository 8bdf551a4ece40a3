import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsEndingWith } from '#lib/db/name-table/digits.ts';
import { type Entry, entryOf } from '#lib/db/name-table/entry.ts';
import { allIds, idAt, packIds } from '#lib/db/name-table/id-list.ts';
import { markIds } from '#lib/db/name-table/id-marks.ts';
import { matchDomain, matchWords } from '#lib/db/name-table/match.ts';
import { readerOf } from '#lib/db/name-table/table-reader.ts';
import { mergeTables } from '#lib/db/name-table/merge.ts';
import { buildTables } from '#lib/db/name-table/table.ts';
import { foldedWords } from '#lib/domain/search/fold.ts';
import { parseQuery } from '#lib/domain/search/parse-query.ts';
import { rankMatch } from '#lib/domain/search/rank-match.ts';
import type { SearchFields } from '#lib/domain/search/search-fields.ts';

const NAMES = [
  'jean',
  'jeanne',
  'Jean-Marie',
  'marie',
  'Mar',
  'martin',
  'ma',
  'li',
  'O’Brien',
  'o',
  'Éric',
  '𝒳',
  '山田',
];
/** Longer names are scored by the index only nearly as the rule does (see `score.ts`). */
const MOST_WORDS = 7;
const name = fc
  .array(fc.constantFrom(...NAMES), { maxLength: 5 })
  .map((parts) => parts.join(' '))
  .filter((text) => foldedWords(text).length <= MOST_WORDS);
const mail = fc
  .tuple(
    fc.constantFrom('jean', 'ma.li', 'info', 'marie-o'),
    fc.constantFrom('a.example', 'li-jean.example', 'gmail.com'),
  )
  .map(([local, domain]) => `mailto:${local}@${domain}`);
const number = fc.constantFrom(
  'tel:+33612345678',
  'nat:612345678',
  'short:4312',
  'tel:+442079460958',
  'tel:+33612345600',
);
const fields: fc.Arbitrary<SearchFields> = fc
  .record({
    names: fc.tuple(name, fc.option(name, { nil: undefined, freq: 5 })),
    keys: fc.uniqueArray(fc.oneof(mail, number), { maxLength: 3 }),
  })
  .map(({ names, keys }) => ({ names: [...new Set(names.filter((each) => each !== undefined))], keys }));

const idOf = (index: number) =>
  index % 7 === 0 ? `ODD-${index}` : `0199f3c4-0000-7000-8000-${(index * 7919).toString(16).padStart(12, '0')}`;
const entriesOf = (all: readonly SearchFields[], first = 0): Entry[] =>
  all.map((each, index) =>
    entryOf(idOf(first + index), index % 5 === 3 ? `agent-${index % 3}` : undefined, each, {
      flags: index % 8,
      leading: index % 3,
      changedAt: 1000 * (first + index),
      texts: [index % 3 === 0 ? '' : `text ${(first + index) % 7}`, 'FR '],
    }),
  );

const everyRow = () => true;
const typed = fc
  .array(
    fc.constantFrom('j', 'je', 'jean', 'jeanne', 'ma', 'mar', 'marie', 'li', 'o', 'obrien', 'eric', 'in', '山', 'a'),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((words) => words.join(' '));

describe('the words of a table', () => {
  it('give every row the score that the rule gives it, and the best in the order of their names', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fields, { maxLength: 30 }),
        typed,
        fc.integer({ min: 1, max: 25 }),
        async (all, text, most) => {
          const query = parseQuery(text)!;
          const tables = buildTables(entriesOf(all));
          const { names } = tables;
          const matches = await matchWords(readerOf(tables), query.words);
          const found = (await matches.best(all.length + 1)).map(({ row, score }) => [idAt(names.ids, row), score]);
          const expected = all
            .map((each, index) => ({ id: idOf(index), rank: rankMatch(query, each), each }))
            .filter(({ rank }) => rank !== undefined)
            .map(({ id, rank, each }) => ({
              id,
              score: Math.round(10 * rank!),
              name: foldedWords(each.names[0] ?? ''),
            }))
            .sort(
              (one, other) =>
                other.score - one.score || compareWords(one.name, other.name) || (one.id < other.id ? -1 : 1),
            )
            .map(({ id, score }) => [id, score]);
          expect(found).toEqual(expected);
          expect(await matches.count()).toBe(expected.length);
          expect((await matches.best(most)).map(({ row, score }) => [idAt(names.ids, row), score])).toEqual(
            expected.slice(0, most),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('find domains by their beginning', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fields, { maxLength: 20 }),
        fc.constantFrom('a', 'li', 'li-j', 'gmail', 'a.example', 'x'),
        async (all, text) => {
          const query = parseQuery(`@${text}`)!;
          const table = readerOf(buildTables(entriesOf(all)));
          const best = await (await matchDomain(table, text)).best(99);
          const found = await table.idsOf(best.map(({ row }) => row));
          const expected = all.flatMap((each, index) => (rankMatch(query, each) === undefined ? [] : [idOf(index)]));
          expect(found.sort()).toEqual(expected.sort());
        },
      ),
    );
  });

  it('find as many of a crowd as there are, equals in the order of their names', async () => {
    const crowd = Array.from({ length: 3000 }, (_, index) => ({
      names: [`Jean Ma${String(index).padStart(4, '0')}`],
      keys: [],
    }));
    const table = readerOf(buildTables(entriesOf([...crowd, { names: ['Jean'], keys: [] }])));
    const matches = await matchWords(table, ['jean']);
    expect(await matches.count()).toBe(3001);
    const best = await matches.best(4);
    expect(await table.idsOf(best.map(({ row }) => row))).toEqual([3000, 0, 1, 2].map(idOf));
  });
});

describe('the digits of a table', () => {
  it('give the rows with a number that ends so', () => {
    const suffix = fc.constantFrom('5678', '0000', '5600', '4312', '12345678', '612345678', '0958', '958');
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 20 }), suffix, (all, digits) => {
        const query = parseQuery(digits)!;
        const { names, digits: table } = buildTables(entriesOf(all));
        const found = rowsEndingWith(table, digits).map((row) => idAt(names.ids, row));
        const bodies = ({ keys }: SearchFields) =>
          keys.filter((key) => !key.startsWith('mail')).map((key) => key.replace(/\D/g, ''));
        const expected = all.flatMap((each, index) =>
          bodies(each).some((body) => body.endsWith(digits)) ? [idOf(index)] : [],
        );
        expect(query).toBeDefined();
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });
});

describe('two tables put together', () => {
  it('are the table of the rows of both, less those that are left out', () => {
    fc.assert(
      fc.property(
        fc.array(fields, { maxLength: 20 }),
        fc.array(fields, { maxLength: 20 }),
        fc.nat(5),
        (one, other, every) => {
          const older = buildTables(entriesOf(one));
          const newer = buildTables(entriesOf(other, 1000));
          const gone = new Set(
            one.map((_, index) => idOf(index)).filter((_, index) => every > 0 && index % every === 0),
          );
          const merged = mergeTables(older, newer, {
            keepsOne: (row) => !gone.has(idAt(older.names.ids, row)),
            keepsOther: everyRow,
          });
          const kept = entriesOf(one).filter(({ id }) => !gone.has(id));
          const expected = buildTables([...kept, ...entriesOf(other, 1000)]);
          expect({ ...merged, names: { ...merged.names, owned: undefined } }).toEqual({
            ...expected,
            names: { ...expected.names, owned: undefined },
          });
          expect(ownersOf(merged.names)).toEqual(ownersOf(expected.names));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('ids', () => {
  it('come back as they were, whatever they are', () => {
    const ids = ['0199f3c4-aaaa-7bbb-8ccc-00000000ffff', '0199F3C4-0000-7000-8000-000000000001', '', 'Ω'];
    expect(allIds(packIds(ids))).toEqual(ids);
  });

  it('are marked for the ones that were given, and no others', () => {
    const given = Array.from({ length: 50 }, (_, index) => idOf(3 * index));
    const all = packIds(Array.from({ length: 200 }, (_, index) => idOf(index)));
    const marks = markIds(new Map(given.map((id, index) => [id, index])));
    const marked = allIds(all).filter((_, row) => marks.of(all, row) !== undefined);
    expect(marked).toEqual(given);
    expect(markIds(new Map()).of(all, 0)).toBeUndefined();
  });
});

function ownersOf({ owned }: ReturnType<typeof buildTables>['names']): unknown[] {
  return Array.from(owned.rows, (row, at) => [row, owned.agents[owned.owners[at]!]]);
}

/** Compares names word by word as code points do. */
function compareWords(one: readonly string[], other: readonly string[]): number {
  const [first, second] = [Array.from(one.slice(0, 7).join(' ')), Array.from(other.slice(0, 7).join(' '))];
  for (let at = 0; at < Math.min(first.length, second.length); at += 1) {
    const difference = first[at]!.codePointAt(0)! - second[at]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return first.length - second.length;
}
