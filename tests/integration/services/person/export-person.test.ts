import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { newId } from '#lib/domain/id.ts';
import { entryFieldsSchema } from '#lib/domain/interaction/entry.ts';
import { createEntry } from '#lib/services/entries/create-entry.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { listReceipts } from '#lib/services/person/erase-person.ts';
import { exportPerson } from '#lib/services/person/export-person.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { rightSchema } from '#lib/settings/settings.ts';
import { add, addOrganization, agentOf, emptyStore, ok, ticket } from '../desk.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

const log = (agent: ServiceDeps, id: string, changes: object) =>
  ok(
    createEntry(agent, {
      id: newId(),
      interaction: ticket(id),
      fields: entryFieldsSchema.parse({ kind: 'internal', at: 5, notes: 'x', ...changes }),
    }),
  );

async function storeWithPerson(): Promise<string> {
  const place = await addOrganization(deps, 'Quill');
  const id = await add(deps, 'Ada Quill', ['ada@quill.example'], { memberships: [{ organizationId: place }] });
  const other = await add(deps, 'Bo Reed', ['bo@reed.example']);
  await ok(associate(deps, { interaction: ticket('1'), contactId: id }));
  await ok(associate(deps, { interaction: ticket('2'), contactId: id }));
  await ok(associate(deps, { interaction: ticket('2'), contactId: other }));
  await log(deps, '1', { notes: 'alone, nobody named' });
  await log(deps, '2', { notes: 'with her', contactId: id });
  await log(deps, '2', { notes: 'with him', contactId: other });
  return id;
}

describe('handing out one person’s data', () => {
  it('has the contact, its organizations, interactions, entries and history, and of others only their number', async () => {
    const id = await storeWithPerson();
    const { person } = await ok(exportPerson(deps, { id }));
    expect(person).toMatchObject({
      format: 'sidecard-person',
      contact: { id, givenName: 'Ada', addresses: [{ value: 'ada@quill.example' }] },
      organizations: [{ name: 'Quill' }],
      interactions: [{ others: 0 }, { others: 1 }],
      counts: { contacts: 1, interactions: 2, entries: 2, changes: 1, drafts: 0 },
    });
    expect(person.interactions[0]?.part[0]?.tags).toHaveLength(4);
    expect(person.entries.map(({ notes }) => notes)).toEqual(['alone, nobody named', 'with her']);
    expect(person.history).toMatchObject([{ action: 'contact.create', rows: [{ id }] }]);
    expect(JSON.stringify(person)).not.toContain('reed');
  });

  it('is kept as a receipt that names nobody', async () => {
    const id = await storeWithPerson();
    const { receipt } = await ok(exportPerson(deps, { id }));
    expect(await ok(listReceipts(deps))).toEqual([receipt]);
    expect(receipt).toMatchObject({ kind: 'export', by: { name: 'Ada' }, references: [id] });
    expect(JSON.stringify(receipt)).not.toContain('Quill');
  });

  it('R60: is refused without the right to export', async () => {
    const id = await storeWithPerson();
    const rights = rightSchema.options.filter((right) => right !== 'interchange');
    expect(await exportPerson(agentOf(db, { rights }), { id })).toEqual({
      ok: false,
      failure: { code: 'forbidden', detail: 'interchange' },
    });
    expect(await db.receipts.count()).toBe(0);
  });
});
