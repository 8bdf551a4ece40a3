import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { siteDraftSchema } from '#lib/domain/site/site.ts';
import { prefillContact } from '#lib/services/contacts/prefill-contact.ts';
import { listContacts } from '#lib/services/lists/contact-list.ts';
import { listOrganizations } from '#lib/services/lists/organization-list.ts';
import { createLocation } from '#lib/services/locations/create-location.ts';
import { deleteLocation } from '#lib/services/locations/delete-location.ts';
import { lookUpText } from '#lib/services/lookup/lookup-text.ts';
import { searchForOrganizations } from '#lib/services/search/search-for-organizations.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, emptyStore, ok } from './desk.ts';

const OF_LYON = '04 78 37 12 34';
const OF_OMEGA = '01 42 68 53 00';

let db: Database;
let deps: ServiceDeps;
let omega: string;
let lyon: string;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
  omega = await addOrganization(deps, 'Omega Lines', { addresses: [{ medium: 'phone', value: OF_OMEGA }] });
  const site = siteDraftSchema.parse({
    name: 'Lyon',
    addresses: [
      { medium: 'phone', value: OF_LYON },
      { medium: 'email', value: 'lyon@omega.example' },
    ],
  });
  ({ id: lyon } = await ok(createLocation(deps, { organizationId: omega, site })));
});

const lookUp = (text: string, agent = deps) => ok(lookUpText(agent, { text }));
const contactsFor = async (query: string) =>
  (await ok(listContacts(deps, { wanted: { query }, from: 0, count: 9 }))).rows.map((row) => row?.card.name);
const organizationsFor = async (query: string) =>
  (await ok(listOrganizations(deps, { wanted: { query }, from: 0, count: 9 }))).rows.map((row) => row?.name);

describe('a look-up of a number that a place has', () => {
  it.each([OF_LYON, '+33478371234', 'lyon@omega.example'])('R43: tells the location of %s', async (text) => {
    const { organizations, resolution } = await lookUp(text);
    expect(organizations).toMatchObject([
      { organization: { id: omega }, site: { id: lyon, name: 'Lyon' }, reason: { rule: 'exact' } },
    ]);
    expect(resolution).toMatchObject({ status: 'unresolved', because: 'nobody-holds-it' });
  });

  it("R6: tells the organization of its own number, and suggests the organization's people", async () => {
    await add(deps, 'Ana', [], { memberships: [{ organizationId: omega }] });
    expect(await lookUp(OF_OMEGA)).toMatchObject({
      organizations: [{ organization: { id: omega }, reason: { matchedValue: OF_OMEGA } }],
      suggestions: [{ name: 'Ana' }],
    });
  });

  it("R6, R43: suggests the location's people first, then the organization's", async () => {
    await add(deps, 'Ana', [], { memberships: [{ organizationId: omega }] });
    await add(deps, 'Bo', [], { memberships: [{ organizationId: omega }], siteId: lyon });
    const { suggestions, matches } = await lookUp(OF_LYON);
    expect(suggestions.map(({ name }) => name)).toEqual(['Bo', 'Ana']);
    expect(matches).toEqual([]);
  });

  it('R11: the contact that holds it comes all the same, and the place beside', async () => {
    await add(deps, 'Ana', [OF_LYON]);
    expect(await lookUp(OF_LYON)).toMatchObject({
      resolution: { status: 'resolved' },
      matches: [{ card: { name: 'Ana' } }],
      organizations: [{ site: { name: 'Lyon' } }],
    });
  });

  it('tells an organization by its name, and by the first digits of a number', async () => {
    expect((await lookUp('omega li')).organizations).toMatchObject([{ organization: { id: omega } }]);
    expect((await lookUp('04 78 37')).organizations).toMatchObject([{ site: { id: lyon } }]);
    expect((await lookUp('Zeta')).organizations).toEqual([]);
  });

  it("R10: tells nothing of another agent's private organization, nor of a deleted location", async () => {
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    const secret = await addOrganization(other, 'Secret', { visibility: 'private' });
    const vault = siteDraftSchema.parse({ name: 'Vault', addresses: [{ medium: 'phone', value: '02 98 44 12 34' }] });
    await ok(createLocation(other, { organizationId: secret, site: vault }));
    expect((await lookUp('02 98 44 12 34')).organizations).toEqual([]);
    expect((await lookUp('02 98 44 12 34', other)).organizations).toHaveLength(1);
    await ok(deleteLocation(deps, { id: lyon }));
    expect((await lookUp(OF_LYON)).organizations).toEqual([]);
  });

  it('R23: starts a new contact at the organization and the location', async () => {
    const { draft, organization } = await ok(prefillContact(deps, { text: OF_LYON }));
    expect(organization?.id).toBe(omega);
    expect(draft).toMatchObject({ memberships: [{ organizationId: omega }], siteId: lyon });
    expect((await ok(prefillContact(deps, { text: OF_OMEGA }))).draft.siteId).toBeUndefined();
  });
});

describe('lists searched by a number that a place has', () => {
  it('R43: the list of organizations finds the one whose location has it', async () => {
    await addOrganization(deps, 'Zeta');
    for (const typed of [OF_LYON, '+33 4 78 37', 'lyon@omega']) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await organizationsFor(typed)).toEqual(['Omega Lines']);
    }
    expect(await organizationsFor('05 61 12 34 56')).toEqual([]);
    expect((await ok(searchForOrganizations(deps, { query: OF_LYON }))).map(({ id }) => id)).toEqual([omega]);
  });

  it('notices that a location got or lost the number', async () => {
    expect(await organizationsFor(OF_LYON)).toEqual(['Omega Lines']);
    await ok(deleteLocation(deps, { id: lyon }));
    expect(await organizationsFor(OF_LYON)).toEqual([]);
  });

  it('R43: the list of contacts finds those who inherit it, and nobody with a number of their own', async () => {
    await add(deps, 'Ana', [], { memberships: [{ organizationId: omega }] });
    await add(deps, 'Bo', [], { memberships: [{ organizationId: omega }], siteId: lyon });
    await add(deps, 'Cy', ['06 39 98 12 34'], { memberships: [{ organizationId: omega }], siteId: lyon });
    expect(await contactsFor(OF_LYON)).toEqual(['Bo']);
    expect(await contactsFor(OF_OMEGA)).toEqual(['Ana']);
    expect(await contactsFor('lyon@omega.example')).toEqual(['Bo', 'Cy']);
  });
});
