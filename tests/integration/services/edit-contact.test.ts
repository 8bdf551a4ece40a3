import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { type ContactDraft, contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { contactHistory } from '#lib/services/contacts/contact-history.ts';
import { deleteContacts } from '#lib/services/contacts/delete-contact.ts';
import { getContact } from '#lib/services/contacts/get-contact.ts';
import { contactNames } from './list-names.ts';
import { suggestDuplicates } from '#lib/services/contacts/suggest-duplicates.ts';
import { updateContact } from '#lib/services/contacts/update-contact.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { countParticipants, participantsOf } from '#lib/services/interactions/participants-of.ts';
import { setParticipantTag } from '#lib/services/interactions/set-participant-tag.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { deleteOrganization } from '#lib/services/organizations/delete-organization.ts';
import { searchForContacts } from '#lib/services/search/search-for-contacts.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, ok, ticket } from './desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

const undo = (changeId: string) => undoChange(deps, { changeId });
const draftOf = async (id: string): Promise<ContactDraft> => contactDraftSchema.parse(await db.contacts.get(id));

/** Saves an edit that was begun just now. */
async function edit(id: string, change: Partial<ContactDraft>, agent = deps) {
  const before = await draftOf(id);
  return updateContact(agent, { id, before, after: { ...before, ...change } });
}

describe('editing a contact', () => {
  it('R30: saves every field, finds it by its new addresses, and undo gives all of it back', async () => {
    const organizationId = await addOrganization(deps, 'Rivière');
    const id = await add(deps, 'Ana Ruiz', ['old@x.example']);
    const before = await allRecords(db);
    const change: Partial<ContactDraft> = {
      givenName: 'Anna',
      addresses: [{ medium: 'phone', value: '01 42 68 53 00' }],
      memberships: [{ organizationId, title: 'Clerc', seesAllTickets: true }],
      postalAddresses: [{ type: 'home', city: 'Lyon', country: 'FR', isDefault: true }],
      socialIds: [{ network: 'linkedin', value: 'ana' }],
      timeZone: 'Europe/Paris',
      language: 'fr',
      notes: 'Prefers mornings',
      doNotCall: true,
    };
    const { changeId } = await ok(edit(id, change));
    expect(await draftOf(id)).toEqual({
      ...contactDraftSchema.parse({ familyName: 'Ruiz' }),
      ...change,
      addresses: [{ medium: 'phone', value: '01 42 68 53 00', country: 'FR', isDefault: true }],
    });
    expect(await db.contacts.where('keys').equals('tel:+33142685300').primaryKeys()).toEqual([id]);
    expect(await db.contacts.where('keys').equals('mailto:old@x.example').count()).toBe(0);
    await ok(undo(changeId));
    expect(await allRecords(db)).toEqual(before);
  });

  it('empties a field', async () => {
    const id = await add(deps, 'Ana', [], { notes: 'old', language: 'fr' });
    await ok(edit(id, { notes: undefined }));
    expect(await db.contacts.get(id)).toMatchObject({ language: 'fr' });
    expect((await db.contacts.get(id))?.notes).toBeUndefined();
  });

  it('keeps both edits of two tabs that changed different fields', async () => {
    const id = await add(deps, 'Ana Ruiz');
    const before = await draftOf(id);
    await ok(updateContact(deps, { id, before, after: { ...before, notes: 'first tab' } }));
    await ok(updateContact(deps, { id, before, after: { ...before, language: 'es' } }));
    expect(await draftOf(id)).toMatchObject({ notes: 'first tab', language: 'es' });
  });

  it('is a conflict that names the fields, and writes nothing, when two tabs changed the same one', async () => {
    const id = await add(deps, 'Ana Ruiz');
    const before = await draftOf(id);
    await ok(updateContact(deps, { id, before, after: { ...before, familyName: 'Lind' } }));
    const late = updateContact(deps, { id, before, after: { ...before, familyName: 'Roux', notes: 'x' } });
    expect(await late).toEqual({ ok: false, failure: { code: 'conflict', detail: 'familyName' } });
    expect(await draftOf(id)).toEqual({ ...before, familyName: 'Lind' });
  });

  it('sent again after its answer got lost, writes nothing more and can be undone', async () => {
    const id = await add(deps, 'Ana Ruiz');
    const before = await draftOf(id);
    const request = { id, before, after: { ...before, familyName: 'Lind' } };
    const first = await ok(updateContact(deps, request));
    expect(await ok(updateContact(deps, request))).toEqual(first);
    await ok(undo(first.changeId));
    expect(await draftOf(id)).toEqual(before);
  });

  it.each([
    ['neither name nor address', { givenName: '', familyName: '', addresses: [] }, 'name'],
    ['an address that says nothing', { addresses: [{ medium: 'phone', value: 'abc' }] }, 'addresses.0'],
    [
      'an organization that is not there',
      { memberships: [{ organizationId: '01890a5d-ac96-774b-bcce-b302099a8057' }] },
      'memberships',
    ],
  ] as const)('refuses %s, naming the field', async (_, change, detail) => {
    const id = await add(deps, 'Ana Ruiz');
    const before = await draftOf(id);
    const after = contactDraftSchema.parse({ ...before, ...change });
    expect(await updateContact(deps, { id, before, after })).toEqual({
      ok: false,
      failure: { code: 'invalid', detail },
    });
  });

  it('R60: needs the rights to edit, and to private contacts for hiding one', async () => {
    const id = await add(deps, 'Ana');
    expect(await edit(id, { notes: 'x' }, agentOf(db, { rights: [] }))).toMatchObject({
      failure: { code: 'forbidden', detail: 'contacts.edit' },
    });
    expect(await edit(id, { visibility: 'private' }, agentOf(db, { rights: ['contacts.edit'] }))).toMatchObject({
      failure: { code: 'forbidden', detail: 'private.see' },
    });
  });

  it("R10: a contact that somebody else hides becomes theirs, and nobody else's", async () => {
    const id = await add(deps, 'Ana');
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    await ok(edit(id, { visibility: 'private' }, other));
    expect(await ok(getContact(deps, { id }))).toBeNull();
    expect(await ok(getContact(other, { id }))).toMatchObject({ contact: { ownerId: 'agent-2' } });
  });

  it('can be edited further although its organization was deleted', async () => {
    const organizationId = await addOrganization(deps, 'Rivière');
    const id = await add(deps, 'Ana', [], { memberships: [{ organizationId }] });
    await ok(deleteOrganization(deps, { id: organizationId }));
    await ok(edit(id, { notes: 'still here' }));
    expect(await ok(getContact(deps, { id }))).toMatchObject({
      contact: { notes: 'still here' },
      organizations: [{ name: 'Rivière', deleted: true }],
    });
  });

  it('R31: suggests duplicates of an edit, and never the contact itself', async () => {
    const id = await add(deps, 'Ana Ruiz', ['a@x.example']);
    const twin = await add(deps, 'Ana Ruiz', ['b@x.example']);
    const hints = await ok(suggestDuplicates(deps, { draft: await draftOf(id), self: id }));
    expect(hints.map(({ card }) => card.id)).toEqual([twin]);
  });
});

describe('the history of a contact', () => {
  it('tells which fields a change altered, from what to what', async () => {
    const id = await add(deps, 'Ana Ruiz');
    await ok(edit(id, { familyName: 'Lind', notes: 'x' }));
    const [latest, first] = await ok(contactHistory(deps, { id }));
    expect(latest).toMatchObject({ action: 'contact.update', isOwn: true, undone: false });
    expect(latest?.fields).toEqual([
      { field: 'familyName', before: 'Ruiz', after: 'Lind' },
      { field: 'notes', before: undefined, after: 'x' },
    ]);
    expect(first).toMatchObject({ action: 'contact.create', fields: [] });
  });

  it('undoes any single change, later ones to other fields stay', async () => {
    const id = await add(deps, 'Ana Ruiz');
    const renamed = await ok(edit(id, { familyName: 'Lind' }));
    await ok(edit(id, { notes: 'later' }));
    const { changeId } = await ok(undo(renamed.changeId));
    expect(await draftOf(id)).toMatchObject({ familyName: 'Ruiz', notes: 'later' });
    expect((await ok(contactHistory(deps, { id })))[1]).toMatchObject({ undone: true, undoId: changeId });
    await ok(undo(changeId));
    expect(await draftOf(id)).toMatchObject({ familyName: 'Lind', notes: 'later' });
  });

  it('refuses to undo what a later change built on', async () => {
    const id = await add(deps, 'Ana Ruiz');
    const first = await ok(edit(id, { familyName: 'Lind' }));
    await ok(edit(id, { familyName: 'Roux' }));
    expect(await undo(first.changeId)).toMatchObject({ failure: { code: 'conflict' } });
    expect(await draftOf(id)).toMatchObject({ familyName: 'Roux' });
  });

  it("R10: is not told of another agent's private contact", async () => {
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    const id = await add(other, 'Secret', [], { visibility: 'private' });
    expect(await contactHistory(deps, { id })).toMatchObject({ failure: { code: 'not-found' } });
  });
});

describe('deleting contacts', () => {
  const interaction = ticket('1');

  it('is found by nothing any more, and undo brings it back as it was', async () => {
    const id = await add(deps, 'Ana Ruiz', ['a@x.example']);
    const before = await allRecords(db);
    const { changeId } = await ok(deleteContacts(deps, { ids: [id] }));
    expect(await ok(getContact(deps, { id }))).toBeNull();
    expect((await ok(searchForContacts(deps, { query: 'ana' }))).matches).toEqual([]);
    expect((await ok(searchForContacts(deps, { query: 'a@x.example' }))).matches).toEqual([]);
    expect(await contactNames(deps)).toEqual([]);
    await ok(undo(changeId));
    expect(await allRecords(db)).toEqual(before);
    expect((await ok(searchForContacts(deps, { query: 'ana' }))).matches).toHaveLength(1);
  });

  it('keeps what it took part in, and changes to that can still be undone', async () => {
    const id = await add(deps, 'Ana Ruiz');
    await ok(associate(deps, { interaction, contactId: id }));
    const tagged = await ok(setParticipantTag(deps, { interaction, contactId: id, tag: 'subject', on: false }));
    const { changeId } = await ok(deleteContacts(deps, { ids: [id] }));
    expect(await ok(participantsOf(deps, interaction))).toMatchObject([{ card: { name: 'Ana Ruiz', deleted: true } }]);
    expect(await ok(countParticipants(deps, interaction))).toBe(0);
    await ok(undo(tagged.changeId));
    const redone = await ok(undo((await ok(undo(changeId))).changeId));
    expect(await ok(getContact(deps, { id }))).toBeNull();
    await ok(undo(redone.changeId));
    expect(await ok(getContact(deps, { id }))).toMatchObject({ contact: { id } });
    expect(await ok(participantsOf(deps, interaction))).toMatchObject([{ card: { id } }]);
  });

  it('deletes several in one change, or none when one of them is gone', async () => {
    const ids = [await add(deps, 'Ana'), await add(deps, 'Bo')];
    const { changeId } = await ok(deleteContacts(deps, { ids }));
    expect(await deleteContacts(deps, { ids: [await add(deps, 'Cy'), ids[0]!] })).toMatchObject({
      failure: { code: 'not-found' },
    });
    expect(await contactNames(deps)).toEqual(['Cy']);
    await ok(undo(changeId));
    expect(await contactNames(deps)).toHaveLength(3);
  });

  it('R60: needs the right to delete, also to take a deletion back', async () => {
    const id = await add(deps, 'Ana');
    const limited = agentOf(db, { rights: ['contacts.edit', 'private.see'] });
    const refused = { ok: false, failure: { code: 'forbidden', detail: 'contacts.delete' } };
    expect(await deleteContacts(limited, { ids: [id] })).toEqual(refused);
    const { changeId } = await ok(deleteContacts(deps, { ids: [id] }));
    expect(await undoChange(limited, { changeId })).toEqual(refused);
  });
});
