import { describe, expect, it } from 'vitest';
import { siteDraftSchema } from '#lib/domain/site/site.ts';
import { saveAttribute } from '#lib/services/definitions/save-attribute.ts';
import { listDefinitions } from '#lib/services/definitions/list-definitions.ts';
import { saveChoice } from '#lib/services/definitions/save-choice.ts';
import { recordsOf } from '#lib/services/lists/records-of.ts';
import { createLocation } from '#lib/services/locations/create-location.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { readPolicyDefinitions } from '#lib/settings/policy-definitions.ts';
import { manyExport } from '#lib/state/many-export.ts';
import { succeed } from '#lib/domain/result.ts';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import { add, addOrganization, agentOf, emptyStore, ok } from '../desk.ts';
import { importFile } from './import-file.ts';

/** The chosen rows as the file that the list saves for Sidecard. */
async function chosenBackup(deps: ServiceDeps, of: 'contacts' | 'organizations', ids: string[]): Promise<Blob> {
  const files: Blob[] = [];
  const { call } = scriptedWorker({
    'list.records': (request) => recordsOf(deps, request),
    'definition.list': () => listDefinitions(deps),
    'settings.get': () => succeed({ settings: { agentId: deps.agent.id } } as never),
  });
  const file = manyExport({ call, of, now: () => 1, save: (saved) => void files.push(saved) }, 'json');
  await ok(file.take(ids));
  await ok(file.end());
  return files[0]!;
}

/** A store with everything that a contact may point at. */
async function aStore() {
  const deps = agentOf(await emptyStore());
  const ofSites = deps.newId();
  const ofContacts = deps.newId();
  await ok(saveAttribute(deps, { id: ofSites, owner: 'site', type: 'text', name: 'Door' }));
  await ok(saveAttribute(deps, { id: ofContacts, owner: 'contact', type: 'text', name: 'Segment' }));
  await ok(saveAttribute(deps, { id: deps.newId(), owner: 'contact', type: 'text', name: 'Used by nobody' }));
  await ok(saveChoice(deps, { list: 'tier', code: 'gold', name: 'Gold' }));
  await ok(saveChoice(deps, { list: 'address-type', code: 'barn', name: 'Barn' }));
  const organizationId = await addOrganization(deps, 'Alfa', { tier: 'gold' });
  const other = await addOrganization(deps, 'Beta');
  const place = async (name: string, of: string): Promise<string> => {
    const site = siteDraftSchema.parse({ name, attributes: { [ofSites]: 'blue' } });
    return (await ok(createLocation(deps, { organizationId: of, site }))).id;
  };
  const siteId = await place('Brest', other);
  await place('Quimper', organizationId);
  const ana = await add(deps, 'Ana Ruiz', [], {
    memberships: [{ organizationId }],
    siteId,
    attributes: { [ofContacts]: 'gold' },
    postalAddresses: [{ type: 'barn', city: 'Brest' }],
  });
  return { deps, ana, organizationId, other, siteId };
}

const names = (rows: readonly { name?: string }[]) => new Set(rows.map(({ name }) => name));

describe('chosen rows, saved for Sidecard', () => {
  it('R43, R44: bring their organizations, locations, fields and choices along to an empty store', async () => {
    const { deps, ana, siteId } = await aStore();
    const empty = agentOf(await emptyStore());
    await importFile(empty, await chosenBackup(deps, 'contacts', [ana]), { size: 1 });
    const { db } = empty;
    const [before, after] = await Promise.all([deps.db.contacts.get(ana), db.contacts.get(ana)]);
    expect({ ...after, batchId: undefined }).toEqual({ ...before, batchId: undefined });
    expect(after?.siteId).toBe(siteId);
    expect(names(await db.sites.toArray())).toEqual(new Set(['Brest']));
    expect(names(await db.organizations.toArray())).toEqual(new Set(['Alfa', 'Beta']));
    expect(names(await db.definitions.toArray())).toEqual(new Set(['Barn', 'Door', 'Gold', 'Segment']));
  });

  it('R43: organizations bring their locations along', async () => {
    const { deps, organizationId, other } = await aStore();
    const empty = agentOf(await emptyStore());
    await importFile(empty, await chosenBackup(deps, 'organizations', [organizationId, other]), { size: 1 });
    expect(names(await empty.db.sites.toArray())).toEqual(new Set(['Brest', 'Quimper']));
    expect(names(await empty.db.definitions.toArray())).toEqual(new Set(['Door', 'Gold']));
  });

  it('R44: bring what a policy defines along, as a definition of whoever has no such policy', async () => {
    const text = JSON.stringify({
      kind: 'attribute',
      owner: 'contact',
      type: 'text',
      code: 'segment',
      name: 'Segment',
    });
    const fixedDefinitions = readPolicyDefinitions([text]);
    const managed = agentOf(await emptyStore(), { fixedDefinitions });
    const ana = await add(managed, 'Ana', [], { attributes: { [fixedDefinitions[0]!.id]: 'gold' } });
    const file = await chosenBackup(managed, 'contacts', [ana]);
    const empty = agentOf(await emptyStore());
    await importFile(empty, file);
    expect(await empty.db.definitions.toArray()).toMatchObject([{ id: fixedDefinitions[0]!.id, name: 'Segment' }]);
    expect((await empty.db.definitions.toArray())[0]).not.toHaveProperty('fixed');
  });

  it('R10: say nothing of locations of organizations that are another agent’s', async () => {
    const { deps, ana, other } = await aStore();
    await deps.db.organizations.update(other, { visibility: 'private', ownerId: 'agent-9' });
    expect(await (await chosenBackup(deps, 'contacts', [ana])).text()).not.toContain('"name":"Brest"');
  });
});

describe('a backup that lacks what its records point at', () => {
  it('R43: is restored without, and says of how many records', async () => {
    const { deps, ana } = await aStore();
    await add(deps, 'Bo Lind');
    const lines = (await (await chosenBackup(deps, 'contacts', [ana])).text()).split('\n');
    const file = new Blob([lines.filter((line) => !line.includes('"table":"sites"')).join('\n')]);
    const empty = agentOf(await emptyStore());
    expect(await importFile(empty, file)).toMatchObject({ cut: 1 });
    expect(await importFile(empty, file)).not.toHaveProperty('cut');
  });
});
