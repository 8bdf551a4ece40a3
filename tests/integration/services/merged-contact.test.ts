import { beforeEach, describe, expect, it } from 'vitest';
import { contactFromRow } from '#lib/db/contact-row.ts';
import type { Database } from '#lib/db/database.ts';
import { newId } from '#lib/domain/id.ts';
import { entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import { addAddress } from '#lib/services/contacts/add-address.ts';
import { contactHistory } from '#lib/services/contacts/contact-history.ts';
import { createContact } from '#lib/services/contacts/create-contact.ts';
import { deleteContacts } from '#lib/services/contacts/delete-contact.ts';
import { getContact } from '#lib/services/contacts/get-contact.ts';
import { updateContact } from '#lib/services/contacts/update-contact.ts';
import { mergeInto } from '#lib/services/duplicates/merge.ts';
import { createEntry } from '#lib/services/entries/create-entry.ts';
import { listEntries } from '#lib/services/entries/list-entries.ts';
import { updateEntry } from '#lib/services/entries/update-entry.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { participantsOf } from '#lib/services/interactions/participants-of.ts';
import { replaceParticipant } from '#lib/services/interactions/replace-participant.ts';
import { setParticipantTag } from '#lib/services/interactions/set-participant-tag.ts';
import { takeOffParticipant } from '#lib/services/interactions/take-off-participant.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, agentOf, emptyStore, form, ok, ticket } from './desk.ts';

let db: Database;
let deps: ServiceDeps;
let old: string;
let kept: string;
const interaction = ticket('1');

/** Two merges, one after the other: `old` went into one that went into `kept`. */
beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
  old = await add(deps, 'A. Ruiz', ['ana@old.example']);
  const between = await add(deps, 'An Ruiz');
  kept = await add(deps, 'Ana Ruiz');
  await ok(mergeInto(deps, { keepId: between, otherId: old, fromOther: [] }));
  await ok(mergeInto(deps, { keepId: kept, otherId: between, fromOther: [] }));
});

const people = async () => (await ok(participantsOf(deps, interaction))).map(({ card }) => card.id);
const fields = (notes: string, contactId?: string) =>
  entryFieldsSchema.parse({ kind: 'internal', at: 5, notes, contactId });

describe('R31: a write that names a merged contact is about the one it went into', () => {
  it('when it is edited', async () => {
    const before = form('Ana Ruiz', ['ana@old.example']);
    const { changeId } = await ok(updateContact(deps, { id: old, before, after: { ...before, notes: 'VIP' } }));
    expect(await db.contacts.get(kept)).toMatchObject({ notes: 'VIP' });
    expect(await db.contacts.get(old)).toMatchObject({ mergedInto: expect.any(String), deletedAt: expect.any(Number) });
    expect((await ok(contactHistory(deps, { id: old })))[0]).toMatchObject({ id: changeId });
    await ok(undoChange(deps, { changeId }));
    expect((await db.contacts.get(kept))?.notes).toBeUndefined();
  });

  it('when it gets an address, once however often it is asked', async () => {
    const request = { contactId: old, address: { medium: 'email', value: 'ana@new.example' } } as const;
    const first = await ok(addAddress(deps, request));
    expect(await ok(addAddress(deps, request))).toEqual(first);
    const { addresses } = contactFromRow((await db.contacts.get(kept))!);
    expect(addresses.map(({ value }) => value)).toContain('ana@new.example');
  });

  it('when it is deleted, by whichever of its ids, and Undo brings it back under both', async () => {
    const { changeId } = await ok(deleteContacts(deps, { ids: [old, kept] }));
    expect(await ok(getContact(deps, { id: old }))).toBeNull();
    await ok(undoChange(deps, { changeId }));
    expect(await ok(getContact(deps, { id: old }))).toMatchObject({ contact: { id: kept } });
  });

  it('when it joins an interaction, gets a tag, is put in another’s place, or is taken off', async () => {
    await ok(associate(deps, { interaction, contactId: old }));
    expect(await people()).toEqual([kept]);
    await ok(setParticipantTag(deps, { interaction, contactId: old, tag: 'subject', on: false }));
    expect((await ok(participantsOf(deps, interaction)))[0]?.tags).not.toContain('subject');
    const other = await add(deps, 'Bo');
    await ok(replaceParticipant(deps, { interaction, fromContactId: old, toContactId: other }));
    expect(await people()).toEqual([other]);
    await ok(replaceParticipant(deps, { interaction, fromContactId: other, toContactId: old }));
    expect(await people()).toEqual([kept]);
    await ok(takeOffParticipant(deps, { interaction, contactId: old }));
    expect(await people()).toEqual([]);
    await ok(associate(deps, { interaction, contactId: old }));
    const made = await ok(createContact(deps, { draft: form('Cy'), associateWith: interaction, inPlaceOf: old }));
    expect(await people()).toEqual([made.contactId]);
  });

  it('when something is recorded with it', async () => {
    const id = newId();
    const first = await ok(createEntry(deps, { id, interaction, fields: fields('a', old) }));
    expect(await ok(createEntry(deps, { id, interaction, fields: fields('a', old) }))).toEqual(first);
    const other = await add(deps, 'Bo');
    const second = newId();
    await ok(createEntry(deps, { id: second, interaction, fields: fields('b', other) }));
    await ok(updateEntry(deps, { id: second, fields: fields('b', old), changed: ['contactId'] }));
    const { entries } = await ok(listEntries(deps, { interaction }));
    expect(entries).toMatchObject([
      { contactId: kept, entry: { contactId: kept } },
      { contactId: kept, entry: { contactId: kept, contactName: 'Ana Ruiz' } },
    ]);
  });

  it('when a third one is merged into it', async () => {
    const third = await add(deps, 'Ana R.');
    await ok(mergeInto(deps, { keepId: old, otherId: third, fromOther: [] }));
    expect(await db.contacts.get(third)).toMatchObject({ mergedInto: kept });
    expect(await mergeInto(deps, { keepId: kept, otherId: old, fromOther: [] })).toMatchObject({ ok: false });
    const itself = await mergeInto(deps, { keepId: old, otherId: kept, fromOther: [] });
    expect(itself).toMatchObject({ failure: { code: 'invalid' } });
  });

  it('R10: and is not found where that one is another agent’s own', async () => {
    await db.contacts.where('id').equals(kept).modify({ visibility: 'private', ownerId: 'agent-2' });
    expect(await deleteContacts(deps, { ids: [old] })).toMatchObject({
      failure: { code: 'not-found', detail: expect.any(String) },
    });
    const id = newId();
    await ok(createEntry(deps, { id, interaction, fields: { ...fields('kept', old), contactName: 'Ana' } }));
    expect(await db.entries.get(id)).toMatchObject({ notes: 'kept', contactName: 'Ana' });
  });
});
