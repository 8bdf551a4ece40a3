import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { searchForContacts } from '#lib/services/search/search-for-contacts.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, emptyStore, ok } from './desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

async function search(query: string, more: { organizationId?: string; onlyOrganization?: boolean } = {}) {
  const { matches, hiddenElsewhere } = await ok(searchForContacts(deps, { query, ...more }));
  return { names: matches.map(({ card }) => card.name), hiddenElsewhere, matches };
}

describe('contact.search', () => {
  it.each([
    '06.12.34.56.78',
    '+33 (0)6 12 34 56 78',
    '0033612345678',
    '06 12 34 56 78 poste 4',
    '０６１２３４５６７８',
  ])('R3: finds the holder of the very number in whatever way it is written, with why: %s', async (typed) => {
    await add(deps, 'Ana Ruiz', ['+33 6 12 34 56 78']);
    await add(deps, 'Bo Lind', ['+44 20 7946 0958']);
    const { matches } = await search(typed);
    expect(matches).toMatchObject([{ card: { name: 'Ana Ruiz' }, reason: { matchedValue: '+33 6 12 34 56 78' } }]);
  });

  it('R4: finds the holder of a line in its old format', async () => {
    await add(deps, 'Ana Ruiz', ['+55 11 98765-4321']);
    expect((await search('+55 11 8765-4321')).matches).toMatchObject([{ reason: { rule: 'old-format' } }]);
  });

  it('lists a contact once, found as holder and by its digits', async () => {
    await add(deps, 'Ana Ruiz', ['+33 6 12 34 56 78', '06 12 34 56 78']);
    expect((await search('+33612345678')).names).toEqual(['Ana Ruiz']);
  });

  it('R22: confines to the organization and counts the others, holders of the number included', async () => {
    const organizationId = await addOrganization(deps, 'Rivière');
    await add(deps, 'Ana Ruiz', ['ana@x.example'], { memberships: [{ organizationId }] });
    await add(deps, 'Ana Lind', ['+33 6 12 34 56 78']);
    const confined = { organizationId, onlyOrganization: true };
    expect(await search('ana', confined)).toMatchObject({ names: ['Ana Ruiz'], hiddenElsewhere: 1 });
    expect(await search('ana', { organizationId })).toMatchObject({
      names: ['Ana Ruiz', 'Ana Lind'],
      hiddenElsewhere: 0,
    });
    expect(await search('+33 6 12 34 56 78', confined)).toMatchObject({ names: [], hiddenElsewhere: 1 });
    expect(await search('+33 (0)6 12 34 56 78', confined)).toMatchObject({ names: [], hiddenElsewhere: 1 });
  });

  it("R10: leaves out other agents' private holders", async () => {
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    await add(other, 'Secret', ['06 12 34 56 78'], { visibility: 'private' });
    expect(await search('06 12 34 56 78')).toMatchObject({ names: [], hiddenElsewhere: 0 });
  });

  it('shows the twenty best', async () => {
    for (let number = 0; number < 25; number += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await add(deps, `Ana B${number}`);
    }
    await add(deps, 'Ana');
    const { names } = await search('ana');
    expect(names).toHaveLength(20);
    expect(names[0]).toBe('Ana');
  });
});
