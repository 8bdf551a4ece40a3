import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { type SiteDraft, siteDraftSchema } from '#lib/domain/site/site.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { createLocation } from '#lib/services/locations/create-location.ts';
import { deleteLocation } from '#lib/services/locations/delete-location.ts';
import { locationHolder } from '#lib/services/locations/free-name.ts';
import { getLocation, locationHistory } from '#lib/services/locations/get-location.ts';
import { updateLocation } from '#lib/services/locations/update-location.ts';
import { deleteOrganization } from '#lib/services/organizations/delete-organization.ts';
import { getOrganization } from '#lib/services/organizations/get-organization.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, ok } from './desk.ts';

let db: Database;
let deps: ServiceDeps;
let organizationId: string;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
  organizationId = await addOrganization(deps, 'Rivière');
});

const addLocation = async (given: Partial<SiteDraft> & { name: string }) =>
  (await ok(createLocation(deps, { organizationId, site: siteDraftSchema.parse(given) }))).id;
const draftOf = async (id: string) => siteDraftSchema.parse(await db.sites.get(id));
const undo = (changeId: string) => undoChange(deps, { changeId });

async function edit(id: string, change: Partial<SiteDraft>, agent = deps) {
  const before = await draftOf(id);
  return updateLocation(agent, { id, before, after: { ...before, ...change } });
}

describe('a location', () => {
  it('R43: is made, edited and deleted, and each can be undone', async () => {
    const id = await addLocation({ name: 'Lyon' });
    const before = await allRecords(db);
    const { changeId } = await ok(edit(id, { name: 'Quai P', postalAddresses: [{ type: 'shipping', city: 'Lyon' }] }));
    expect(await draftOf(id)).toMatchObject({ name: 'Quai P', postalAddresses: [{ city: 'Lyon' }] });
    await ok(undo(changeId));
    expect(await allRecords(db)).toEqual(before);
    const gone = await ok(deleteLocation(deps, { id }));
    expect(await ok(getLocation(deps, { id }))).toBeNull();
    expect((await ok(getOrganization(deps, { id: organizationId })))?.sites).toEqual([]);
    await ok(undo(gone.changeId));
    expect((await ok(getOrganization(deps, { id: organizationId })))?.sites).toMatchObject([{ name: 'Lyon' }]);
  });

  it('R43: comes whole, with its organization and the people that belong to it', async () => {
    const id = await addLocation({ name: 'Lyon', addresses: [{ medium: 'phone', value: '04 78 37 12 34' }] });
    await add(deps, 'Ana', [], { memberships: [{ organizationId }], siteId: id });
    await add(deps, 'Bo', [], { memberships: [{ organizationId }] });
    expect(await ok(getLocation(deps, { id }))).toMatchObject({
      site: { name: 'Lyon' },
      organization: { id: organizationId, name: 'Rivière' },
      addresses: [{ display: '04 78 37 12 34', href: 'tel:+33478371234' }],
      people: [{ name: 'Ana' }],
      morePeople: false,
    });
  });

  it('is a conflict that names the fields when two tabs changed the same one', async () => {
    const id = await addLocation({ name: 'Lyon' });
    const before = await draftOf(id);
    await ok(edit(id, { name: 'Quai Q' }));
    expect(await updateLocation(deps, { id, before, after: { ...before, name: 'Quai P' } })).toMatchObject({
      failure: { code: 'conflict', detail: 'name' },
    });
    expect(await draftOf(id)).toMatchObject({ name: 'Quai Q' });
  });

  it('keeps what another tab wrote into other fields', async () => {
    const id = await addLocation({ name: 'Lyon' });
    const before = await draftOf(id);
    await ok(edit(id, { addresses: [{ medium: 'phone', value: '04 78 37 12 34' }] }));
    await ok(updateLocation(deps, { id, before, after: { ...before, name: 'Quai P' } }));
    expect(await draftOf(id)).toMatchObject({ name: 'Quai P', addresses: [{ value: '04 78 37 12 34' }] });
  });

  it.each(['lyon', 'LYON ', 'Lÿon', ' ly on'])('R41: %j is Lyon: its organization has one already', async (name) => {
    const lyon = await addLocation({ name: 'Lyon' });
    const taken = { ok: false, failure: { code: 'duplicate', detail: lyon } };
    expect(await createLocation(deps, { organizationId, site: siteDraftSchema.parse({ name }) })).toEqual(taken);
    const other = await addLocation({ name: 'Brest' });
    expect(await edit(other, { name })).toEqual(taken);
    expect(await ok(locationHolder(deps, { organizationId, name }))).toEqual({ id: lyon, name: 'Lyon' });
    await ok(edit(lyon, { name }));
  });

  it('R41: another organization may have one of the same name, and a deleted one frees it', async () => {
    const lyon = await addLocation({ name: 'Lyon' });
    const elsewhere = await addOrganization(deps, 'Atelier');
    const site = siteDraftSchema.parse({ name: 'Lyon' });
    await ok(createLocation(deps, { organizationId: elsewhere, site }));
    await ok(deleteLocation(deps, { id: lyon }));
    expect(await ok(locationHolder(deps, { organizationId, name: 'Lyon' }))).toBeNull();
    await addLocation({ name: 'Lyon' });
  });

  it('tells its history field by field', async () => {
    const id = await addLocation({ name: 'Lyon' });
    await ok(edit(id, { name: 'Brest' }));
    expect(await ok(locationHistory(deps, { id }))).toMatchObject([
      { action: 'location.save', subject: 'Brest', fields: [{ field: 'name', before: 'Lyon', after: 'Brest' }] },
      { action: 'location.create', subject: 'Lyon', fields: [] },
    ]);
  });

  it("R10: is not there when its organization is deleted or another agent's private one", async () => {
    const id = await addLocation({ name: 'Lyon' });
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    const secret = await addOrganization(other, 'Secret', { visibility: 'private' });
    const site = siteDraftSchema.parse({ name: 'Vault' });
    const vault = await ok(createLocation(other, { organizationId: secret, site }));
    expect(await ok(getLocation(deps, { id: vault.id }))).toBeNull();
    expect(await ok(locationHolder(deps, { organizationId: secret, name: 'Vault' }))).toBeNull();
    const refused = { failure: { code: 'not-found' } };
    expect(await updateLocation(deps, { id: vault.id, before: site, after: site })).toMatchObject(refused);
    expect(await deleteLocation(deps, { id: vault.id })).toMatchObject(refused);
    await ok(deleteOrganization(deps, { id: organizationId }));
    expect(await ok(getLocation(deps, { id }))).toBeNull();
  });

  it('R60: is made, edited and deleted with the right alone', async () => {
    const id = await addLocation({ name: 'Lyon' });
    const limited = agentOf(db, { rights: ['private.see'] });
    const refused = { failure: { code: 'forbidden', detail: 'sites.edit' } };
    const notDeleted = { failure: { code: 'forbidden', detail: 'sites.delete' } };
    const site = siteDraftSchema.parse({ name: 'Brest' });
    expect(await createLocation(limited, { organizationId, site })).toMatchObject(refused);
    expect(await edit(id, { name: 'Brest' }, limited)).toMatchObject(refused);
    expect(await deleteLocation(limited, { id })).toMatchObject(notDeleted);
  });
});
