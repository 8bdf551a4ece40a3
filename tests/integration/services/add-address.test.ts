import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { addAddress } from '#lib/services/contacts/add-address.ts';
import { recentChanges } from '#lib/services/journal/recent-changes.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, agentOf, emptyStore, ok } from './desk.ts';

let db: Database;
let deps: ServiceDeps;
beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

const phone = (value: string) => ({ medium: 'phone' as const, value });

describe('adding an address to a contact', () => {
  it('R1: the contact is found by it afterwards, and no longer once that is undone', async () => {
    const contactId = await add(deps, 'Hélène Rivière', ['h@riviere.example']);
    const { changeId } = await ok(addAddress(deps, { contactId, address: phone('04 65 71 20 11') }));
    expect(await db.contacts.where('keys').equals('tel:+33465712011').primaryKeys()).toEqual([contactId]);
    await ok(undoChange(deps, { changeId }));
    expect(await db.contacts.where('keys').equals('tel:+33465712011').count()).toBe(0);
  });

  it('R1: an address the contact has in another form is not added again', async () => {
    const contactId = await add(deps, 'Hélène Rivière', ['+33 4 65 71 20 11']);
    await ok(addAddress(deps, { contactId, address: phone('04.65.71.20.11') }));
    expect((await db.contacts.get(contactId))?.addresses).toHaveLength(1);
  });

  it('R10: is refused for the private contact of another agent', async () => {
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Grace' } });
    const contactId = await add(other, 'Anna Kern', [], { visibility: 'private' });
    expect(await addAddress(deps, { contactId, address: phone('04 65 71 20 11') })).toMatchObject({
      failure: { code: 'not-found' },
    });
  });

  it('R60: is refused without the right to edit contacts, and writes nothing', async () => {
    const contactId = await add(deps, 'Anna Kern');
    const denied = agentOf(db, { rights: ['private.see'] });
    expect(await addAddress(denied, { contactId, address: phone('04 65 71 20 11') })).toMatchObject({
      failure: { code: 'forbidden', detail: 'contacts.edit' },
    });
    expect((await db.contacts.get(contactId))?.addresses).toEqual([]);
  });

  it('refuses what no look-up could ever find', async () => {
    const contactId = await add(deps, 'Anna Kern');
    expect(await addAddress(deps, { contactId, address: phone('call me') })).toMatchObject({
      failure: { code: 'invalid', detail: 'address.0' },
    });
  });
});

describe('the latest changes', () => {
  it('are listed newest first, with what to undo next', async () => {
    const contactId = await add(deps, 'Anna Kern');
    const { changeId } = await ok(addAddress(deps, { contactId, address: phone('04 65 71 20 11') }));
    const undo = await ok(undoChange(deps, { changeId }));
    const { changes, more } = await ok(recentChanges(deps, {}));
    expect(changes.map(({ action, subject, undone }) => [action, subject, undone])).toEqual([
      ['contact.update', 'Anna Kern', true],
      ['contact.create', 'Anna Kern', false],
    ]);
    expect(changes[0]?.undoId).toBe(undo.changeId);
    expect(more).toBe(false);
  });

  it('go on where the former page ended, none twice and none left out', async () => {
    for (let count = 0; count < 60; count += 1) {
      // One after the other: their order is what is tested.
      // oxlint-disable-next-line no-await-in-loop
      await add(deps, `Person ${count}`);
    }
    const first = await ok(recentChanges(deps, {}));
    const second = await ok(recentChanges(deps, { before: first.changes.at(-1)?.id }));
    expect([first.changes.length, first.more, second.changes.length, second.more]).toEqual([50, true, 10, false]);
    expect(new Set([...first.changes, ...second.changes].map(({ subject }) => subject)).size).toBe(60);
  });

  it("R10: do not show another agent's", async () => {
    await add(agentOf(db, { agent: { id: 'agent-2', name: 'Grace' } }), 'Anna Kern', [], { visibility: 'private' });
    expect((await ok(recentChanges(deps, {}))).changes).toEqual([]);
  });
});
