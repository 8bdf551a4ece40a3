import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import type { DistinctKind } from '#lib/domain/distinction/distinction.ts';
import { deleteContacts } from '#lib/services/contacts/delete-contact.ts';
import { suggestDuplicates } from '#lib/services/contacts/suggest-duplicates.ts';
import { mergeInto } from '#lib/services/duplicates/merge.ts';
import { mergeOrganizationInto } from '#lib/services/duplicates/merge-organizations.ts';
import { sameOrganizations } from '#lib/services/duplicates/same-organizations.ts';
import { lookAgain, tellApart } from '#lib/services/duplicates/tell-apart.ts';
import { listToldApart } from '#lib/services/duplicates/told-apart.ts';
import { recentChanges } from '#lib/services/journal/recent-changes.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { deleteListed } from '#lib/services/lists/change-listed.ts';
import { deleteOrganization } from '#lib/services/organizations/delete-organization.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { rightSchema } from '#lib/settings/settings.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, form, ok } from './desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

/** Ids that are told apart, each set in the order of the ids. */
async function apart(of: DistinctKind = 'contacts', agent = deps): Promise<string[][]> {
  const { sets } = await ok(listToldApart(agent, { of }));
  return sets.map(({ ids }) => ids.toSorted());
}

const tell = (...ids: string[]) => ok(tellApart(deps, { of: 'contacts', ids }));
const people = async (...names: string[]) => {
  const ids: string[] = [];
  // oxlint-disable-next-line no-await-in-loop
  for (const name of names) ids.push(await add(deps, name, [`${name[0]!.toLowerCase()}@x.example`]));
  return ids as [string, string, string, string];
};

describe('R31: telling contacts apart', () => {
  it('is kept, shown with their names, taken back by one Undo, and done again', async () => {
    const [ana, anna] = await people('Ana Ruiz', 'Anna Ruiz');
    const before = await allRecords(db);
    const { changeId } = await tell(ana, anna);
    const after = await allRecords(db);
    const { sets, contacts } = await ok(listToldApart(deps, { of: 'contacts' }));
    expect(sets).toEqual([{ rows: [expect.any(String)], ids: [ana, anna] }]);
    expect(contacts.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Anna Ruiz']);
    expect((await ok(recentChanges(deps, {}))).changes[0]).toMatchObject({
      action: 'duplicate.tell-apart',
      subject: 'Ana Ruiz, Anna Ruiz',
    });
    const undone = await ok(undoChange(deps, { changeId }));
    expect(await allRecords(db)).toEqual(before);
    await ok(undoChange(deps, undone));
    expect(await allRecords(db)).toEqual(after);
  });

  it('is one record for a whole group; of many it shows some, and says all', async () => {
    const ids = await people('A One', 'B Two', 'C Three', 'D Four', 'E Five');
    await tell(...ids);
    expect(await db.distinctions.count()).toBe(1);
    const { sets, contacts } = await ok(listToldApart(deps, { of: 'contacts' }));
    expect(sets[0]?.ids).toEqual(ids);
    expect(contacts).toHaveLength(4);
  });

  it('asked again, or for some of those, writes nothing; Undo of the first answer still takes it back', async () => {
    const [ana, anna, ann] = await people('Ana', 'Anna', 'Ann');
    const first = await tell(ana, anna, ann);
    expect(await tell(ann, anna, ana)).toEqual(first);
    const some = await tell(ana, ann);
    expect(some).not.toEqual(first);
    await ok(undoChange(deps, some));
    expect(await apart()).toEqual([[ana, anna, ann].toSorted()]);
    await ok(undoChange(deps, first));
    expect(await apart()).toEqual([]);
  });

  it('can be looked at again, which is undone like anything else and answered again when it is asked again', async () => {
    const [ana, anna] = await people('Ana Ruiz', 'Anna Ruiz');
    await tell(ana, anna);
    const rows = (await ok(listToldApart(deps, { of: 'contacts' }))).sets[0]!.rows;
    const done = await ok(lookAgain(deps, { rows }));
    expect(await apart()).toEqual([]);
    expect(await ok(lookAgain(deps, { rows }))).toEqual(done);
    expect((await ok(recentChanges(deps, {}))).changes[0]).toMatchObject({ subject: 'Ana Ruiz, Anna Ruiz' });
    await ok(undoChange(deps, done));
    expect(await apart()).toEqual([[ana, anna].toSorted()]);
    const unknown = [deps.newId()];
    expect(await lookAgain(deps, { rows: unknown })).toEqual({
      ok: false,
      failure: { code: 'not-found', detail: unknown[0] },
    });
  });

  it('keeps a contact that is being edited from being asked whether it is the other', async () => {
    const [ana, anna, ann] = await people('Ana Ruiz', 'Ana Ruiz', 'Ana Ruiz');
    const hints = async (self: string) => {
      const draft = form('Ana Ruiz', ['a@x.example']);
      return (await ok(suggestDuplicates(deps, { draft, self }))).map(({ card }) => card.id).toSorted();
    };
    await tell(ana, anna);
    expect(await hints(ana)).toEqual([ann]);
    expect(await hints(anna)).toEqual([ann]);
    expect(await hints(ann)).toEqual([ana, anna].toSorted());
    // Of those that went into others it is those others.
    const later = await add(deps, 'Ana Ruiz');
    await ok(mergeInto(deps, { keepId: later, otherId: ana, fromOther: [] }));
    expect(await hints(later)).toEqual([ann]);
    expect(await hints(anna)).toEqual([ann]);
    // Somebody new may be any of them.
    const draft = form('Ana Ruiz', ['a@x.example']);
    expect(await ok(suggestDuplicates(deps, { draft }))).toHaveLength(3);
  });
});

describe('R31: what was told apart', () => {
  it('follows a merging, and its Undo', async () => {
    const [ana, anna, bo, both] = await people('Ana', 'Anna', 'Bo', 'Cy');
    await tell(ana, bo);
    await tell(anna, bo);
    await tell(ana, anna, both);
    const before = await allRecords(db);
    const { changeId } = await ok(mergeInto(deps, { keepId: anna, otherId: ana, fromOther: [] }));
    // What is said twice now is shown, and taken back, as one.
    expect(await apart()).toEqual([[anna, both].toSorted(), [anna, bo].toSorted()]);
    const rows = (await ok(listToldApart(deps, { of: 'contacts' }))).sets[1]!.rows;
    expect(rows).toHaveLength(2);
    await ok(undoChange(deps, { changeId }));
    expect(await allRecords(db)).toEqual(before);
    expect(await apart()).toHaveLength(3);
    await ok(mergeInto(deps, { keepId: anna, otherId: ana, fromOther: [] }));
    await ok(lookAgain(deps, { rows }));
    expect((await ok(recentChanges(deps, {}))).changes[0]).toMatchObject({ subject: 'Anna, Bo' });
    expect(await apart()).toEqual([[anna, both].toSorted()]);
    // A merged one by its old id is the one it went into.
    await tell(ana, bo);
    expect(await apart()).toEqual([[anna, bo].toSorted(), [anna, both].toSorted()]);
    expect(await tellApart(deps, { of: 'contacts', ids: [ana, anna] })).toMatchObject({ failure: { code: 'invalid' } });
  });

  it.each([
    ['one by one', (ids: string[]) => ok(deleteContacts(deps, { ids })).then(({ changeId }) => changeId)],
    [
      'from the list',
      async (ids: string[]) => {
        const changeId = deps.newId();
        await ok(deleteListed(deps, { of: 'contacts', ids, changeId }));
        return changeId;
      },
    ],
  ])('goes with a contact that is deleted %s, and comes back with it', async (_, remove) => {
    const [ana, anna, bo, cy] = await people('Ana', 'Anna', 'Bo', 'Cy');
    await tell(ana, bo);
    await tell(ana, anna, cy);
    const before = await allRecords(db);
    const changeId = await remove([ana]);
    expect(await db.distinctions.filter(({ deletedAt }) => deletedAt === undefined).count()).toBe(1);
    expect(await apart()).toEqual([[anna, cy].toSorted()]);
    await ok(undoChange(deps, { changeId }));
    expect(await allRecords(db)).toEqual(before);
    expect(await apart()).toHaveLength(2);
    const other = await remove([anna, cy]);
    expect(await apart()).toEqual([[ana, bo].toSorted()]);
    await ok(undoChange(deps, { changeId: other }));
    expect(await allRecords(db)).toEqual(before);
  });

  it('stays of those that are left when one went into another and a third is deleted', async () => {
    const [ana, anna, bo, cy] = await people('Ana', 'Anna', 'Bo', 'Cy');
    await tell(ana, bo, cy);
    await ok(mergeInto(deps, { keepId: anna, otherId: ana, fromOther: [] }));
    await ok(deleteContacts(deps, { ids: [cy] }));
    expect(await apart()).toEqual([[anna, bo].toSorted()]);
    await ok(deleteContacts(deps, { ids: [anna] }));
    expect(await db.distinctions.filter(({ deletedAt }) => deletedAt === undefined).count()).toBe(0);
  });

  it('does not stand in the way of undoing that a contact was made', async () => {
    const [ana] = await people('Ana');
    const made = (await ok(recentChanges(deps, {}))).changes[0]!;
    const [bo] = await people('Bo');
    await tell(ana, bo);
    const undone = await ok(undoChange(deps, { changeId: made.undoId }));
    expect(await apart()).toEqual([]);
    await ok(undoChange(deps, undone));
    expect(await apart()).toEqual([[ana, bo].toSorted()]);
  });

  it('R10: is not shown to who may not see them, and names nobody hidden', async () => {
    const other = agentOf(db, { agent: { id: 'other', name: 'O' } });
    const [ana, anna] = await people('Ana', 'Anna');
    const own = await add(deps, 'Own', [], { visibility: 'private' });
    await tell(ana, own);
    await tell(ana, anna, own);
    expect(await apart('contacts', other)).toEqual([]);
    // What is said of their own says nothing to others: of those that all see it is said again.
    await tell(ana, anna);
    expect(await apart('contacts', other)).toEqual([[ana, anna].toSorted()]);
    expect(await tellApart(other, { of: 'contacts', ids: [ana, own] })).toMatchObject({
      failure: { code: 'not-found' },
    });
    const [row] = await db.distinctions.toArray();
    expect(row).toMatchObject({ visibility: 'private', ownerId: 'agent-1' });
    expect(await lookAgain(other, { rows: [row!.id] })).toMatchObject({ failure: { code: 'not-found' } });
    const deleted = await ok(deleteContacts(other, { ids: [ana] }));
    expect(await apart()).toEqual([[anna, own].toSorted()]);
    await ok(undoChange(other, deleted));
    expect(await apart()).toHaveLength(3);
    // Told apart while all could see it, hidden later.
    expect(await apart('contacts', other)).toEqual([[ana, anna].toSorted()]);
    await db.contacts.update(anna, { visibility: 'private', ownerId: 'agent-1' });
    expect(await apart('contacts', other)).toEqual([]);
  });

  it('R60: needs the right to merge, as do taking it back and undoing it', async () => {
    const limited = agentOf(db, { rights: rightSchema.options.filter((right) => right !== 'merge') });
    const refused = { ok: false, failure: { code: 'forbidden', detail: 'merge' } };
    const [ana, anna] = await people('Ana', 'Anna');
    expect(await tellApart(limited, { of: 'contacts', ids: [ana, anna] })).toEqual(refused);
    const { changeId } = await tell(ana, anna);
    const [row] = await db.distinctions.toArray();
    expect(await lookAgain(limited, { rows: [row!.id] })).toEqual(refused);
    expect(await undoChange(limited, { changeId })).toEqual(refused);
    expect(await tellApart(deps, { of: 'contacts', ids: [ana, deps.newId()] })).toMatchObject({
      failure: { code: 'not-found' },
    });
    expect(await tellApart(deps, { of: 'contacts', ids: [ana, ana] })).toMatchObject({ failure: { code: 'invalid' } });
  });
});

describe('R31, R41: telling organizations apart', () => {
  const groups = async () => (await ok(sameOrganizations(deps))).groups.map(({ ids }) => ids);

  it('keeps them from being found together until it is taken back; they are found beside others', async () => {
    const one = await addOrganization(deps, 'Quill Ltd', { domains: ['quill.example'] });
    const two = await addOrganization(deps, 'Quill SA', { domains: ['quill.example'] });
    const three = await addOrganization(deps, 'Pen and Paper', { domains: ['quill.example'] });
    expect(await groups()).toEqual([[one, two, three].toSorted(), [one, two].toSorted()]);
    const { changeId } = await ok(tellApart(deps, { of: 'organizations', ids: [one, two] }));
    expect(await groups()).toEqual([[three, ...[one, two].toSorted()]]);
    expect(await apart('organizations')).toEqual([[one, two].toSorted()]);
    expect(await apart('contacts')).toEqual([]);
    const { organizations } = await ok(listToldApart(deps, { of: 'organizations' }));
    expect(organizations.map(({ name }) => name)).toEqual(['Quill Ltd', 'Quill SA']);
    await ok(undoChange(deps, { changeId }));
    expect(await groups()).toHaveLength(2);
  });

  it('follows a merging, and goes with one that is deleted', async () => {
    const one = await addOrganization(deps, 'Quill Ltd');
    const two = await addOrganization(deps, 'Quill SA');
    const three = await addOrganization(deps, 'Pen');
    await ok(tellApart(deps, { of: 'organizations', ids: [one, two] }));
    const merged = await ok(mergeOrganizationInto(deps, { keepId: three, otherId: one, fromOther: ['name'] }));
    expect(await apart('organizations')).toEqual([[two, three].toSorted()]);
    expect(await groups()).toEqual([]);
    await ok(undoChange(deps, merged));
    expect(await apart('organizations')).toEqual([[one, two].toSorted()]);
    const { changeId } = await ok(deleteOrganization(deps, { id: two }));
    expect(await apart('organizations')).toEqual([]);
    await ok(undoChange(deps, { changeId }));
    expect(await apart('organizations')).toEqual([[one, two].toSorted()]);
  });
});
