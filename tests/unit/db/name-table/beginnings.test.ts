import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_BEGUN } from '#lib/db/name-table/beginnings.ts';
import { entryOf } from '#lib/db/name-table/entry.ts';
import { idAt } from '#lib/db/name-table/id-list.ts';
import { mergeTables } from '#lib/db/name-table/merge.ts';
import { type Tables, buildTables } from '#lib/db/name-table/table.ts';
import { readerOf } from '#lib/db/name-table/table-reader.ts';

const keys = fc.uniqueArray(
  fc.oneof(
    fc
      .tuple(fc.constantFrom('tel:+', 'nat:', 'short:'), fc.stringMatching(/^[019]{1,11}$/))
      .map(([kind, digits]) => kind + digits),
    fc.constantFrom('mailto:a1@x.example', 'short:*10#', 'short:10*1'),
  ),
  { maxLength: 3 },
);
const digits = fc.stringMatching(new RegExp(`^[019]{1,${MOST_BEGUN}}$`));

const tablesOf = (all: readonly (readonly string[])[], first: number): Tables =>
  buildTables(all.map((each, at) => entryOf(`id-${first + at}`, undefined, { names: [], keys: each })));

async function idsBeginning(tables: Tables, beginning: { digits: string; isInternational: boolean }) {
  const runs = await readerOf(tables).beginningWith(beginning);
  return [...new Set(runs.flatMap((run) => [...run]))].map((row) => idAt(tables.names.ids, row)).sort();
}

describe('the beginnings of a table', () => {
  it('give the rows with a key that begins so, with its calling code or without, and no others', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(keys, { maxLength: 12 }),
        digits,
        fc.boolean(),
        fc.nat(12),
        async (all, typed, isInternational, cut) => {
          const prefixes = isInternational ? [`tel:+${typed}`] : [`nat:${typed}`, `short:${typed}`];
          const expected = all
            .flatMap((own, at) =>
              own.some((key) => prefixes.some((prefix) => key.startsWith(prefix))) ? [`id-${at}`] : [],
            )
            .sort();
          const beginning = { digits: typed, isInternational };
          expect(await idsBeginning(tablesOf(all, 0), beginning)).toEqual(expected);
          const merged = mergeTables(
            tablesOf(all.slice(0, cut), 0),
            tablesOf(all.slice(cut), Math.min(cut, all.length)),
            {
              keepsOne: () => true,
              keepsOther: () => true,
            },
          );
          expect(await idsBeginning(merged, beginning)).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});
