import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { searchForOrganizations } from '#lib/services/search/search-for-organizations.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { addOrganization, agentOf, emptyStore, ok } from '../services/desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
  await addOrganization(deps, 'Notaires Rivière', { domains: ['riviere-notaires.example'] });
  await addOrganization(deps, 'Boulangerie Marchand', {
    domains: ['marchand.example', 'pain.example'],
    addresses: [{ medium: 'phone', value: '01 44 55 66 77' }],
  });
  await addOrganization(deps, 'Rivière');
});

const namesFor = async (query: string): Promise<string[]> =>
  (await ok(searchForOrganizations(deps, { query }))).map(({ name }) => name);

describe('searching organizations', () => {
  it.each([
    ['riviere', ['Rivière', 'Notaires Rivière']],
    ['RIV not', ['Notaires Rivière']],
    ['march boul', ['Boulangerie Marchand']],
    ['marchand.exa', ['Boulangerie Marchand']],
    ['@pain', ['Boulangerie Marchand']],
    ['pain', ['Boulangerie Marchand']],
    ['6677', ['Boulangerie Marchand']],
    ['nobody', []],
    ['', []],
  ])('finds by word, domain or number: %s', async (query, names) => {
    expect(await namesFor(query)).toEqual(names);
  });

  it("R10: never another agent's private ones", async () => {
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    await addOrganization(other, 'Rivière Secret', { visibility: 'private' });
    expect(await namesFor('secret')).toEqual([]);
    expect((await ok(searchForOrganizations(other, { query: 'secret' }))).length).toBe(1);
  });
});
