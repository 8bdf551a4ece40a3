import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import { createContact } from '#lib/services/contacts/create-contact.ts';
import { importContacts } from '#lib/services/contacts/import-contacts.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { record } from '#lib/services/journal/record.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, agentOf, allRecords, emptyStore, form, ok, ticket } from './desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

/** All of the store: records with their stamps, and the journal. */
async function everything(): Promise<unknown> {
  return [await allRecords(db, { stamps: true }), await db.changes.toArray()];
}

/** From now on a table cannot be written: the disk is full. */
async function fillUp(table: string): Promise<void> {
  db.close({ disableAutoOpen: false });
  db.use({
    stack: 'dbcore',
    name: 'full-disk',
    create: (core) => ({
      ...core,
      table: (name) => {
        const original = core.table(name);
        if (name !== table) return original;
        return { ...original, mutate: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) };
      },
    }),
  });
  await db.open();
}

const full = { ok: false, failure: { code: 'store-full' } };
const everyPart = () => ({
  draft: form('Ana Ruiz', ['a@x.example']),
  newOrganization: organizationDraftSchema.parse({ name: 'Rivière' }),
  associateWith: ticket('1'),
});

describe('a write that is cut short', () => {
  it.each(['organizations', 'contacts', 'interactions', 'changes'])(
    'leaves nothing half written when the disk is full at %s',
    async (table) => {
      await add(deps, 'Bo Lind');
      const before = await everything();
      await fillUp(table);
      expect(await createContact(deps, everyPart())).toEqual(full);
      expect(await everything()).toEqual(before);
    },
  );

  it('leaves nothing of an import when the disk is full at its end', async () => {
    await fillUp('changes');
    const contacts = [1, 2, 3].map((number) => ({ ...form(`Person ${number}`), organizationName: `Place ${number}` }));
    expect(await importContacts(deps, { contacts })).toEqual(full);
    expect(await everything()).toEqual([{}, []]);
  });

  it('undoes nothing when the undoing cannot be journalled', async () => {
    const contactId = await add(deps, 'Ana');
    const { changeId } = await ok(associate(deps, { interaction: ticket('1'), contactId }));
    const before = await everything();
    await fillUp('interactions');
    expect(await undoChange(deps, { changeId })).toEqual(full);
    expect(await everything()).toEqual(before);
  });

  it('leaves nothing when the transaction is aborted under it', async () => {
    const before = await everything();
    db.changes.hook('creating', (_id, _change, transaction) => {
      (transaction as unknown as { idbtrans: IDBTransaction }).idbtrans.abort();
    });
    expect(await createContact(deps, everyPart())).toEqual({ ok: false, failure: { code: 'unavailable' } });
    expect(await everything()).toEqual(before);
  });

  it('leaves nothing when the service itself breaks in the middle, and lets the bug through', async () => {
    const contactId = await add(deps, 'Ana');
    const before = await everything();
    const header = { id: deps.newId(), action: 'contact.update', by: 'agent-1', at: 1 } as const;
    const breaking = record(db, header, async (journal) => {
      const contact = await journal.get('contacts', contactId);
      await journal.put('contacts', { ...contact!, familyName: 'Half' });
      throw new TypeError('bug');
    });
    await expect(breaking).rejects.toThrow('bug');
    expect(await everything()).toEqual(before);
  });
});
