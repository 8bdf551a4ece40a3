import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBest } from '#lib/db/read-best.ts';

interface Row {
  id: string;
  name: number;
  score: number;
}

const isBefore = (one: Row, other: Row) => (one.name === other.name ? one.id < other.id : one.name < other.name);
const inOrder = (one: Row, other: Row) => other.score - one.score || (isBefore(one, other) ? -1 : 1);

const rows = fc
  .array(fc.record({ name: fc.nat(30), score: fc.integer({ min: 1, max: 4 }), list: fc.nat(5) }), { maxLength: 120 })
  .map((all) => all.map((row, index) => ({ ...row, id: `r${String(index).padStart(3, '0')}` })));

function reader(all: readonly Row[]) {
  const read: string[] = [];
  return {
    read,
    by: {
      isBefore,
      read: async (ids: readonly string[]) => {
        read.push(...ids);
        return ids.map((id) => all.find((row) => row.id === id));
      },
    },
  };
}

const listsOf = (all: readonly (Row & { list: number })[]) =>
  [0, 1, 2, 3, 4, 5].map((list) => {
    const own = all.filter((row) => row.list === list).toSorted(inOrder);
    return { matches: own.map(({ id, score }) => ({ id, score })), rows: 1 + own.length };
  });

describe('the best of several lists', () => {
  it('are the best of all of them, in order', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 40 }), async (all, most) => {
        const { by } = reader(all);
        const best = await readBest(listsOf(all), most, by);
        expect(best.map(({ id }) => id)).toEqual(
          all
            .toSorted(inOrder)
            .slice(0, most)
            .map(({ id }) => id),
        );
      }),
    );
  });

  it('take hardly more reading than there are of them', async () => {
    const all = Array.from({ length: 600 }, (_, index) => ({
      id: `r${index}`,
      name: (index * 7919) % 600,
      score: 1,
      list: index % 6,
    }));
    const { by, read } = reader(all);
    await readBest(listsOf(all), 20, by);
    expect(read.length).toBeLessThan(50);
    expect(new Set(read).size).toBe(read.length);
  });

  it('leave out one that is not there any more', async () => {
    const there = { id: 'a', name: 2, score: 1, list: 0 };
    const lists = [
      {
        matches: [
          { id: 'gone', score: 2 },
          { id: 'a', score: 1 },
        ],
        rows: 2,
      },
    ];
    expect(await readBest(lists, 5, reader([there]).by)).toEqual([there]);
  });
});
