import { beforeEach, describe, expect, it } from 'vitest';
import { siteDraftSchema } from '#lib/domain/site/site.ts';
import type { AttributeOwner, AttributeType, Definition } from '#lib/domain/definition/definition.ts';
import { saveAttribute } from '#lib/services/definitions/save-attribute.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { createLocation } from '#lib/services/locations/create-location.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { readPolicyDefinitions } from '#lib/settings/policy-definitions.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, ok } from '../desk.ts';
import { backupOf, importFile } from './import-file.ts';

async function field(
  deps: ServiceDeps,
  name: string,
  { owner = 'contact', type = 'text' }: { owner?: AttributeOwner; type?: AttributeType } = {},
): Promise<string> {
  return (await ok(saveAttribute(deps, { id: deps.newId(), owner, type, name }))).id;
}

async function attributes(deps: ServiceDeps): Promise<Set<string>> {
  const rows = await deps.db.definitions.toArray();
  return new Set(rows.map(({ id, code, name = '' }) => `${name} ${code} ${id}`));
}

let there: ServiceDeps;
let here: ServiceDeps;

beforeEach(async () => {
  there = agentOf(await emptyStore());
  here = agentOf(await emptyStore());
});

/** A store with one of each that has a field of its own, each under a field of the same name. */
async function filled(deps: ServiceDeps): Promise<void> {
  const ofContacts = await field(deps, 'Segment');
  const ofOrganizations = await field(deps, 'Segment', { owner: 'organization' });
  const ofSites = await field(deps, 'Segment', { owner: 'site' });
  const organizationId = await addOrganization(deps, 'Alfa', { attributes: { [ofOrganizations]: 'big' } });
  const site = siteDraftSchema.parse({ name: 'Brest', attributes: { [ofSites]: 'west' } });
  const { id: siteId } = await ok(createLocation(deps, { organizationId, site }));
  const places = { memberships: [{ organizationId }], siteId };
  await add(deps, 'Ana Ruiz', ['ana@x.example'], { attributes: { [ofContacts]: 'gold' }, ...places });
}

describe('a backup restored where the same fields are', () => {
  it.each([1, 500])('R44: brings their values under the fields of here, %i rows to a part', async (size) => {
    await filled(there);
    const ofSites = await field(here, 'Segment', { owner: 'site' });
    const ofOrganizations = await field(here, 'SEGMENT', { owner: 'organization' });
    const ofContacts = await field(here, 'Segment');
    const before = await allRecords(here.db);
    const { batchId } = await importFile(here, await backupOf(there), { size });
    expect(await attributes(here)).toEqual(
      new Set([`SEGMENT segment ${ofOrganizations}`, `Segment segment ${ofContacts}`, `Segment segment ${ofSites}`]),
    );
    expect((await here.db.contacts.toArray())[0]?.attributes).toEqual({ [ofContacts]: 'gold' });
    expect((await here.db.organizations.toArray())[0]?.attributes).toEqual({ [ofOrganizations]: 'big' });
    expect((await here.db.sites.toArray())[0]?.attributes).toEqual({ [ofSites]: 'west' });
    await ok(undoChange(here, { changeId: batchId }));
    expect(await allRecords(here.db)).toEqual(before);
  });

  it('R44: of the same name under another code are the same field; one that holds something else comes beside it', async () => {
    const renamed = await field(here, 'Group');
    await ok(saveAttribute(here, { id: renamed, name: 'Segment' }));
    const number = await field(here, 'Budget', { type: 'number' });
    const segment = await field(there, 'segment');
    const budget = await field(there, 'Budget');
    await add(there, 'Ana', [], { attributes: { [segment]: 'gold', [budget]: 'low' } });
    await importFile(here, await backupOf(there));
    const [ana] = await here.db.contacts.toArray();
    expect(ana?.attributes).toEqual({ [renamed]: 'gold', [budget]: 'low' });
    expect(await attributes(here)).toEqual(
      new Set([`Segment group ${renamed}`, `Budget budget ${number}`, `Budget (2) budget-2 ${budget}`]),
    );
  });

  it('R44: gives values to a field that a policy fixes here, and leaves the policy’s definition alone', async () => {
    const segment = await field(there, 'Segment');
    await add(there, 'Ana', [], { attributes: { [segment]: 'gold' } });
    const text = JSON.stringify({
      kind: 'attribute',
      owner: 'contact',
      type: 'text',
      code: 'segment',
      name: 'Segment',
    });
    const fixedDefinitions: Definition[] = readPolicyDefinitions([text]);
    const managed = agentOf(here.db, { fixedDefinitions });
    await importFile(managed, await backupOf(there), { duplicates: 'update' });
    expect(await here.db.definitions.count()).toBe(0);
    expect((await here.db.contacts.toArray())[0]?.attributes).toEqual({ [fixedDefinitions[0]!.id]: 'gold' });
  });

  it('R43: a location of the same name in the same organization is the one that is here', async () => {
    await filled(there);
    const organizationId = await addOrganization(here, 'ALFA');
    const { id } = await ok(createLocation(here, { organizationId, site: siteDraftSchema.parse({ name: 'brest ' }) }));
    await importFile(here, await backupOf(there), { size: 1 });
    expect(await here.db.sites.count()).toBe(1);
    expect((await here.db.contacts.toArray())[0]?.siteId).toBe(id);
  });

  it('R43: two locations of one name that the file has come both, in whatever parts', async () => {
    await filled(there);
    const [alfa] = await there.db.organizations.toArray();
    await there.db.sites.add({ ...(await there.db.sites.toArray())[0]!, id: there.newId(), organizationId: alfa!.id });
    await importFile(here, await backupOf(there), { size: 1 });
    expect(await here.db.sites.count()).toBe(2);
  });
});
