import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { choicesOf } from '#lib/domain/definition/choices-of.ts';
import { type OrganizationDraft, organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import { listDefinitions } from '#lib/services/definitions/list-definitions.ts';
import { saveChoice } from '#lib/services/definitions/save-choice.ts';
import { discardDraft, listDrafts, saveDraft } from '#lib/services/drafts/draft-services.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { deleteOrganization } from '#lib/services/organizations/delete-organization.ts';
import { getOrganization } from '#lib/services/organizations/get-organization.ts';
import { listOrganizations } from '#lib/services/lists/organization-list.ts';
import { nameHolder } from '#lib/services/organizations/name-holder.ts';
import { organizationHistory } from '#lib/services/organizations/organization-history.ts';
import { createLocation } from '#lib/services/locations/create-location.ts';
import { updateOrganization } from '#lib/services/organizations/update-organization.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, ok, ticket } from './desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

const undo = (changeId: string) => undoChange(deps, { changeId });
const draftOf = async (id: string) => organizationDraftSchema.parse(await db.organizations.get(id));

async function edit(id: string, change: Partial<OrganizationDraft>, agent = deps) {
  const before = await draftOf(id);
  return updateOrganization(agent, { id, before, after: { ...before, ...change } });
}

describe('an organization', () => {
  it('comes whole: its people by their titles there, its sites, its interactions and those of its people', async () => {
    const id = await addOrganization(deps, 'Rivière', { addresses: [{ medium: 'phone', value: '01 42 68 53 00' }] });
    const ana = await add(deps, 'Ana', [], { memberships: [{ organizationId: id, title: 'Clerc' }] });
    await add(deps, 'Bo');
    await ok(associate(deps, { interaction: ticket('1'), contactId: ana }));
    await ok(
      createLocation(deps, {
        organizationId: id,
        site: { name: 'Lyon', addresses: [], postalAddresses: [], attributes: {} },
      }),
    );
    expect(await ok(getOrganization(deps, { id }))).toMatchObject({
      organization: { name: 'Rivière' },
      addresses: [{ display: '01 42 68 53 00', href: 'tel:+33142685300' }],
      people: [{ name: 'Ana', title: 'Clerc' }],
      morePeople: false,
      sites: [{ name: 'Lyon' }],
    });
  });

  it('R42: is edited field by field, and undo gives it back', async () => {
    const id = await addOrganization(deps, 'Rivière');
    const before = await allRecords(db);
    const change = {
      health: 'at-risk',
      tier: 'premium',
      renewalDate: '2027-01-31',
      domains: ['riviere.example'],
      creditHold: true,
    };
    const { changeId } = await ok(edit(id, change));
    expect(await draftOf(id)).toMatchObject(change);
    expect(await db.organizations.where('domains').equals('riviere.example').count()).toBe(1);
    expect((await ok(organizationHistory(deps, { id })))[0]?.fields.map(({ field }) => field).sort()).toEqual(
      Object.keys(change).sort(),
    );
    await ok(undo(changeId));
    expect(await allRecords(db)).toEqual(before);
  });

  it.each(['riviere', 'RIVIÈRE', ' ri vi ère '])(
    'R41: cannot be renamed to %j when there is a Rivière',
    async (name) => {
      const taken = await addOrganization(deps, 'Rivière');
      const id = await addOrganization(deps, 'Atelier');
      expect(await edit(id, { name })).toEqual({ ok: false, failure: { code: 'duplicate', detail: taken } });
      expect(await ok(nameHolder(deps, { name }))).toMatchObject({ id: taken });
      await ok(edit(taken, { name: 'RIVIERE' }));
    },
  );

  it("R41: a name that another agent's private one has is taken, and nothing of it is told", async () => {
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    await addOrganization(other, 'Secret', { visibility: 'private' });
    expect(await ok(nameHolder(deps, { name: 'secret' }))).toBe('hidden');
    expect(await ok(nameHolder(deps, { name: 'free' }))).toBeNull();
    expect((await ok(listOrganizations(deps, { wanted: { query: '' }, from: 0, count: 9 }))).rows).toEqual([]);
  });

  it('is a conflict that names the fields when two tabs changed the same one', async () => {
    const id = await addOrganization(deps, 'Rivière');
    const before = await draftOf(id);
    await ok(edit(id, { tier: 'basic' }));
    expect(await updateOrganization(deps, { id, before, after: { ...before, tier: 'premium' } })).toMatchObject({
      failure: { code: 'conflict', detail: 'tier' },
    });
  });

  it('R60: is edited, and its sites, with the right alone', async () => {
    const id = await addOrganization(deps, 'Rivière');
    const limited = agentOf(db, { rights: ['private.see'] });
    expect(await edit(id, { tier: 'basic' }, limited)).toMatchObject({ failure: { detail: 'organizations.edit' } });
    expect(await deleteOrganization(limited, { id })).toMatchObject({ failure: { detail: 'organizations.delete' } });
    const site = { name: 'Lyon', addresses: [], postalAddresses: [], attributes: {} };
    expect(await createLocation(limited, { organizationId: id, site })).toMatchObject({
      failure: { detail: 'sites.edit' },
    });
  });
});

describe('deleting an organization', () => {
  it('frees its name and domains, keeps its people, and can be undone', async () => {
    const id = await addOrganization(deps, 'Rivière', { domains: ['riviere.example'] });
    await add(deps, 'Ana', [], { memberships: [{ organizationId: id }] });
    const before = await allRecords(db);
    const { changeId } = await ok(deleteOrganization(deps, { id }));
    expect(await ok(getOrganization(deps, { id }))).toBeNull();
    expect(await ok(nameHolder(deps, { name: 'Rivière' }))).toBeNull();
    expect((await ok(listOrganizations(deps, { wanted: { query: '' }, from: 0, count: 9 }))).rows).toEqual([]);
    await ok(undo(changeId));
    expect(await allRecords(db)).toEqual(before);
  });

  it('R41: cannot be undone once its name is taken', async () => {
    const id = await addOrganization(deps, 'Rivière');
    const { changeId } = await ok(deleteOrganization(deps, { id }));
    await addOrganization(deps, 'rivière');
    expect(await undo(changeId)).toMatchObject({ failure: { code: 'conflict' } });
  });
});

describe('a form left half-way', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057';

  it('R40: is kept once, offered to its own agent alone, and forgotten', async () => {
    const draft = { id, kind: 'organization', step: 'name', values: { name: 'Riv' } } as const;
    await ok(saveDraft(deps, { draft }));
    await ok(saveDraft(deps, { draft: { ...draft, step: 'summary' } }));
    expect(await ok(listDrafts(deps, { kind: 'organization' }))).toMatchObject([{ id, step: 'summary' }]);
    expect(await ok(listDrafts(deps, { kind: 'contact' }))).toEqual([]);
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    expect(await ok(listDrafts(other, { kind: 'organization' }))).toEqual([]);
    await ok(discardDraft(deps, { id }));
    expect(await ok(listDrafts(deps, { kind: 'organization' }))).toEqual([]);
  });
});

describe('a list of choices', () => {
  const tiers = async () => choicesOf('tier', await ok(listDefinitions(deps)));

  it('R42: takes a choice of the team, a new name and a retirement, and undo takes each back', async () => {
    await ok(saveChoice(deps, { list: 'tier', code: 'gold', name: 'Gold' }));
    const renamed = await ok(saveChoice(deps, { list: 'tier', code: 'basic', name: 'Starter' }));
    const retired = await ok(saveChoice(deps, { list: 'tier', code: 'gold', retired: true }));
    expect((await tiers()).map(({ code, name }) => name ?? code)).toEqual(['Starter', 'premium', 'enterprise']);
    await ok(undo(retired.changeId));
    await ok(undo(renamed.changeId));
    expect((await tiers()).map(({ code, name }) => name ?? code)).toEqual(['basic', 'premium', 'enterprise', 'Gold']);
  });

  it('R42: retiring a choice leaves the value of every record that has it', async () => {
    const id = await addOrganization(deps, 'Rivière', { tier: 'premium' });
    await ok(saveChoice(deps, { list: 'tier', code: 'premium', retired: true }));
    expect(await draftOf(id)).toMatchObject({ tier: 'premium' });
  });

  it('R60: needs the right to define lists', async () => {
    const limited = agentOf(db, { rights: [] });
    expect(await saveChoice(limited, { list: 'tier', code: 'gold' })).toMatchObject({
      failure: { detail: 'definitions.edit' },
    });
  });
});
