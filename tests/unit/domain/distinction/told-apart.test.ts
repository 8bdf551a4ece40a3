import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Distinction } from '#lib/domain/distinction/distinction.ts';
import { groupsLeft, readToldApart } from '#lib/domain/distinction/told-apart.ts';
import { withoutIds } from '#lib/domain/distinction/without-ids.ts';

describe('R31: what is left to ask of records that were told apart', () => {
  it.each([
    ['nothing was told apart', ['a', 'b', 'c'], [], [['a', 'b', 'c']]],
    [
      'others were',
      ['a', 'b'],
      [
        ['b', 'x'],
        ['x', 'y'],
      ],
      [['a', 'b']],
    ],
    ['both were', ['a', 'b'], [['b', 'a']], []],
    ['all were, in one act', ['a', 'b', 'c'], [['c', 'b', 'a', 'x']], []],
    [
      'all were, pair by pair',
      ['a', 'b', 'c'],
      [
        ['a', 'b'],
        ['b', 'c'],
        ['a', 'c'],
      ],
      [],
    ],
    ['two of three were: the third one beside both', ['a', 'b', 'c'], [['a', 'b']], [['c', 'a', 'b']]],
    [
      'one was from both others',
      ['a', 'b', 'c'],
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
      [['b', 'c']],
    ],
    ['a fourth one came since', ['a', 'b', 'c', 'd'], [['a', 'b', 'c']], [['d', 'a', 'b', 'c']]],
    [
      'two pairs were',
      ['a', 'b', 'c', 'd'],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [
        ['a', 'c', 'd'],
        ['b', 'c', 'd'],
      ],
    ],
  ])('%s', (_, ids, sets, left) => {
    expect(readToldApart(sets).left(ids)).toEqual(left);
  });

  it('is every pair that was not told apart, and nobody beside somebody told apart from them', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
    const some = fc.uniqueArray(id, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(some, fc.array(some, { maxLength: 6 }), (ids, sets) => {
        const { has, left } = readToldApart(sets);
        const groups = left(ids);
        for (const one of ids) {
          for (const other of ids) {
            const together = groups.some((group) => group.includes(one) && group.includes(other));
            if (one !== other && !has(one, other)) expect(together).toBe(true);
          }
        }
        for (const [first, ...others] of groups) {
          expect(others.length).toBeGreaterThan(0);
          expect(others.some((other) => has(first!, other))).toBe(false);
        }
        const isSettled = ids.every((one) => ids.every((other) => one === other || has(one, other)));
        expect(groups.length === 0).toBe(isSettled);
      }),
    );
  });

  it('is said once of groups that come to be of the same records, for the first reason', () => {
    const groups = [
      { ids: ['a', 'b'], because: 'address' },
      { ids: ['a', 'b', 'c'], because: 'domain' },
      { ids: ['c', 'b'], because: 'name' },
    ];
    expect(
      groupsLeft(
        groups,
        readToldApart([
          ['a', 'c'],
          ['a', 'b'],
        ]),
      ),
    ).toEqual([{ ids: ['b', 'c'], because: 'domain' }]);
  });

  it('takes no time to speak of where very many share what few are told apart in', () => {
    const ids = Array.from({ length: 5000 }, (_, number) => `id${number}`);
    expect(readToldApart([['id0', 'id1']]).left(ids)).toEqual([['id2', 'id0', 'id1', ...ids.slice(3)]]);
    expect(readToldApart([ids.slice(0, 1000)]).left(ids.slice(0, 1000))).toEqual([]);
  });
});

describe('R31: what told records apart', () => {
  const told = { id: 'd', of: 'contacts', ids: ['a', 'b', 'c'] } as Distinction;

  it.each([
    [['x'], ['a', 'b', 'c']],
    [['b'], ['a', 'c']],
    [['a', 'c'], undefined],
  ])('without %j says %j', (gone, ids) => {
    expect(withoutIds(told, (id) => gone.includes(id))?.ids).toEqual(ids);
  });
});
