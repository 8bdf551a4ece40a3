import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { contactFromRow } from '#lib/db/contact-row.ts';
import { newId } from '#lib/domain/id.ts';
import { recentChanges } from '#lib/services/journal/recent-changes.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { deleteListed, editContacts, editOrganizations } from '#lib/services/lists/change-listed.ts';
import { recordsOf } from '#lib/services/lists/records-of.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, ok } from './desk.ts';
import { contactNames, organizationNames } from './list-names.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

describe('what is done to many', () => {
  it('is one change in parts, and one Undo takes all of it back', async () => {
    const ids = [await add(deps, 'Ana'), await add(deps, 'Bo'), await add(deps, 'Cy')];
    const organizationId = await addOrganization(deps, 'Alfa');
    const before = await allRecords(db);
    const changeId = newId();
    const edit = { field: 'add-organization', value: organizationId } as const;
    expect(await ok(editContacts(deps, { changeId, ids: ids.slice(0, 2), edit }))).toEqual({ changed: 2, left: 0 });
    expect(await ok(editContacts(deps, { changeId, ids: ids.slice(1), edit }))).toEqual({ changed: 1, left: 1 });
    expect(await contactNames(deps, { organization: organizationId })).toHaveLength(3);
    const { changes } = await ok(recentChanges(deps, {}));
    expect(changes[0]).toMatchObject({ id: changeId, action: 'contact.update', subject: '3', batchSize: 3 });
    const undone = await ok(undoChange(deps, { changeId }));
    expect(await allRecords(db)).toEqual(before);
    await ok(undoChange(deps, { changeId: undone.changeId }));
    expect(await contactNames(deps, { organization: organizationId })).toHaveLength(3);
  });

  it('deletes, and undo brings everyone back', async () => {
    const ids = [await add(deps, 'Ana'), await add(deps, 'Bo')];
    const changeId = newId();
    await ok(deleteListed(deps, { of: 'contacts', changeId, ids: ids.slice(0, 1) }));
    await ok(deleteListed(deps, { of: 'contacts', changeId, ids }));
    expect(await contactNames(deps)).toEqual([]);
    await ok(undoChange(deps, { changeId }));
    expect(await contactNames(deps)).toEqual(['Ana', 'Bo']);
    const organization = await addOrganization(deps, 'Alfa');
    const other = newId();
    await ok(deleteListed(deps, { of: 'organizations', changeId: other, ids: [organization] }));
    expect(await organizationNames(deps)).toEqual([]);
    await ok(undoChange(deps, { changeId: other }));
    expect(await organizationNames(deps)).toEqual(['Alfa']);
  });

  it('is taken back part by part, as many as are asked for, and done again so', async () => {
    const ids = await Promise.all(['Ana', 'Bo', 'Cy', 'Dora', 'Eve'].map((name) => add(deps, name)));
    const before = await allRecords(db);
    const changeId = newId();
    const edit = { field: 'visibility', value: 'private' } as const;
    for (const some of [ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)]) {
      // oxlint-disable-next-line no-await-in-loop
      await ok(editContacts(deps, { changeId, ids: some, edit }));
    }
    const edited = await allRecords(db);
    const privates = async () => (await contactNames(deps, { only: 'private' })).join(' ');
    const first = await ok(undoChange(deps, { changeId, parts: 1 }));
    expect(first.rest).toEqual({ done: 1, of: 5 });
    expect(await privates()).toBe('Ana Bo Cy Dora');
    // Another page goes on with it.
    expect((await ok(undoChange(agentOf(db), { changeId, parts: 1 }))).rest).toEqual({ done: 3, of: 5 });
    expect(await privates()).toBe('Ana Bo');
    expect((await ok(recentChanges(deps, {}))).changes[0]).toMatchObject({ id: changeId, undone: false });
    const last = await ok(undoChange(deps, { changeId, parts: 100 }));
    expect(last).toEqual({ changeId: first.changeId, kept: 0 });
    expect(await allRecords(db)).toEqual(before);
    expect((await ok(recentChanges(deps, {}))).changes[0]).toMatchObject({ id: changeId, undone: true });
    expect(await undoChange(deps, { changeId })).toMatchObject({ failure: { code: 'conflict' } });
    const again = await ok(undoChange(deps, { changeId: last.changeId, parts: 2 }));
    expect(again.rest).toEqual({ done: 4, of: 5 });
    expect((await ok(undoChange(deps, { changeId: last.changeId }))).changeId).toBe(again.changeId);
    expect(await allRecords(db)).toEqual(edited);
    expect(await db.meta.where('key').startsWith('undoing:').count()).toBe(0);
  });

  it('leaves rows whose field was changed since, and takes the others of the same part back', async () => {
    const ids = [await add(deps, 'Ana'), await add(deps, 'Bo'), await add(deps, 'Cy')];
    const changeId = newId();
    await ok(editContacts(deps, { changeId, ids, edit: { field: 'language', value: 'fr' } }));
    await ok(editContacts(deps, { changeId: newId(), ids: [ids[1]!], edit: { field: 'language', value: 'de' } }));
    await ok(
      editContacts(deps, { changeId: newId(), ids: [ids[2]!], edit: { field: 'visibility', value: 'private' } }),
    );
    expect(await ok(undoChange(deps, { changeId }))).toMatchObject({ kept: 1 });
    const rows = await db.contacts.bulkGet(ids);
    expect(rows.map((row) => [row?.language, contactFromRow(row!).visibility])).toEqual([
      [undefined, 'public'],
      ['de', 'public'],
      [undefined, 'private'],
    ]);
  });

  it('does not go on once it was taken back', async () => {
    const ids = [await add(deps, 'Ana'), await add(deps, 'Bo')];
    const changeId = newId();
    await ok(deleteListed(deps, { of: 'contacts', changeId, ids: ids.slice(0, 1) }));
    await ok(undoChange(deps, { changeId }));
    expect(await deleteListed(deps, { of: 'contacts', changeId, ids })).toMatchObject({
      failure: { code: 'conflict' },
    });
  });

  it('R61: shares and hides; who hides is who sees', async () => {
    const id = await add(deps, 'Ana');
    const colleague = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    const edit = { field: 'visibility', value: 'private' } as const;
    await ok(editContacts(colleague, { changeId: newId(), ids: [id], edit }));
    expect(await contactNames(colleague)).toEqual(['Ana']);
    expect(await contactNames(deps)).toEqual([]);
    await ok(editContacts(colleague, { changeId: newId(), ids: [id], edit: { ...edit, value: 'public' } }));
    expect(await contactNames(deps)).toEqual(['Ana']);
  });

  it('R10: leaves what the agent may not see as it is, and hands none of it out', async () => {
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Other' } });
    const id = await add(other, 'Dan', [], { visibility: 'private' });
    const before = await allRecords(db);
    expect(await ok(deleteListed(deps, { of: 'contacts', changeId: newId(), ids: [id] }))).toEqual({
      changed: 0,
      left: 1,
    });
    expect(await allRecords(db)).toEqual(before);
    expect(await ok(recordsOf(deps, { of: 'contacts', ids: [id] }))).toEqual({ records: [], names: [] });
  });

  it.each([
    ['contacts.edit', () => editContacts],
    ['organizations.edit', () => editOrganizations],
  ] as const)('R60: needs %s', async (right, service) => {
    const limited = agentOf(db, { rights: ['private.see'] });
    const edit = { field: 'visibility', value: 'public' } as const;
    expect(await service()(limited, { changeId: newId(), ids: [newId()], edit })).toMatchObject({
      failure: { code: 'forbidden', detail: right },
    });
  });

  it('R60: deletes and exports with the right alone', async () => {
    const limited = agentOf(db, { rights: ['contacts.edit'] });
    const ids = [newId()];
    const changeId = newId();
    expect(await deleteListed(limited, { of: 'contacts', changeId, ids })).toMatchObject({
      failure: { detail: 'contacts.delete' },
    });
    expect(await deleteListed(limited, { of: 'organizations', changeId, ids })).toMatchObject({
      failure: { detail: 'organizations.delete' },
    });
    expect(await recordsOf(limited, { of: 'contacts', ids })).toMatchObject({ failure: { detail: 'interchange' } });
    const edit = { field: 'visibility', value: 'private' } as const;
    expect(await editContacts(limited, { changeId, ids, edit })).toMatchObject({ failure: { detail: 'private.see' } });
  });
});
