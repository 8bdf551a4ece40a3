import { describe, expect, it } from 'vitest';
import { succeed } from '#lib/domain/result.ts';
import { codeFor } from '#lib/domain/definition/code-for.ts';
import { createWholeList } from '#lib/state/whole-list.ts';

describe('a list that is read whole', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

  it('goes on until all parts are there', async () => {
    const list = createWholeList<number>(async (after) =>
      succeed(after === undefined ? { rows: numbers(3), next: 'x' } : { rows: numbers(2) }),
    );
    await list.load();
    expect(list.rows.value).toEqual([0, 1, 2, 0, 1]);
    expect(list.isCut.value).toBe(false);
  });

  /** A list of so many numbers, three to a part. */
  const counted = (total: number) => {
    const asked: (string | undefined)[] = [];
    const list = createWholeList<number>(async (after) => {
      asked.push(after);
      const from = Number(after ?? 0);
      const to = Math.min(from + 3, total);
      const rows = Array.from({ length: to - from }, (_, at) => from + at);
      return succeed({ rows, ...(to < total && { next: String(to) }) });
    }, 5);
    return { list, asked };
  };

  it('says so when there is more than it reads at a time, and reads on to the end', async () => {
    const { list, asked } = counted(14);
    await list.load();
    expect(list.rows.value).toEqual(numbers(6));
    expect(list.isCut.value).toBe(true);
    await list.more();
    expect(list.rows.value).toEqual(numbers(12));
    expect(asked).toEqual([undefined, '3', '6', '9']);
    await list.more();
    expect(list.rows.value).toEqual(numbers(14));
    expect([list.isCut.value, list.isReadingOn.value]).toEqual([false, false]);
    await list.more();
    expect(asked).toHaveLength(5);
  });

  it('read again, is as long as it was', async () => {
    const { list } = counted(14);
    await list.load();
    await list.more();
    await list.load();
    expect(list.rows.value).toEqual(numbers(12));
    expect(list.isCut.value).toBe(true);
  });

  it('gives reading on up when it is read again meanwhile', async () => {
    const { list } = counted(14);
    await list.load();
    const [more, again] = [list.more(), list.load()];
    await Promise.all([more, again]);
    expect(list.rows.value).toEqual(numbers(12));
    expect(list.isReadingOn.value).toBe(false);
  });
});

describe('the code of a new choice', () => {
  it.each([
    ['Public relations', [], 'public-relations'],
    ['Énergie & eau', [], 'energie-eau'],
    ['Gold', ['gold'], 'gold-2'],
    ['★', [], 'choice'],
  ])('of %j beside %j is %j', (name, taken, code) => {
    expect(codeFor(name, new Set(taken))).toBe(code);
  });
});
