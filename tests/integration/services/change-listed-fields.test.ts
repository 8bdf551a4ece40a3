import { beforeEach, describe, expect, it } from 'vitest';
import { contactRepository } from '#lib/db/contact-repository.ts';
import type { Database } from '#lib/db/database.ts';
import { siteSchema } from '#lib/domain/site/site.ts';
import { newId } from '#lib/domain/id.ts';
import type { ContactEdit, OrganizationEdit } from '#lib/domain/view/bulk-edit.ts';
import { saveAttribute } from '#lib/services/definitions/save-attribute.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { editContacts, editOrganizations } from '#lib/services/lists/change-listed.ts';
import { listContacts } from '#lib/services/lists/contact-list.ts';
import { listOrganizations } from '#lib/services/lists/organization-list.ts';
import { type ServiceDeps, viewerOf } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, ok } from './desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

async function contact(id: string) {
  return (await contactRepository(db, viewerOf(deps)).getMany([id])).get(id);
}

const edit = (ids: string[], change: ContactEdit, changeId = newId()) =>
  editContacts(deps, { changeId, ids, edit: change });

describe('a field of many records', () => {
  it('R30: the job title is that of their first organization; who has none stays', async () => {
    const organizationId = await addOrganization(deps, 'Alfa');
    const memberships = [{ organizationId, seesAllTickets: true }];
    const ids = [await add(deps, 'Ana', [], { memberships }), await add(deps, 'Bo')];
    expect(await ok(edit(ids, { field: 'title', value: 'Buyer' }))).toEqual({ changed: 1, left: 1 });
    expect((await contact(ids[0]!))?.memberships).toEqual([{ organizationId, seesAllTickets: true, title: 'Buyer' }]);
    await ok(edit(ids, { field: 'title', value: null }));
    expect((await contact(ids[0]!))?.memberships).toEqual(memberships);
  });

  it('R43: a location goes to those who belong to its organization, and can be taken off', async () => {
    const organizationId = await addOrganization(deps, 'Alfa');
    const siteId = newId();
    const stamps = { createdAt: 1, createdBy: 'a', updatedAt: 1, updatedBy: 'a', revision: 1, ownerId: 'a' };
    await db.sites.put({
      ...siteSchema.parse({ ...stamps, id: siteId, organizationId, name: 'Lyon', visibility: 'public' }),
      keys: [],
    });
    const ids = [await add(deps, 'Ana', [], { memberships: [{ organizationId }] }), await add(deps, 'Bo')];
    expect(await ok(edit(ids, { field: 'siteId', value: siteId }))).toEqual({ changed: 1, left: 1 });
    expect((await contact(ids[0]!))?.siteId).toBe(siteId);
    expect(await ok(edit(ids, { field: 'siteId', value: null }))).toEqual({ changed: 1, left: 1 });
    expect((await contact(ids[0]!))?.siteId).toBeUndefined();
    expect(await edit(ids, { field: 'siteId', value: newId() })).toMatchObject({
      failure: { code: 'invalid', detail: 'siteId' },
    });
  });

  it('notes get a paragraph and lose none; a part that comes again adds nothing', async () => {
    const ids = [await add(deps, 'Ana', [], { notes: 'Calls late.' }), await add(deps, 'Bo')];
    const before = await allRecords(db);
    const changeId = newId();
    const change = { field: 'add-notes', value: 'At the fair.' } as const;
    await ok(edit(ids, change, changeId));
    expect(await ok(edit(ids, change, changeId))).toEqual({ changed: 0, left: 2 });
    expect([(await contact(ids[0]!))?.notes, (await contact(ids[1]!))?.notes]).toEqual([
      'Calls late.\n\nAt the fair.',
      'At the fair.',
    ]);
    await ok(undoChange(deps, { changeId }));
    expect(await allRecords(db)).toEqual(before);
  });

  it('R44: a field of the team’s own is set, shown in the list, and emptied', async () => {
    const attribute = newId();
    const wanted = { id: attribute, owner: 'contact', type: 'choice', name: 'Segment', choices: ['A', 'B'] } as const;
    await ok(saveAttribute(deps, { ...wanted, choices: [...wanted.choices] }));
    const ids = [await add(deps, 'Ana'), await add(deps, 'Bo')];
    const change = { field: 'attribute', id: attribute } as const;
    expect(await ok(edit(ids, { ...change, value: 'B' }))).toEqual({ changed: 2, left: 0 });
    const { rows } = await ok(listContacts(deps, { wanted: { query: '' }, from: 0, count: 10 }));
    expect(rows.map((row) => row?.attributes)).toEqual([{ [attribute]: 'B' }, { [attribute]: 'B' }]);
    const unfit = { failure: { code: 'invalid', detail: `attributes.${attribute}` } };
    expect(await edit(ids, { ...change, value: 'C' })).toMatchObject(unfit);
    await ok(edit(ids, { ...change, value: null }));
    expect((await contact(ids[0]!))?.attributes).toEqual({});
    await ok(saveAttribute(deps, { id: attribute, required: true }));
    expect(await edit(ids, { ...change, value: null })).toMatchObject(unfit);
    await ok(saveAttribute(deps, { id: attribute, retired: true }));
    expect(await edit(ids, { ...change, value: 'A' })).toMatchObject(unfit);
  });

  it('R44: the same of organizations, long texts cut in the list alone', async () => {
    const attribute = newId();
    await ok(saveAttribute(deps, { id: attribute, owner: 'organization', type: 'text', name: 'Story' }));
    const id = await addOrganization(deps, 'Alfa');
    const change: OrganizationEdit = { field: 'attribute', id: attribute, value: 'x'.repeat(2000) };
    expect(await ok(editOrganizations(deps, { changeId: newId(), ids: [id], edit: change }))).toEqual({
      changed: 1,
      left: 0,
    });
    const { rows } = await ok(listOrganizations(deps, { wanted: { query: '' }, from: 0, count: 10 }));
    expect(String(rows[0]?.attributes?.[attribute])).toHaveLength(120);
    expect((await db.organizations.get(id))?.attributes?.[attribute]).toHaveLength(2000);
    const contactField = { ...change, id: newId() };
    expect(await editOrganizations(deps, { changeId: newId(), ids: [id], edit: contactField })).toMatchObject({
      failure: { code: 'invalid' },
    });
  });
});
