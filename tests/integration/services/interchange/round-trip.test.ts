import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactFromRow } from '#lib/db/contact-row.ts';
import { deleteContacts } from '#lib/services/contacts/delete-contact.ts';
import { createContact } from '#lib/services/contacts/create-contact.ts';
import { mergeInto } from '#lib/services/duplicates/merge.ts';
import { tellApart } from '#lib/services/duplicates/tell-apart.ts';
import { listToldApart } from '#lib/services/duplicates/told-apart.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { createLocation } from '#lib/services/locations/create-location.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { siteDraftSchema } from '#lib/domain/site/site.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, form, ok, ticket } from '../desk.ts';
import { backupOf, finish, importFile, readRows, stage } from './import-file.ts';

/** Everything of a store but the import that its rows came with. */
async function everything(deps: ServiceDeps): Promise<Record<string, unknown>> {
  const records = await allRecords(deps.db, { stamps: true });
  return Object.fromEntries(
    Object.entries(records).map(([key, record]) => [key, { ...(record as object), batchId: undefined }]),
  );
}

async function aStore(): Promise<ServiceDeps> {
  const deps = agentOf(await emptyStore());
  const organization = await addOrganization(deps, 'Garage Morel', { domains: ['morel.example'] });
  const site = siteDraftSchema.parse({ name: 'Brest' });
  const { id: siteId } = await ok(createLocation(deps, { organizationId: organization, site }));
  const ana = await add(deps, 'Ana Ruiz', ['ana@morel.example', '02 98 44 12 34'], {
    memberships: [{ organizationId: organization, title: 'Boss' }],
    siteId,
    visibility: 'private',
  });
  const gone = await add(deps, 'Bo Lind', ['bo@x.example']);
  const twin = await add(deps, 'Anna Ruiz', ['anna@x.example']);
  await ok(associate(deps, { interaction: ticket('1'), contactId: ana }));
  await ok(associate(deps, { interaction: ticket('1'), contactId: gone }));
  await ok(deleteContacts(deps, { ids: [gone] }));
  const third = await add(deps, 'Ana R.', ['ana@x.example']);
  await ok(tellApart(deps, { of: 'contacts', ids: [twin, third] }));
  await ok(mergeInto(deps, { keepId: ana, otherId: twin, fromOther: [] }));
  const other = await addOrganization(deps, 'Garage Moret');
  await ok(tellApart(deps, { of: 'organizations', ids: [organization, other] }));
  return deps;
}

describe('a backup', () => {
  it('brings a whole store back into an empty one, to the last stamp, and Undo empties it again', async () => {
    const deps = await aStore();
    const file = await backupOf(deps);
    const empty = agentOf(await emptyStore());
    const { batchId } = await importFile(empty, file, { size: 2 });
    expect(await everything(empty)).toEqual(await everything(deps));
    await ok(undoChange(empty, { changeId: batchId }));
    expect(await allRecords(empty.db)).toEqual({});
  });

  it('loses nothing of any contact', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const draft = fc.record({
      name: fc.string({ minLength: 1, maxLength: 30 }),
      notes: text,
      address: text,
      key: text,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { minLength: 1, maxLength: 5 }), async (drafts) => {
        const deps = agentOf(await emptyStore());
        for (const { name, notes, key } of drafts) {
          const more = { notes, attributes: { [key]: notes }, socialIds: [{ network: 'x', value: key }] };
          // A name of blanks alone is nobody: then nothing is there to lose.
          // oxlint-disable-next-line no-await-in-loop
          await createContact(deps, { draft: form(name, [], more) });
        }
        const empty = agentOf(await emptyStore());
        await importFile(empty, await backupOf(deps));
        expect(await everything(empty)).toEqual(await everything(deps));
      }),
      { numRuns: 25 },
    );
  });

  it('restored over what is there already changes nothing, or overwrites it when that is wanted', async () => {
    const deps = await aStore();
    const file = await backupOf(deps);
    const before = await allRecords(deps.db);
    expect(await importFile(deps, file)).toMatchObject({ added: 0, updated: 0, organizations: 0 });
    expect(await allRecords(deps.db)).toEqual(before);
    const [row] = await deps.db.contacts.filter(({ givenName }) => givenName === 'Ana').toArray();
    await deps.db.contacts.update(row!.id, { familyName: 'Changed' });
    const { batchId, updated } = await importFile(deps, file, { duplicates: 'update' });
    expect(updated).toBe(1);
    expect(await allRecords(deps.db)).toEqual(before);
    await ok(undoChange(deps, { changeId: batchId }));
    expect((await deps.db.contacts.get(row!.id))?.familyName).toBe('Changed');
  });

  it('of another agent is this agent’s when restored; an organization of the same name is the one that is here', async () => {
    const file = await backupOf(await aStore());
    const other = agentOf(await emptyStore(), { agent: { id: 'agent-2', name: 'Bea' } });
    const here = await addOrganization(other, 'GARAGE morel');
    await importFile(other, file);
    const [ana] = await other.db.contacts.filter(({ givenName }) => givenName === 'Ana').toArray();
    expect(contactFromRow(ana!)).toMatchObject({ visibility: 'private', ownerId: 'agent-2' });
    expect(ana?.organizationIds).toEqual([here]);
    expect((await other.db.sites.toArray())[0]?.organizationId).toBe(here);
    const { sets } = await ok(listToldApart(other, { of: 'organizations' }));
    expect(sets).toEqual([{ rows: [expect.any(String)], ids: [here, expect.any(String)] }]);
    expect((await ok(listToldApart(other, { of: 'contacts' }))).contacts.map(({ name }) => name)).toEqual([
      'Ana Ruiz',
      'Ana R.',
    ]);
  });

  it('R31: has nothing of what was told apart but what is of records that the agent may see, and that are here', async () => {
    const deps = agentOf(await emptyStore());
    const [one, two, three] = [await add(deps, 'One'), await add(deps, 'Two'), await add(deps, 'Three')];
    await ok(tellApart(deps, { of: 'contacts', ids: [one, two, three] }));
    await ok(tellApart(deps, { of: 'contacts', ids: [one, three] }));
    await deps.db.contacts.update(three, { visibility: 'private', ownerId: 'agent-1' });
    const file = await backupOf({ ...deps, agent: { id: 'agent-2', name: 'Bea' } });
    const text = await file.text();
    expect(text).not.toContain(three);
    const empty = agentOf(await emptyStore());
    await importFile(empty, file);
    expect((await empty.db.distinctions.toArray()).map(({ ids }) => ids)).toEqual([[one, two]]);
    const without = text.split('\n').filter((line) => !line.includes('"givenName":"Two"'));
    const another = agentOf(await emptyStore());
    expect(await importFile(another, new Blob([without.join('\n')]))).toMatchObject({ added: 1, skipped: 1 });
    expect(await another.db.distinctions.count()).toBe(0);
  });

  it('R60: with what was told apart is restored by who may merge', async () => {
    const file = await backupOf(await aStore());
    const rights = agentOf(await emptyStore()).rights.filter((right) => right !== 'merge');
    const limited = agentOf(await emptyStore(), { rights });
    await expect(importFile(limited, file)).rejects.toThrow('forbidden merge');
  });

  it('that was cut off or changed by hand says which lines are wrong and gives the others', async () => {
    const text = await (await backupOf(await aStore())).text();
    const lines = text.split('\n');
    const broken = [...lines.slice(0, 2), '{"table":"contacts","record":{"id":1}},', ...lines.slice(2, 4)].join('\n');
    const { rows, rejected } = await readRows(new Blob([broken]));
    expect(rows).toHaveLength(3);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'not-valid'],
      [5, 'malformed'],
    ]);
    const pretty = JSON.stringify(JSON.parse(text), undefined, 2);
    expect((await readRows(new Blob([pretty]))).rows).toHaveLength(lines.length - 3);
    const deps = agentOf(await emptyStore());
    await finish(deps, await stage(deps, rows));
  });
});
