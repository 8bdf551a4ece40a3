import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { contactRepository } from '#lib/db/contact-repository.ts';
import { organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import { createContact } from '#lib/services/contacts/create-contact.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { setParticipantTag } from '#lib/services/interactions/set-participant-tag.ts';
import { changesOf } from '#lib/services/journal/history.ts';
import { record } from '#lib/services/journal/record.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { createOrganization } from '#lib/services/organizations/create-organization.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, form, ok, ticket } from './desk.ts';

let db: Database;
let deps: ServiceDeps;
const interaction = ticket('1');

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

/** Changes a contact as editing will. */
async function rename(id: string, familyName: string, agent = deps): Promise<string> {
  const change = {
    id: agent.newId(),
    action: 'contact.update',
    subject: '',
    by: agent.agent.id,
    at: agent.now(),
  } as const;
  await record(db, change, async (journal) => {
    const contact = await journal.get('contacts', id);
    await journal.put('contacts', { ...contact!, familyName });
  });
  return change.id;
}

const undo = (changeId: string, agent = deps) => undoChange(agent, { changeId });
const familyName = async (id: string) => (await db.contacts.get(id))?.familyName;

describe('undoing a change', () => {
  it('writes the earlier content back as a new revision with its index fields, and journals that', async () => {
    const id = await add(deps, 'Ana Ruiz', ['a@x.example']);
    const changeId = await rename(id, 'Lind');
    const { changeId: undoId } = await ok(undo(changeId));
    expect(await db.contacts.get(id)).toMatchObject({ familyName: 'Ruiz', revision: 3 });
    expect(await db.contacts.where('keys').equals('mailto:a@x.example').primaryKeys()).toEqual([id]);
    expect(await db.changes.get(undoId)).toMatchObject({ action: 'undo', undoes: changeId, rows: [`contacts:${id}`] });
    expect(await db.changes.get(changeId)).toMatchObject({ undoneBy: undoId });
  });

  it('undone again does the first thing again, and so on', async () => {
    const id = await add(deps, 'Ana Ruiz');
    let changeId = await rename(id, 'Lind');
    for (const expected of ['Ruiz', 'Lind', 'Ruiz', 'Lind']) {
      // oxlint-disable-next-line no-await-in-loop
      ({ changeId } = await ok(undo(changeId)));
      // oxlint-disable-next-line no-await-in-loop
      expect(await familyName(id)).toBe(expected);
    }
  });

  it('goes back step by step through several changes of one row', async () => {
    const id = await add(deps, 'Ana Ruiz');
    const changes = [await rename(id, 'Lind'), await rename(id, 'Roux')];
    await ok(undo(changes[1]!));
    await ok(undo(changes[0]!));
    expect(await familyName(id)).toBe('Ruiz');
  });

  it('is a conflict, and writes nothing, when the row was changed since', async () => {
    const id = await add(deps, 'Ana Ruiz');
    const first = await rename(id, 'Lind');
    await rename(id, 'Roux');
    const before = await allRecords(db, { stamps: true });
    expect(await undo(first)).toEqual({ ok: false, failure: { code: 'conflict', detail: `contacts:${id}` } });
    expect(await allRecords(db, { stamps: true })).toEqual(before);
    expect(await db.changes.count()).toBe(3);
    expect((await db.changes.get(first))?.undoneBy).toBeUndefined();
  });

  it('is a conflict when it is undone already, also at the same moment', async () => {
    const id = await add(deps, 'Ana Ruiz');
    const changeId = await rename(id, 'Lind');
    const answers = await Promise.all([undo(changeId), undo(changeId)]);
    expect(answers.filter(({ ok: done }) => done)).toHaveLength(1);
    expect(await undo(changeId)).toEqual({ ok: false, failure: { code: 'conflict', detail: `changes:${changeId}` } });
    expect(await familyName(id)).toBe('Ruiz');
  });

  it('can be done again once it was redone', async () => {
    const id = await add(deps, 'Ana Ruiz');
    const changeId = await rename(id, 'Lind');
    await ok(undo((await ok(undo(changeId))).changeId));
    await ok(undo(changeId));
    expect(await familyName(id)).toBe('Ruiz');
  });

  it('is a conflict when something else has come to depend on the row', async () => {
    const { contactId, changeId } = await ok(createContact(deps, { draft: form('Ana') }));
    const association = await ok(associate(deps, { interaction, contactId }));
    expect(await undo(changeId)).toEqual({ ok: false, failure: { code: 'conflict', detail: `contacts:${contactId}` } });
    const unassociated = await ok(undo(association.changeId));
    const gone = await ok(undo(changeId));
    // What points at the contact cannot come back before it.
    expect(await undo(unassociated.changeId)).toMatchObject({ failure: { code: 'conflict' } });
    await ok(undo(gone.changeId));
    await ok(undo(unassociated.changeId));
    expect(await db.interactions.where('contactIds').equals(contactId).count()).toBe(1);
  });

  it('R41: is a conflict when the name was taken meanwhile', async () => {
    const draft = organizationDraftSchema.parse({ name: 'Rivière' });
    const first = await ok(createOrganization(deps, { draft }));
    const gone = await ok(undo(first.changeId));
    await ok(createOrganization(deps, { draft }));
    expect(await undo(gone.changeId)).toMatchObject({ failure: { code: 'conflict' } });
    expect(await db.organizations.count()).toBe(1);
  });

  it('is a conflict when the interaction got another record meanwhile', async () => {
    const contactId = await add(deps, 'Ana');
    const first = await ok(associate(deps, { interaction, contactId }));
    const gone = await ok(undo(first.changeId));
    await ok(associate(deps, { interaction, contactId }));
    expect(await undo(gone.changeId)).toMatchObject({ failure: { code: 'conflict' } });
    expect(await db.interactions.count()).toBe(1);
  });

  it('does not find a change that is not there', async () => {
    expect(await undo('0199f3c4-0000-7000-8000-000000000001')).toEqual({ ok: false, failure: { code: 'not-found' } });
  });

  it("R10: does not find a change to another agent's private contact", async () => {
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    const { changeId } = await ok(createContact(other, { draft: form('Secret', [], { visibility: 'private' }) }));
    expect(await undo(changeId)).toEqual({ ok: false, failure: { code: 'not-found' } });
    expect(await db.contacts.count()).toBe(1);
  });

  it('R60: needs the right that the change needed, also for an undone undo', async () => {
    const { changeId } = await ok(createContact(deps, { draft: form('Ana') }));
    const limited = agentOf(db, { rights: ['private.see'] });
    const refused = { ok: false, failure: { code: 'forbidden', detail: 'contacts.edit' } };
    expect(await undo(changeId, limited)).toEqual(refused);
    const undone = await ok(undo(changeId));
    expect(await undo(undone.changeId, limited)).toEqual(refused);
  });

  it('R20: brings an exclusive tag back to the one it was taken from', async () => {
    const [ana, bo] = [await add(deps, 'Ana'), await add(deps, 'Bo')];
    await ok(associate(deps, { interaction, contactId: ana }));
    await ok(associate(deps, { interaction, contactId: bo }));
    const before = await allRecords(db);
    const { changeId } = await ok(setParticipantTag(deps, { interaction, contactId: bo, tag: 'subject', on: true }));
    expect(await allRecords(db)).not.toEqual(before);
    await ok(undo(changeId));
    expect(await allRecords(db)).toEqual(before);
  });
});

describe('a change of several writes', () => {
  const header = () => ({ id: deps.newId(), action: 'organization.update', by: 'agent-1', at: deps.now() }) as const;

  it('R41: is put back in the opposite order, so that a unique name that moved on is free again', async () => {
    const [one, other] = [await addOrganization(deps, 'First'), await addOrganization(deps, 'Second')];
    const before = await allRecords(db);
    const change = header();
    await record(db, change, async (journal) => {
      await journal.put('organizations', { ...(await journal.get('organizations', one))!, name: 'Third' });
      await journal.put('organizations', { ...(await journal.get('organizations', other))!, name: 'First' });
    });
    await ok(undo(change.id));
    expect(await allRecords(db)).toEqual(before);
  });

  it('keeps one image of a row that was written twice, and none of one that came and went', async () => {
    const id = await addOrganization(deps, 'First');
    const change = header();
    await record(db, change, async (journal) => {
      const organization = (await journal.get('organizations', id))!;
      await journal.put('organizations', { ...organization, name: 'Second' });
      await journal.put('organizations', { ...organization, name: 'Third' });
      await journal.put('organizations', { ...organization, id: deps.newId(), name: 'Fleeting', revision: 1 });
      const fleeting = await db.organizations.where('nameKey').equals('fleeting').first();
      await journal.removeMany('organizations', [fleeting!.id]);
    });
    expect((await db.changes.get(change.id))?.images).toMatchObject([
      { id, before: { name: 'First', revision: 1 }, after: { name: 'Third', revision: 3 } },
    ]);
    await ok(undo(change.id));
    expect((await db.organizations.toArray()).map(({ name }) => name)).toEqual(['First']);
  });

  it('is not journalled when it wrote nothing', async () => {
    await record(db, header(), async () => undefined);
    expect(await db.changes.count()).toBe(0);
  });
});

describe('the history of a row', () => {
  it('tells who did what and when, newest first, undoing included', async () => {
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' }, now: () => 1_800_000_000_000 });
    const id = await add(deps, 'Ana Ruiz');
    await add(deps, 'Bo Lind');
    const renamed = await rename(id, 'Lind', other);
    await ok(undo(renamed, agentOf(db, { now: () => 1_800_000_000_001 })));
    const history = await changesOf(db, 'contacts', id);
    expect(history.map(({ action, by }) => [action, by])).toEqual([
      ['undo', 'agent-1'],
      ['contact.update', 'agent-2'],
      ['contact.create', 'agent-1'],
    ]);
  });

  it('keeps records whole and without index fields in its images', async () => {
    const id = await add(deps, 'Ana Ruiz', ['a@x.example']);
    const [created] = await changesOf(db, 'contacts', id);
    const contact = await contactRepository(db, { agentId: 'agent-1', seesPrivate: true }).get(id);
    expect(created?.images).toEqual([{ table: 'contacts', id, after: contact }]);
  });
});
