import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { contactFromRow } from '#lib/db/contact-row.ts';
import { importContacts } from '#lib/services/contacts/import-contacts.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { changesOf } from '#lib/services/journal/history.ts';
import { record } from '#lib/services/journal/record.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, form, ok, ticket } from './desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

const person = (name: string, more: { id?: string; organizationName?: string } = {}) => ({
  ...form(name, [`${name.toLowerCase().replaceAll(' ', '.')}@x.example`]),
  ...more,
});

async function rename(id: string, familyName: string): Promise<string> {
  const header = { id: deps.newId(), action: 'contact.update', by: 'agent-1', at: deps.now() } as const;
  await record(db, header, async (journal) => {
    const contact = await journal.get('contacts', id);
    await journal.put('contacts', { ...contact!, familyName });
  });
  return header.id;
}

const idOf = async (name: string): Promise<string> =>
  (await db.contacts.filter(({ givenName }) => givenName === name).toArray())[0]!.id;

describe('importing contacts', () => {
  it('saves all of them as one batch and one change without images', async () => {
    const { changeId, saved } = await ok(importContacts(deps, { contacts: [person('Ana Ruiz'), person('Bo Lind')] }));
    expect(saved).toBe(2);
    expect(await db.changes.toArray()).toMatchObject([
      { id: changeId, action: 'contact.import', subject: '2', images: [], rows: [], batchSize: 2 },
    ]);
    expect(await db.contacts.where('batchId').equals(changeId).count()).toBe(2);
    expect(await db.contacts.where('keys').equals('mailto:bo.lind@x.example').count()).toBe(1);
  });

  it('R41: finds the organization of a name however it is written, and makes a missing one once', async () => {
    const present = await addOrganization(deps, 'Notaires Rivière');
    await ok(
      importContacts(deps, {
        contacts: [
          person('Ana', { organizationName: ' notaires RIVIERE ' }),
          person('Bo', { organizationName: 'New Place' }),
          person('Cy', { organizationName: 'new  place' }),
          person('Di', { organizationName: '  ' }),
        ],
      }),
    );
    expect(await db.organizations.count()).toBe(2);
    const placeOf = async (name: string) => (await db.contacts.get(await idOf(name)))?.organizationIds;
    expect(await placeOf('Ana')).toEqual([present]);
    expect(await placeOf('Bo')).toEqual(await placeOf('Cy'));
    expect(await placeOf('Di')).toBeUndefined();
  });

  it('keeps the ids of the file where they are free', async () => {
    const taken = await add(deps, 'Ana');
    const free = '0199f3c4-0000-7000-8000-000000000001';
    const contacts = [person('Bo', { id: taken }), person('Cy', { id: free }), person('Di', { id: free })];
    await ok(importContacts(deps, { contacts }));
    expect(await db.contacts.count()).toBe(4);
    expect((await db.contacts.get(taken))?.givenName).toBe('Ana');
    expect((await db.contacts.get(free))?.givenName).toBe('Cy');
  });

  it('keeps addresses as typed even when they say nothing', async () => {
    await ok(importContacts(deps, { contacts: [form('Ana', ['ask at the desk'])] }));
    const [row] = await db.contacts.toArray();
    expect(row?.keys).toEqual([]);
    expect(contactFromRow(row!).addresses).toMatchObject([{ value: 'ask at the desk' }]);
  });

  it('leaves out memberships of organizations that are not here', async () => {
    const draft = form('Ana', [], { memberships: [{ organizationId: '0199f3c4-0000-7000-8000-000000000009' }] });
    await ok(importContacts(deps, { contacts: [draft] }));
    expect((await db.contacts.toArray()).map((row) => contactFromRow(row).memberships)).toEqual([[]]);
  });

  it('refuses a row that is nobody, names it, and saves none', async () => {
    const answer = await importContacts(deps, { contacts: [person('Ana'), form('')] });
    expect(answer).toEqual({ ok: false, failure: { code: 'invalid', detail: 'contacts.1' } });
    expect(await allRecords(db)).toEqual({});
  });

  it.each(['interchange', 'contacts.edit', 'organizations.edit'] as const)('R60: needs the right %s', async (right) => {
    const limited = agentOf(db, { rights: deps.rights.filter((each) => each !== right) });
    const answer = await importContacts(limited, { contacts: [person('Ana', { organizationName: 'New' })] });
    expect(answer).toEqual({ ok: false, failure: { code: 'forbidden', detail: right } });
    expect(await allRecords(db)).toEqual({});
  });

  it('is the oldest entry in the history of each of its rows', async () => {
    await ok(importContacts(deps, { contacts: [person('Ana')] }));
    const id = await idOf('Ana');
    await rename(id, 'Lind');
    expect((await changesOf(db, 'contacts', id)).map(({ action }) => action)).toEqual([
      'contact.update',
      'contact.import',
    ]);
  });
});

describe('undoing an import', () => {
  it('takes back the rows that stayed as they came, with their organizations, and brings them again', async () => {
    const before = await allRecords(db);
    const contacts = [person('Ana', { organizationName: 'Place' }), person('Bo')];
    const { changeId } = await ok(importContacts(deps, { contacts }));
    const after = await allRecords(db);
    const undone = await ok(undoChange(deps, { changeId }));
    expect(undone.kept).toBe(0);
    expect(await allRecords(db)).toEqual(before);
    const redone = await ok(undoChange(deps, undone));
    expect(await allRecords(db)).toEqual(after);
    await ok(undoChange(deps, redone));
    expect(await allRecords(db)).toEqual(before);
  });

  it('keeps what was changed since or is in use, and says how many', async () => {
    const contacts = [
      person('Ana', { organizationName: 'Kept' }),
      person('Bo', { organizationName: 'Gone' }),
      person('Cy'),
      person('Di'),
    ];
    const { changeId } = await ok(importContacts(deps, { contacts }));
    await rename(await idOf('Ana'), 'Changed');
    await ok(associate(deps, { interaction: ticket('1'), contactId: await idOf('Cy') }));
    // Changed and changed back is as it came.
    await ok(undoChange(deps, { changeId: await rename(await idOf('Di'), 'Changed') }));
    const { kept } = await ok(undoChange(deps, { changeId }));
    expect((await db.contacts.toArray()).map(({ givenName }) => givenName).sort()).toEqual(['Ana', 'Cy']);
    expect((await db.organizations.toArray()).map(({ name }) => name)).toEqual(['Kept']);
    expect(kept).toBe(3);
  });

  it('keeps what is in use also when the import was undone and done again before', async () => {
    const { changeId } = await ok(importContacts(deps, { contacts: [person('Ana'), person('Bo')] }));
    const redone = await ok(undoChange(deps, await ok(undoChange(deps, { changeId }))));
    await ok(associate(deps, { interaction: ticket('1'), contactId: await idOf('Ana') }));
    expect(await ok(undoChange(deps, redone))).toMatchObject({ kept: 1 });
    expect((await db.contacts.toArray()).map(({ givenName }) => givenName)).toEqual(['Ana']);
  });

  it('leaves what was there before the import alone', async () => {
    await add(deps, 'Ana Old', ['ana@x.example']);
    const before = await allRecords(db);
    const { changeId } = await ok(importContacts(deps, { contacts: [person('Ana')] }));
    await ok(undoChange(deps, { changeId }));
    expect(await allRecords(db)).toEqual(before);
  });
});
