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

  it('says so when there is more than it holds', async () => {
    const list = createWholeList<number>(async () => succeed({ rows: numbers(3), next: 'x' }), 5);
    await list.load();
    expect(list.rows.value).toHaveLength(5);
    expect(list.isCut.value).toBe(true);
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
