import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { purgeNames } from '#lib/db/name-index/purge.ts';
import { rebuildNames } from '#lib/db/name-index/rebuild.ts';
import { ORGANIZATION_NAMES } from '#lib/db/name-index/source.ts';
import { newId } from '#lib/domain/id.ts';
import type { ContactsWanted, OrganizationsWanted } from '#lib/domain/view/list-wanted.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { setParticipantTag } from '#lib/services/interactions/set-participant-tag.ts';
import { deleteListed } from '#lib/services/lists/change-listed.ts';
import { listContactIds, listContacts } from '#lib/services/lists/contact-list.ts';
import { listCountries } from '#lib/services/lists/list-countries.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { SMALL_PAGES } from '../db/small-pages.ts';
import { contactNames, organizationNames } from './list-names.ts';
import { add, addOrganization, agentOf, emptyStore, ok, ticket } from './desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

const names = (wanted: Partial<ContactsWanted>, as = deps, from = 0, count = 100) =>
  contactNames(as, wanted, from, count);
const namesOfOrganizations = (wanted: Partial<OrganizationsWanted>) => organizationNames(deps, wanted);

describe('the list of contacts', () => {
  it('is in the order of family names, those without any name last, whichever way it is sorted', async () => {
    for (const name of ['Zoé Abel', 'Ana Ruiz', 'Bo Ahl', 'Éric', 'Ana Ahl']) {
      // oxlint-disable-next-line no-await-in-loop
      await add(deps, name);
    }
    await add(deps, '', ['a@x.example']);
    expect(await names({})).toEqual(['Zoé Abel', 'Ana Ahl', 'Bo Ahl', 'Éric', 'Ana Ruiz', 'a@x.example']);
    expect(await names({ sort: '-name' })).toEqual([
      'Ana Ruiz',
      'Éric',
      'Bo Ahl',
      'Ana Ahl',
      'Zoé Abel',
      'a@x.example',
    ]);
  });

  it('answers any place of it, how many there are, and another stamp once somebody wrote', async () => {
    for (const name of ['A A', 'B B', 'C C', 'D D']) {
      // oxlint-disable-next-line no-await-in-loop
      await add(deps, name);
    }
    const read = () => ok(listContacts(deps, { wanted: { query: '' }, from: 2, count: 1 }));
    const before = await read();
    expect(before).toMatchObject({ total: 4, rows: [{ card: { name: 'C C' } }] });
    expect((await read()).stamp).toBe(before.stamp);
    await add(deps, 'Ab Ab');
    const after = await read();
    expect(after).toMatchObject({ total: 5, rows: [{ card: { name: 'B B' } }] });
    expect(after.stamp).not.toBe(before.stamp);
    expect(await names({}, deps, 4, 9)).toEqual(['D D']);
    expect(await names({}, deps, 5, 9)).toEqual([]);
  });

  it('is sorted by the name of the first organization that is there, by change, and either way', async () => {
    const zed = await addOrganization(deps, 'Zed');
    const alfa = await addOrganization(deps, 'Alfa');
    await add(deps, 'A One', [], { memberships: [{ organizationId: zed }] });
    await add(deps, 'B Two', [], { memberships: [{ organizationId: alfa }] });
    await add(deps, 'C Three');
    expect(await names({ sort: 'organization' })).toEqual(['B Two', 'A One', 'C Three']);
    expect(await names({ sort: '-organization' })).toEqual(['A One', 'B Two', 'C Three']);
  });

  it.each<[Partial<ContactsWanted>, string[]]>([
    [{ organization: 'none' }, ['Carl Cole', 'Dora Dean', 'Eve Ende']],
    [{ only: 'no-address' }, ['Eve Ende']],
    [{ only: 'private' }, ['Dora Dean']],
    [{ only: 'public', organization: 'none' }, ['Carl Cole', 'Eve Ende']],
    [{ country: 'FR' }, ['Ada Abt', 'Dora Dean']],
    [{ country: 'DE' }, ['Carl Cole', 'Dora Dean']],
    [{ country: 'GB' }, []],
    [{ query: 'd' }, ['Dora Dean']],
    [{ query: 'dea dor' }, ['Dora Dean']],
    [{ query: '0612345678' }, ['Ada Abt']],
    [{ query: '5678' }, ['Ada Abt']],
    [{ query: '061' }, ['Ada Abt']],
    [{ query: '+33' }, ['Ada Abt']],
    [{ query: '+49 30 90' }, ['Carl Cole', 'Dora Dean']],
    [{ query: '0049 30 901 821' }, ['Dora Dean']],
    [{ query: '30901' }, ['Carl Cole', 'Dora Dean']],
    [{ query: '49' }, []],
    [{ query: 'carl@' }, ['Carl Cole']],
    [{ query: '@y.ex' }, ['Carl Cole']],
    [{ query: '★' }, []],
  ])('with %j is %j', async (wanted, found) => {
    const organizationId = await addOrganization(deps, 'Alfa');
    await add(deps, 'Ada Abt', ['06 12 34 56 78'], { memberships: [{ organizationId }] });
    await add(deps, 'Carl Cole', ['carl@y.example', '+49 30 901820']);
    await add(deps, 'Dora Dean', ['+49 30 901821'], {
      visibility: 'private',
      postalAddresses: [{ type: 'home', country: 'FR' }],
    });
    await add(deps, 'Eve Ende');
    await add(agentOf(db, { agent: { id: 'agent-2', name: 'Other' } }), 'Dan Dark', ['0612345678'], {
      visibility: 'private',
    });
    expect((await names(wanted)).sort()).toEqual(found);
    const all = await ok(listContactIds(deps, { wanted: { query: '', ...wanted }, from: 0, count: 100 }));
    expect(all.total).toBe(found.length);
    if (wanted.organization !== undefined) return;
    expect(await names({ ...wanted, organization: organizationId })).toEqual(
      found.filter((name) => name === 'Ada Abt'),
    );
  });

  it('puts the best first when something is searched for, unless a column is chosen', async () => {
    for (const name of ['Ana Marin', 'Mar', 'Zoe Martin-Ahl']) {
      // oxlint-disable-next-line no-await-in-loop
      await add(deps, name);
    }
    expect((await names({ query: 'mar' }))[0]).toBe('Mar');
    expect(await names({ query: 'mar', sort: '-name' })).toEqual(['Zoe Martin-Ahl', 'Ana Marin', 'Mar']);
  });

  it('R20: has who holds a tag in some interaction, as it is now', async () => {
    const id = await add(deps, 'Ana Ruiz');
    await add(deps, 'Bo Ahl');
    const interaction = ticket('1');
    await ok(associate(deps, { interaction, contactId: id }));
    expect(await names({ tag: 'subject' })).toEqual(['Ana Ruiz']);
    await ok(setParticipantTag(deps, { interaction, contactId: id, tag: 'subject', on: false }));
    expect(await names({ tag: 'subject' })).toEqual([]);
    expect(await names({ tag: 'requester' })).toEqual(['Ana Ruiz']);
  });

  it("R10: neither lists nor counts other agents' private ones, nor the own ones without the right", async () => {
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Other' } });
    await add(other, 'Dan Dark', ['+49 30 901821'], { visibility: 'private' });
    await add(deps, 'Own One', ['+33 1 42 68 53 00'], { visibility: 'private' });
    expect(await names({})).toEqual(['Own One']);
    expect(await names({}, agentOf(db, { rights: [] }))).toEqual([]);
    expect(await ok(listCountries(deps, { of: 'contacts' }))).toEqual([{ country: 'FR', count: 1 }]);
  });

  it.each([
    ['one record', undefined],
    ['pages', SMALL_PAGES],
  ])(
    'is the same as sorting all contacts, whatever was written and put together meanwhile, in %s',
    async (_, paging) => {
      const name = fc.tuple(
        fc.constantFrom('Ana', 'Bo', 'Éva', ''),
        fc.constantFrom('Li', 'Ahl', 'Van Dam', 'O’Neil', ''),
      );
      const write = fc.record({ at: fc.nat(11), name, isGone: fc.boolean(), tends: fc.boolean() });
      await fc.assert(
        fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 25 }), async (writes) => {
          db = await emptyStore(paging);
          let time = 1_700_000_000_000;
          deps = agentOf(db, { now: () => (time += 1000) });
          const ids: string[] = [];
          for (const each of writes) {
            const old = ids[each.at];
            if (each.isGone && old !== undefined) {
              // oxlint-disable-next-line no-await-in-loop
              await deleteListed(deps, { of: 'contacts', ids: [old], changeId: newId() });
            } else {
              // oxlint-disable-next-line no-await-in-loop
              ids.push(await add(deps, each.name.join(' ').trim(), ['x@y.example']));
            }
            // oxlint-disable-next-line no-await-in-loop
            if (each.tends) await db.nameIndex.tend();
          }
          const rows = (await db.contacts.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
          const keyOf = ({ givenName, familyName }: (typeof rows)[number]) =>
            `${familyName} ${givenName}`
              .normalize('NFD')
              .replace(/[\u0300-\u036f]/g, '')
              .toLowerCase()
              .replace('’', ' ')
              .trim() || '\uffff';
          const expected = rows.map(keyOf).sort();
          const byId = new Map(rows.map((row) => [row.id, keyOf(row)]));
          const listed = await ok(listContactIds(deps, { wanted: { query: '' }, from: 0, count: 100 }));
          expect(listed.ids.map((id) => byId.get(id))).toEqual(expected);
          const changed = await ok(
            listContactIds(deps, { wanted: { query: '', sort: '-updated' }, from: 0, count: 100 }),
          );
          const times = new Map(
            rows.map(({ id, updatedAt, createdAt }) => [id, Math.floor((updatedAt ?? createdAt) / 1000)]),
          );
          expect(changed.ids.map((id) => times.get(id))).toEqual([...times.values()].sort((one, other) => other - one));
          const found = await ok(listContactIds(deps, { wanted: { query: 'ana' }, from: 0, count: 100 }));
          const called = rows.filter(({ givenName, familyName }) => `${givenName} ${familyName}`.includes('Ana'));
          expect([...found.ids].sort()).toEqual(called.map(({ id }) => id).sort());
        }),
        { numRuns: 25 },
      );
    },
    60_000,
  );
});

describe('the list of organizations', () => {
  it('is sorted and filtered by what the team chose, in its order', async () => {
    await addOrganization(deps, 'Alfa', { health: 'at-risk', renewalDate: '2027-03-01', tier: 'basic' });
    await addOrganization(deps, 'Beta', { health: 'happy', type: 'partner' });
    await addOrganization(deps, 'Été', { renewalDate: '2026-12-24', domains: ['ete.example'] });
    expect(await namesOfOrganizations({})).toEqual(['Alfa', 'Beta', 'Été']);
    expect(await namesOfOrganizations({ sort: 'health' })).toEqual(['Beta', 'Alfa', 'Été']);
    expect(await namesOfOrganizations({ sort: 'renewal' })).toEqual(['Été', 'Alfa', 'Beta']);
    expect(await namesOfOrganizations({ sort: '-renewal' })).toEqual(['Alfa', 'Été', 'Beta']);
    expect(await namesOfOrganizations({ tier: 'basic' })).toEqual(['Alfa']);
    expect(await namesOfOrganizations({ type: 'partner' })).toEqual(['Beta']);
    expect(await namesOfOrganizations({ query: 'ete' })).toEqual(['Été']);
    expect(await namesOfOrganizations({ query: '@ete.example' })).toEqual(['Été']);
  });

  it('is the same when its index lies in pages, and after one was renamed and one erased', async () => {
    db = await emptyStore(SMALL_PAGES);
    deps = agentOf(db);
    const ids: string[] = [];
    for (const [name, health] of [
      ['Delta', 'happy'],
      ['Alfa', 'at-risk'],
      ['Été'],
      ['Beta', 'happy'],
      ['Gamma'],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop
      ids.push(await addOrganization(deps, name, health && { health }));
    }
    await rebuildNames(db, ORGANIZATION_NAMES);
    expect(await db.organizationPages.count()).toBeGreaterThan(5);
    expect(await namesOfOrganizations({})).toEqual(['Alfa', 'Beta', 'Delta', 'Été', 'Gamma']);
    expect(await namesOfOrganizations({ sort: 'health' })).toEqual(['Beta', 'Delta', 'Alfa', 'Été', 'Gamma']);
    expect(await namesOfOrganizations({ query: 'et' })).toEqual(['Été']);
    const row = (await db.organizations.get(ids[0]!))!;
    await db.organizations.put({ ...row, name: 'Zeta' });
    await db.organizations.delete(ids[3]!);
    const before = await db.organizationPages.count();
    await db.transaction('rw', db.tables, async () => {
      await purgeNames(db, ORGANIZATION_NAMES, new Set([ids[0]!, ids[3]!]));
    });
    expect(await db.organizationPages.count()).toBeLessThan(before);
    expect(await namesOfOrganizations({})).toEqual(['Alfa', 'Été', 'Gamma', 'Zeta']);
    expect(await namesOfOrganizations({ query: 'delta' })).toEqual([]);
    expect(await db.organizationIndex.isRight()).toBe(true);
  });
});
