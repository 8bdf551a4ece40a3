import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { newId } from '#lib/domain/id.ts';
import { organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import type { RecordChange } from '#lib/messages/protocol/change.ts';
import { contactHistory } from '#lib/services/contacts/contact-history.ts';
import { createContact } from '#lib/services/contacts/create-contact.ts';
import { deleteContacts } from '#lib/services/contacts/delete-contact.ts';
import { mergeInto } from '#lib/services/duplicates/merge.ts';
import { mergeOrganizationInto } from '#lib/services/duplicates/merge-organizations.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { deleteListed, editContacts } from '#lib/services/lists/change-listed.ts';
import { organizationHistory } from '#lib/services/organizations/organization-history.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, form, ok } from './desk.ts';
import { importFile, textFile } from './interchange/import-file.ts';
import { contactNames } from './list-names.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

const history = (id: string) => ok(contactHistory(deps, { id }));
const latest = async (id: string): Promise<RecordChange> => (await history(id))[0]!;
/** Presses Undo, or Redo, beside what is shown. */
const press = ({ undoId, record }: RecordChange) => undoChange(deps, { changeId: undoId, ...(record && { record }) });
const pressShared = ({ shared }: RecordChange) => undoChange(deps, { changeId: shared!.undoId });
const languageOf = async (id: string) => (await db.contacts.get(id))?.language;
const imported = async (names: readonly string[]) => {
  const lines = names.map((name) => `${name};${name.toLowerCase()}@x.example`);
  const { batchId } = await importFile(deps, textFile(['Prénom;Adresse de messagerie', ...lines].join('\n')), {
    size: 1,
  });
  const rows = await db.contacts.toArray();
  return { batchId, ids: names.map((name) => rows.find(({ givenName }) => givenName === name)!.id) };
};

describe('one of many records', () => {
  it('is taken out of an edit of many and put in again, and the others stay', async () => {
    const ids = [await add(deps, 'Ana'), await add(deps, 'Bo'), await add(deps, 'Cy')];
    const changeId = newId();
    const edit = { field: 'language', value: 'fr' } as const;
    await ok(editContacts(deps, { changeId, ids: ids.slice(0, 2), edit }));
    await ok(editContacts(deps, { changeId, ids: ids.slice(2), edit }));
    const [ana, bo] = [ids[0]!, ids[1]!];
    expect(await latest(ana)).toMatchObject({ undone: false, shared: { count: 3, undone: false, isWholeOnly: false } });
    for (const expected of [undefined, 'fr', undefined, 'fr', undefined]) {
      // oxlint-disable-next-line no-await-in-loop
      await ok(press(await latest(ana)));
      // oxlint-disable-next-line no-await-in-loop
      expect([await languageOf(ana), await languageOf(bo)]).toEqual([expected, 'fr']);
      // oxlint-disable-next-line no-await-in-loop
      expect((await latest(ana)).undone).toBe(expected === undefined);
    }
    expect((await latest(bo)).undone).toBe(false);
  });

  it('stays out when all of them are taken back and done again', async () => {
    const ids = [await add(deps, 'Ana'), await add(deps, 'Bo')];
    await ok(editContacts(deps, { changeId: newId(), ids, edit: { field: 'language', value: 'fr' } }));
    await ok(press(await latest(ids[0]!)));
    expect(await ok(pressShared(await latest(ids[0]!)))).toMatchObject({ kept: 0 });
    expect(await languageOf(ids[1]!)).toBeUndefined();
    expect(await latest(ids[1]!)).toMatchObject({ undone: true, shared: { undone: true } });
    await ok(pressShared(await latest(ids[0]!)));
    expect([await languageOf(ids[0]!), await languageOf(ids[1]!)]).toEqual([undefined, 'fr']);
    expect([(await latest(ids[0]!)).undone, (await latest(ids[1]!)).undone]).toEqual([true, false]);
  });

  it('is done again alone after all were taken back, and then all are', async () => {
    const ids = [await add(deps, 'Ana'), await add(deps, 'Bo')];
    await ok(editContacts(deps, { changeId: newId(), ids, edit: { field: 'language', value: 'fr' } }));
    await ok(pressShared(await latest(ids[0]!)));
    await ok(press(await latest(ids[0]!)));
    expect([await languageOf(ids[0]!), await languageOf(ids[1]!)]).toEqual(['fr', undefined]);
    expect([(await latest(ids[0]!)).undone, (await latest(ids[1]!)).undone]).toEqual([false, true]);
    await ok(pressShared(await latest(ids[1]!)));
    expect([await languageOf(ids[0]!), await languageOf(ids[1]!)]).toEqual(['fr', 'fr']);
  });

  it('goes out of an import alone, says so where it was, and comes back', async () => {
    const { batchId, ids } = await imported(['Ana', 'Bo', 'Cy']);
    const before = await allRecords(db);
    const change = await latest(ids[1]!);
    expect(change).toMatchObject({ id: batchId, action: 'contact.import', shared: { count: 3 } });
    await ok(press(change));
    expect(await contactNames(deps)).toEqual(['Ana', 'Cy']);
    const gone = await history(ids[1]!);
    expect(gone).toMatchObject([{ action: 'contact.import', undone: true, shared: { undone: false } }]);
    expect((await latest(ids[0]!)).undone).toBe(false);
    await ok(press(gone[0]!));
    expect(await allRecords(db)).toEqual(before);
    await ok(press(await latest(ids[1]!)));
    expect(await ok(undoChange(deps, { changeId: batchId }))).toMatchObject({ kept: 0 });
    expect(await db.contacts.count()).toBe(0);
  });

  it('comes back alone from an import that was taken back, and that is then done again', async () => {
    const { batchId, ids } = await imported(['Ana', 'Bo']);
    const undone = await ok(undoChange(deps, { changeId: batchId }));
    expect(await history(ids[0]!)).toMatchObject([{ undone: true, shared: { undone: true } }]);
    await ok(press(await latest(ids[0]!)));
    expect(await contactNames(deps)).toEqual(['Ana']);
    await ok(undoChange(deps, undone));
    expect(await contactNames(deps)).toEqual(['Ana', 'Bo']);
  });

  it('stays in an import when it was changed since or belongs to something', async () => {
    const { batchId, ids } = await imported(['Ana', 'Bo']);
    const edit = { field: 'language', value: 'fr' } as const;
    await ok(editContacts(deps, { changeId: newId(), ids: [ids[0]!], edit }));
    const record = { table: 'contacts', id: ids[0]! } as const;
    expect(await undoChange(deps, { changeId: batchId, record })).toMatchObject({ failure: { code: 'conflict' } });
    expect(await db.contacts.count()).toBe(2);
  });

  it('comes back alone after many were deleted, and the rest with one Undo', async () => {
    const ids = [await add(deps, 'Ana'), await add(deps, 'Bo'), await add(deps, 'Cy')];
    const { changeId } = await ok(deleteContacts(deps, { ids: ids.slice(0, 2) }));
    await ok(deleteListed(deps, { of: 'contacts', changeId: newId(), ids: ids.slice(2) }));
    expect(await latest(ids[2]!)).not.toHaveProperty('shared');
    await ok(press(await latest(ids[1]!)));
    expect(await contactNames(deps)).toEqual(['Bo']);
    expect(await latest(ids[0]!)).toMatchObject({ undone: false, shared: { count: 2 } });
    await ok(undoChange(deps, { changeId }));
    expect(await contactNames(deps)).toEqual(['Ana', 'Bo']);
  });

  it('is not what a change was about that was about one record alone', async () => {
    const newOrganization = organizationDraftSchema.parse({ name: 'Garage Blin' });
    const draft = form('Ana');
    const { contactId } = await ok(createContact(deps, { draft, newOrganization }));
    expect(await latest(contactId)).not.toHaveProperty('shared');
    const [organization] = await db.organizations.toArray();
    const [made] = await ok(organizationHistory(deps, { id: organization!.id }));
    expect(made).toMatchObject({ action: 'contact.create', shared: { count: 2, isWholeOnly: true } });
  });

  it('R31: cannot be taken out of a merge, which says with whom it was', async () => {
    const [keepId, otherId] = [await add(deps, 'Lea Twin'), await add(deps, 'Léa Twin')];
    const { changeId } = await ok(mergeInto(deps, { keepId, otherId, fromOther: [] }));
    const merged = await latest(keepId);
    expect(merged).toMatchObject({ id: changeId, mergedWith: ['Léa Twin'], fields: [] });
    expect(merged).not.toHaveProperty('shared');
    const record = { table: 'contacts', id: keepId } as const;
    expect(await undoChange(deps, { changeId, record })).toMatchObject({ failure: { code: 'invalid' } });
    await ok(press(merged));
    expect(await contactNames(deps)).toEqual(['Lea Twin', 'Léa Twin']);
  });

  it('R31, R43: shows to the people of a merged organization what became of it, by name', async () => {
    const [keepId, otherId] = [await addOrganization(deps, 'Alfa'), await addOrganization(deps, 'Alpha')];
    const person = await add(deps, 'Ana', [], { memberships: [{ organizationId: otherId, title: 'Head' }] });
    await ok(mergeOrganizationInto(deps, { keepId, otherId, fromOther: [] }));
    const change = await latest(person);
    expect(change).toMatchObject({ action: 'organization.merge', shared: { count: 3, isWholeOnly: true } });
    expect(change.fields).toMatchObject([
      { field: 'memberships', before: [{ name: 'Alpha', title: 'Head' }], after: [{ name: 'Alfa', title: 'Head' }] },
    ]);
    expect((await ok(organizationHistory(deps, { id: otherId })))[0]).toMatchObject({ mergedWith: ['Alfa'] });
  });

  it("R10, R60: needs the right, and is nobody's who may not see it", async () => {
    const { batchId, ids } = await imported(['Ana', 'Bo']);
    const record = { table: 'contacts', id: ids[0]! } as const;
    const limited = agentOf(db, { rights: ['contacts.edit'] });
    expect(await undoChange(limited, { changeId: batchId, record })).toMatchObject({
      failure: { code: 'forbidden', detail: 'interchange' },
    });
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    const hidden = { field: 'visibility', value: 'private' } as const;
    await ok(editContacts(deps, { changeId: newId(), ids, edit: hidden }));
    const [change] = await history(ids[0]!);
    expect(await undoChange(other, { changeId: change!.undoId, record })).toMatchObject({
      failure: { code: 'not-found' },
    });
  });
});
