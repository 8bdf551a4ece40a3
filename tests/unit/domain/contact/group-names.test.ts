import { describe, expect, it } from 'vitest';
import { groupNames } from '#lib/domain/contact/group-names.ts';

const pair = (one: string, other: string, sameOrganization = true) =>
  groupNames([
    { id: 'a', name: one, organizationIds: ['o'] },
    { id: 'b', name: other, organizationIds: [sameOrganization ? 'o' : 'p'] },
  ]).map(({ because }) => because);

describe('R31: contacts of one organization that may be one person', () => {
  it.each([
    ['Jean Dupont', 'DUPONT Jéan', ['same-name-and-organization']],
    ['Jean Dupont', 'J. Dupont', ['near-name']],
    ['Jean-Pierre Dupont', 'Jean Dupont', ['near-name']],
    ['Jean Dupont', 'Bo Dupont', []],
    ['Dupont', 'Jean Dupont', []],
    ['', '', []],
  ])('%j and %j: %j', (one, other, because) => {
    expect(pair(one, other)).toEqual(because);
    expect(pair(one, other, false)).toEqual([]);
  });
});
