import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellSharersApart } from '#lib/domain/contact/sharers.ts';

const holders = (...names: string[]) => names.map((name, index) => ({ id: String(index), name }));

describe('R6, R31: people who hold the same address', () => {
  it.each([
    ['of one name', ['Jean Dupont', 'Dupont Jean'], [['0', '1']], false],
    ['of a name and its short form', ['Jean Dupont', 'J. Dupont'], [['0', '1']], false],
    ['one of whom has no name', ['Jean Dupont', ''], [['0', '1']], false],
    ['one of whom has a first name alone', ['Jean Dupont', 'Jean'], [['0', '1']], false],
    ['of different names', ['Jean Dupont', 'Awa Moreau'], [], true],
    ['of one family', ['Jean Dupont', 'Awa Dupont'], [], true],
    ['two of whom are alike', ['Jean Dupont', 'Awa Moreau', 'J. Dupont'], [['0', '2']], true],
    ['alike by way of a third', ['J. Dupont', 'Jean Dupont', 'Jean R. Dupont'], [['0', '1', '2']], false],
  ])('%s', (_which, names, alike, isShared) => {
    const found = tellSharersApart(holders(...names));
    expect({ ...found, alike: found.alike.map((ids) => ids.toSorted()) }).toEqual({ alike, isShared });
  });

  it('are not compared where very many do', () => {
    expect(tellSharersApart(holders(...Array.from({ length: 101 }, () => 'Jean Dupont')))).toEqual({
      alike: [],
      isShared: true,
    });
  });

  it('are each in one group at most, and in none alone', () => {
    const name = fc.constantFrom('', 'Jean', 'Jean Dupont', 'J. Dupont', 'Awa Moreau', 'A. M.', 'Léa Moreau', 'Dupont');
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const { alike, isShared } = tellSharersApart(holders(...names));
        const ids = alike.flat();
        expect(new Set(ids).size).toBe(ids.length);
        expect(alike.every((group) => group.length > 1)).toBe(true);
        const apart = names.length - ids.length + alike.length;
        expect(isShared).toBe(apart > 1);
      }),
    );
  });
});
