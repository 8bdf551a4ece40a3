import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { newId } from '#lib/domain/id.ts';
import { entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import { siteDraftSchema } from '#lib/domain/site/site.ts';
import { createContact } from '#lib/services/contacts/create-contact.ts';
import { mergeOrganizationInto } from '#lib/services/duplicates/merge-organizations.ts';
import { compareOrganizations, sameOrganizations } from '#lib/services/duplicates/same-organizations.ts';
import { createEntry } from '#lib/services/entries/create-entry.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { getOrganization } from '#lib/services/organizations/get-organization.ts';
import { createLocation } from '#lib/services/locations/create-location.ts';
import { rightSchema } from '#lib/settings/settings.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, form, ok, ticket } from './desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

describe('R31, R41: organizations that are there twice', () => {
  it('are found by address, domain and name but for the legal form, and nobody hidden or deleted', async () => {
    const one = await addOrganization(deps, 'Rivière & Fils SARL', { domains: ['riviere.example'] });
    const two = await addOrganization(deps, 'Riviere et fils');
    const three = await addOrganization(deps, 'Etude Riviere', { domains: ['riviere.example'] });
    await addOrganization(agentOf(db, { agent: { id: 'other', name: 'O' } }), 'Rivière & Fils SA', {
      visibility: 'private',
    });
    const { looked, groups, organizations } = await ok(sameOrganizations(deps));
    expect(looked).toBe(3);
    expect(groups).toEqual([
      { ids: [one, three].toSorted(), because: 'same-domain' },
      { ids: [one, two].toSorted(), because: 'same-name' },
    ]);
    expect(organizations.map(({ id }) => id).toSorted()).toEqual([one, two, three].toSorted());
  });
});

async function twoPlaces() {
  const keep = await addOrganization(deps, 'Quill Ltd', {
    domains: ['quill.example'],
    tier: 'basic',
    notes: 'one',
  });
  const other = await addOrganization(deps, 'Quill', {
    domains: ['quill.example', 'quill.test'],
    tier: 'premium',
    health: 'happy',
    notes: 'two',
  });
  const site = siteDraftSchema.parse({ name: 'Lyon' });
  const { id: siteId } = await ok(createLocation(deps, { organizationId: other, site }));
  const ada = await add(deps, 'Ada Quill', ['ada@quill.example'], {
    memberships: [{ organizationId: other, title: 'Clerk', seesAllTickets: true }],
    siteId,
  });
  const both = await add(deps, 'Bo Quill', [], {
    memberships: [
      { organizationId: keep, title: 'Lead' },
      { organizationId: other, title: 'Clerk', seesAllTickets: true },
    ],
  });
  await ok(associate(deps, { interaction: ticket('1'), contactId: ada }));
  const fields = entryFieldsSchema.parse({ kind: 'internal', at: 5, notes: 'x', contactId: ada });
  const { entryId } = await ok(createEntry(deps, { id: newId(), interaction: ticket('1'), fields }));
  return { keep, other, siteId, ada, both, entryId };
}

describe('R31: merging two organizations', () => {
  it('keeps both values where both can stand, the chosen one where not, and moves what belongs to it', async () => {
    const { keep, other, siteId, ada, both, entryId } = await twoPlaces();
    await ok(mergeOrganizationInto(deps, { keepId: keep, otherId: other, fromOther: ['name', 'tier'] }));
    expect(await db.organizations.get(keep)).toMatchObject({
      name: 'Quill',
      tier: 'premium',
      health: 'happy',
      notes: 'one\n\ntwo',
      domains: ['quill.example', 'quill.test'],
      aliases: [other],
    });
    expect((await db.contacts.get(ada))?.memberships).toEqual([
      { organizationId: keep, title: 'Clerk', seesAllTickets: true },
    ]);
    expect((await db.contacts.get(both))?.memberships).toEqual([
      { organizationId: keep, title: 'Lead', seesAllTickets: true },
    ]);
    expect((await db.sites.get(siteId))?.organizationId).toBe(keep);
    expect((await db.interactions.toArray()).map(({ organizationId }) => organizationId ?? keep)).toEqual([keep]);
    expect((await db.entries.get(entryId))?.organization).toMatchObject({ id: keep, name: 'Quill' });
  });

  it('leaves the old id leading to the one that is kept, also through another', async () => {
    const [one, two, three] = [
      await addOrganization(deps, 'One'),
      await addOrganization(deps, 'Two'),
      await addOrganization(deps, 'Three'),
    ];
    await ok(mergeOrganizationInto(deps, { keepId: two, otherId: one, fromOther: [] }));
    await ok(mergeOrganizationInto(deps, { keepId: three, otherId: two, fromOther: [] }));
    expect((await ok(getOrganization(deps, { id: one })))?.organization).toMatchObject({
      id: three,
      aliases: [two, one],
    });
  });

  it('is taken back whole by one Undo, and done again', async () => {
    const { keep, other } = await twoPlaces();
    const before = await allRecords(db);
    const request = { keepId: keep, otherId: other, fromOther: ['name'] } as const;
    const { changeId } = await ok(mergeOrganizationInto(deps, { ...request, fromOther: [...request.fromOther] }));
    const after = await allRecords(db);
    const undone = await ok(undoChange(deps, { changeId }));
    expect(await allRecords(db)).toEqual(before);
    await ok(undoChange(deps, { changeId: undone.changeId }));
    expect(await allRecords(db)).toEqual(after);
  });

  it('answers with what it did when it is asked again', async () => {
    const { keep, other } = await twoPlaces();
    const first = await ok(mergeOrganizationInto(deps, { keepId: keep, otherId: other, fromOther: [] }));
    expect(await ok(mergeOrganizationInto(deps, { keepId: keep, otherId: other, fromOther: [] }))).toEqual(first);
  });

  it('R60: refuses without the rights, one that is gone, and itself; nothing is written', async () => {
    const { keep, other } = await twoPlaces();
    const before = await allRecords(db, { stamps: true });
    for (const right of ['merge', 'organizations.edit'] as const) {
      const agent = agentOf(db, { rights: rightSchema.options.filter((each) => each !== right) });
      // oxlint-disable-next-line no-await-in-loop
      expect(await mergeOrganizationInto(agent, { keepId: keep, otherId: other, fromOther: [] })).toMatchObject({
        failure: { code: 'forbidden', detail: right },
      });
    }
    expect(await mergeOrganizationInto(deps, { keepId: keep, otherId: newId(), fromOther: [] })).toMatchObject({
      failure: { code: 'not-found' },
    });
    expect(await mergeOrganizationInto(deps, { keepId: keep, otherId: keep, fromOther: [] })).toMatchObject({
      failure: { code: 'invalid' },
    });
    expect(await allRecords(db, { stamps: true })).toEqual(before);
  });

  it('is compared with how many contacts and locations each has', async () => {
    const { keep, other } = await twoPlaces();
    await ok(createContact(deps, { draft: form('Cy', [], { memberships: [{ organizationId: keep }] }) }));
    expect(await ok(compareOrganizations(deps, { ids: [keep, other, newId()] }))).toMatchObject([
      { organization: { id: keep }, people: 2, sites: 0 },
      { organization: { id: other }, people: 2, sites: 1 },
    ]);
  });
});
