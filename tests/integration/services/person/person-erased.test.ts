import { beforeEach, describe, expect, it } from 'vitest';
import { contactFromRow } from '#lib/db/contact-row.ts';
import type { Database } from '#lib/db/database.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import { TAKEN_OUT } from '#lib/domain/person/traces.ts';
import { deleteContacts } from '#lib/services/contacts/delete-contact.ts';
import { getContact } from '#lib/services/contacts/get-contact.ts';
import { tellApart } from '#lib/services/duplicates/tell-apart.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { recentChanges } from '#lib/services/journal/recent-changes.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { previewErasure } from '#lib/services/person/erase-person.ts';
import { searchForContacts } from '#lib/services/search/search-for-contacts.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, emptyStore, ok, ticket } from '../desk.ts';
import { everyText, tracesLeft } from './everything.ts';
import { edit, erase, log, storeWithPerson, STRINGS } from './person-desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

describe('erasing one person', () => {
  it('leaves no trace of the name and the addresses in any table, the journal and the name index among them', async () => {
    const { id } = await storeWithPerson(deps);
    expect((await tracesLeft(db, STRINGS)).length).toBeGreaterThan(20);
    await erase(deps, id);
    expect(await tracesLeft(db, STRINGS)).toEqual([]);
    expect(await db.nameIndex.isRight()).toBe(true);
  });

  it('takes interactions with nobody else whole, and leaves those with others without the person', async () => {
    const { id, other, shared, alone, aloneEntry, withHer, withHim } = await storeWithPerson(deps);
    await erase(deps, id);
    expect(await db.interactions.get({ key: alone.key })).toBeUndefined();
    expect(await db.entries.get(aloneEntry)).toBeUndefined();
    const kept = await db.interactions.get({ key: shared.key });
    expect(kept?.participants.map(({ contactId }) => contactId)).toEqual([other]);
    expect(kept).toMatchObject({ title: `Contract, called by ${TAKEN_OUT}`, addressKeys: [] });
    const cleared = await db.entries.get(withHer);
    expect(cleared).toMatchObject({ notes: '', durationSeconds: 120, reference: 'PO 7' });
    expect(Object.keys(cleared ?? {})).not.toEqual(
      expect.arrayContaining(['contactId', 'contactName', 'contactPhone', 'followUp']),
    );
    expect(cleared).not.toHaveProperty('contactId');
    expect(await db.entries.get(withHim)).toMatchObject({
      contactId: other,
      notes: `Told him what ${TAKEN_OUT} said, ${TAKEN_OUT}.`,
    });
  });

  it('takes the contacts that were merged into it along, and a look-up by either id finds nobody', async () => {
    const { id, twin } = await storeWithPerson(deps);
    // Asked for by the old id it is the same person.
    await erase(deps, twin);
    expect(await ok(getContact(deps, { id }))).toBeNull();
    expect(await ok(getContact(deps, { id: twin }))).toBeNull();
    for (const query of ['Vandersteen', 'w.vander', '0612345678'])
      // oxlint-disable-next-line no-await-in-loop
      expect((await ok(searchForContacts(deps, { query }))).matches).toEqual([]);
  });

  it('leaves what others are and what they did as it was, and their changes can still be undone', async () => {
    const stranger = await add(deps, 'Cora Blanc', ['cora@blanc.example'], { notes: 'Prefers mornings.' });
    const changeId = await edit(deps, stranger, { notes: 'Prefers evenings.' });
    const { id, shared } = await storeWithPerson(deps);
    const joined = await ok(associate(deps, { interaction: shared, contactId: stranger }));
    const untouched = await db.contacts.get(stranger);
    await erase(deps, id);
    expect(await db.contacts.get(stranger)).toEqual(untouched);
    await ok(undoChange(deps, { changeId: joined.changeId }));
    await ok(undoChange(deps, { changeId }));
    expect(await db.contacts.get(stranger)).toMatchObject({ notes: 'Prefers mornings.' });
    expect(await tracesLeft(db, STRINGS)).toEqual([]);
  });

  it('takes what told the person apart from others along, also from the journal; others stay told apart', async () => {
    const { id, twin, other } = await storeWithPerson(deps);
    const stranger = await add(deps, 'Wilhelmina Blanc');
    const pair = await ok(tellApart(deps, { of: 'contacts', ids: [id, stranger] }));
    const group = await ok(tellApart(deps, { of: 'contacts', ids: [other, stranger, id] }));
    const gone = await ok(deleteContacts(deps, { ids: [stranger] }));
    await ok(undoChange(deps, gone));
    const { counts } = await ok(previewErasure(deps, { id }));
    expect(counts.mentions).toBeGreaterThanOrEqual(2);
    await erase(deps, id);
    expect(await db.distinctions.toArray()).toMatchObject([{ ids: [other, stranger] }]);
    for (const each of [id, twin]) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await tracesLeft(db, [each])).filter((trace) => !trace.includes(' in receipts:'))).toEqual([]);
    }
    expect(await db.changes.get(pair.changeId)).toBeUndefined();
    expect((await db.changes.get(group.changeId))?.subject).toBe(`Bernard Morel, ${TAKEN_OUT} Blanc, ${TAKEN_OUT}`);
    // What is left of it can still be undone.
    await ok(undoChange(deps, group));
    expect(await db.distinctions.count()).toBe(0);
  });

  it('cannot be undone: the journal has nothing by which it would come back', async () => {
    const { id } = await storeWithPerson(deps);
    await erase(deps, id);
    const { changes } = await ok(recentChanges(deps, {}));
    for (const { undoId } of changes)
      // oxlint-disable-next-line no-await-in-loop
      await undoChange(deps, { changeId: undoId });
    expect(await tracesLeft(db, STRINGS)).toEqual([]);
  });

  it('keeps an address that somebody else has too with that one, and says so before', async () => {
    await addOrganization(deps, 'Desk', { addresses: [{ medium: 'phone', value: '02 98 44 12 34' }] });
    const id = await add(deps, 'Ada Quill', ['02 98 44 12 34', 'ada@quill.example']);
    const mate = await add(deps, 'Bo Quill', ['02 98 44 12 34']);
    const preview = await ok(previewErasure(deps, { id }));
    expect(preview).toMatchObject({ sharedAddresses: ['02 98 44 12 34'], counts: { addresses: 1 } });
    await erase(deps, id);
    expect(contactFromRow((await db.contacts.get(mate))!)).toMatchObject({ addresses: [{ value: '02 98 44 12 34' }] });
    expect((await everyText(db)).filter(({ text }) => text.includes('ada@quill'))).toEqual([]);
  });

  it('leaves the name in texts about others when somebody else bears it, and says so before', async () => {
    const namesake = await add(deps, 'Jean Martin', ['jean@one.example'], { notes: 'Jean Martin of Lyon' });
    const id = await add(deps, 'jean MARTIN', ['jean@two.example']);
    expect(await ok(previewErasure(deps, { id }))).toMatchObject({ hasNamesake: true });
    await erase(deps, id);
    expect(await db.contacts.get(namesake)).toMatchObject({ givenName: 'Jean', notes: 'Jean Martin of Lyon' });
    expect(await tracesLeft(db, ['jean@two'])).toEqual([]);
  });

  it('erases a contact that was deleted before', async () => {
    const { id } = await storeWithPerson(deps);
    await ok(deleteContacts(deps, { ids: [id] }));
    expect(await ok(previewErasure(deps, { id }))).toMatchObject({ isDeleted: true });
    await erase(deps, id);
    expect(await tracesLeft(db, STRINGS)).toEqual([]);
  });

  it('gives an interaction whose key says the address another key, its entries with it', async () => {
    const id = await add(deps, 'Ada Quill', ['06 12 34 56 78']);
    const other = await add(deps, 'Bo Reed', ['bo@reed.example']);
    const call: InteractionRef = { ...ticket('+33612345678'), kind: 'call' };
    await ok(associate(deps, { interaction: call, contactId: other }));
    await ok(associate(deps, { interaction: call, contactId: id }));
    const entry = await log(deps, call, { contactId: other, notes: 'About the lease.' });
    await erase(deps, id);
    const [interaction] = await db.interactions.toArray();
    expect(await tracesLeft(db, ['12345678'])).toEqual([]);
    expect((await db.entries.get(entry))?.interaction.key).toBe(interaction?.key);
  });
});
