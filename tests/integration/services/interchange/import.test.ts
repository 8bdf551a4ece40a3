import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { takeImportBack } from '#lib/services/interchange/cancel-import.ts';
import { openImport, stagePart, unfinishedImport } from '#lib/services/interchange/open-import.ts';
import { checkRows, stepImport } from '#lib/services/interchange/step-import.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { record } from '#lib/services/journal/record.ts';
import { recordHistory } from '#lib/services/journal/record-history.ts';
import { recentChanges } from '#lib/services/journal/recent-changes.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, ok, ticket } from '../desk.ts';
import { finish, importFile, readRows, stage, textFile, until } from './import-file.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

const PEOPLE = textFile(
  [
    'Prénom;Nom;Société;Téléphone;Adresse de messagerie;Notes',
    'Ana;Ruiz;Garage Morel;02 98 44 12 34;ana@x.example;pays by cheque',
    'Bo;Lind;garage  MOREL;02 98 44 12 35;bo@x.example;',
    ';;;ask at the desk;;',
    'Cy;Moss;;;cy@x.example;"on',
    'two lines"',
  ].join('\r\n'),
);

const byName = async (givenName: string) =>
  (await db.contacts.filter((row) => row.givenName === givenName).toArray())[0];

describe('importing a file', () => {
  it('saves its rows with their organizations, in the country chosen, and says what it left out', async () => {
    const { rows, rejected } = await readRows(PEOPLE);
    expect(rejected).toMatchObject([{ line: 4, reason: 'nobody' }]);
    const progress = await finish(deps, await stage(deps, rows, { size: 2 }));
    expect(progress).toMatchObject({ state: 'finished', added: 3, updated: 0, skipped: 0, organizations: 1 });
    expect(await byName('Ana')).toMatchObject({ keys: expect.arrayContaining(['tel:+33298441234']) as unknown });
    expect((await byName('Bo'))?.organizationIds).toEqual((await byName('Ana'))?.organizationIds);
    expect(await byName('Cy')).toMatchObject({ notes: 'on\ntwo lines' });
  });

  it('is one change of the journal, and Undo takes it back whole and does it again', async () => {
    await add(deps, 'Zoe Old');
    const before = await allRecords(db);
    const { batchId } = await importFile(deps, PEOPLE, { size: 1 });
    const after = await allRecords(db);
    const { changes } = await ok(recentChanges(deps, {}));
    expect(changes.map(({ action, subject }) => [action, subject])).toEqual([
      ['contact.import', '3'],
      ['contact.create', 'Zoe Old'],
    ]);
    const undone = await ok(undoChange(deps, { changeId: batchId }));
    expect(undone.kept).toBe(0);
    expect(await allRecords(db)).toEqual(before);
    const redone = await ok(undoChange(deps, undone));
    expect(await allRecords(db)).toEqual(after);
    await ok(undoChange(deps, redone));
    expect(await allRecords(db)).toEqual(before);
  });

  it('undone part by part, goes past the rows that stay, whether changed since or in use', async () => {
    const lines = Array.from({ length: 620 }, (_, at) => `P${at};Q;p${at}@x.example`);
    const file = textFile(['Prénom;Nom;Adresse de messagerie', ...lines].join('\n'));
    const { batchId } = await importFile(deps, file);
    const ids = await db.contacts.toCollection().primaryKeys();
    // All of the first part stay, and some of the next one.
    const header = { id: deps.newId(), action: 'contact.update', by: 'agent-1', at: deps.now() } as const;
    await record(db, header, async (journal) => {
      const first = await journal.getMany('contacts', [...ids.slice(0, 505), ids[600]!]);
      await journal.putMany(
        'contacts',
        first.map((contact) => ({ ...contact!, notes: 'called' })),
      );
    });
    for (const at of [520, 610]) {
      // oxlint-disable-next-line no-await-in-loop
      await ok(associate(deps, { interaction: ticket(String(at)), contactId: ids[at]! }));
    }
    const steps: number[] = [];
    let written = await ok(undoChange(deps, { changeId: batchId, parts: 1 }));
    while (written.rest !== undefined) {
      steps.push(written.rest.done);
      // oxlint-disable-next-line no-await-in-loop
      written = await ok(undoChange(deps, { changeId: batchId, parts: 1 }));
    }
    expect(written.kept).toBe(508);
    expect(steps.every((done, at) => done >= (steps[at - 1] ?? 0))).toBe(true);
    expect(await db.contacts.toCollection().primaryKeys()).toEqual([
      ...ids.slice(0, 505),
      ids[520],
      ids[600],
      ids[610],
    ]);
    await ok(undoChange(deps, written));
    expect(await db.contacts.toCollection().primaryKeys()).toEqual(ids);
  });

  it('R31: leaves out whom the store has, updates them, or adds them anyway, as was chosen', async () => {
    await importFile(deps, PEOPLE);
    expect(await importFile(deps, PEOPLE)).toMatchObject({ added: 0, skipped: 3 });
    expect(await importFile(deps, PEOPLE, { duplicates: 'update' })).toMatchObject({
      added: 0,
      updated: 0,
      skipped: 3,
    });
    expect(await importFile(deps, PEOPLE, { duplicates: 'add' })).toMatchObject({ added: 3, organizations: 0 });
    expect(await db.contacts.count()).toBe(6);
  });

  it('an update keeps what the contact has, and Undo takes exactly it back', async () => {
    const id = await add(deps, 'Ana Ruiz', ['ana@x.example'], { notes: 'old note', language: 'fr' });
    const before = await allRecords(db);
    const { batchId, updated, added } = await importFile(deps, PEOPLE, { duplicates: 'update' });
    expect({ updated, added }).toEqual({ updated: 1, added: 2 });
    expect(await db.contacts.get(id)).toMatchObject({
      notes: 'old note\n\npays by cheque',
      language: 'fr',
      addresses: [{ value: 'ana@x.example' }, { value: '02 98 44 12 34' }],
      memberships: [{ organizationId: expect.any(String) as unknown }],
    });
    const history = await recordHistory(deps, 'contacts', id);
    expect(history[0]).toMatchObject({
      action: 'contact.import',
      undone: false,
      shared: { undoId: batchId, count: 4 },
    });
    await ok(undoChange(deps, { changeId: batchId }));
    expect(await allRecords(db)).toEqual(before);
    expect((await recordHistory(deps, 'contacts', id))[0]).toMatchObject({ undone: true });
  });

  it('R6: an address that somebody else holds is shared, not a duplicate', async () => {
    await add(deps, 'Dora Kent', ['02 98 44 12 34']);
    const { rows } = await readRows(PEOPLE);
    const { verdicts } = await ok(checkRows(deps, { rows }));
    expect(verdicts[0]).toMatchObject({ line: 2, what: 'new', sharedWith: 'Dora Kent' });
  });

  it('says of several whom a row could be that there are several, and updates none', async () => {
    await add(deps, 'Ana R', ['ana@x.example']);
    await add(deps, 'A. Ruiz', ['ana@x.example']);
    const { rows } = await readRows(PEOPLE);
    expect((await ok(checkRows(deps, { rows }))).verdicts[0]).toMatchObject({
      what: 'several',
      name: 'A. Ruiz, Ana R',
    });
    expect(await importFile(deps, PEOPLE, { duplicates: 'update' })).toMatchObject({ added: 2, skipped: 1 });
  });

  it('checking writes nothing and tells what the import then does', async () => {
    const organization = await addOrganization(deps, 'Garage Morel');
    await add(deps, 'Bo Lind', [], { memberships: [{ organizationId: organization }] });
    const before = await allRecords(db);
    const { rows } = await readRows(PEOPLE);
    const { verdicts } = await ok(checkRows(deps, { rows }));
    expect(await allRecords(db)).toEqual(before);
    expect(verdicts.map(({ what, because, changes }) => [what, because, changes])).toEqual([
      ['new', undefined, undefined],
      ['present', 'same-name-and-organization', true],
      ['new', undefined, undefined],
    ]);
  });

  it('rows of the file that are one person become one contact, whether or not they come in one part', async () => {
    const twice = textFile('Name,Email,Phone\nAna Ruiz,ana@x.example,\nAna Ruiz,ana@x.example,02 98 44 12 34\n');
    for (const size of [1, 2]) {
      const { batchId } = await importFile(deps, twice, { duplicates: 'update', size });
      const [ana, ...others] = await db.contacts.toArray();
      expect(others).toEqual([]);
      expect(ana?.addresses).toHaveLength(2);
      await ok(undoChange(deps, { changeId: batchId }));
      expect(await allRecords(db)).toEqual({});
    }
  });

  it.each(['interchange', 'contacts.edit', 'organizations.edit'] as const)('R60: needs the right %s', async (right) => {
    const { rows } = await readRows(PEOPLE);
    const batchId = await stage(deps, rows);
    const limited = agentOf(db, { rights: deps.rights.filter((each) => each !== right) });
    const answer = await stepImport(limited, { batchId });
    expect(answer).toEqual({ ok: false, failure: { code: 'forbidden', detail: right } });
    expect(await allRecords(db)).toEqual({});
  });
});

describe('an import that stops half-way', () => {
  it('is found again by another worker, goes on where it was and is then as any other', async () => {
    const { rows } = await readRows(PEOPLE);
    const batchId = await stage(deps, rows, { size: 1 });
    await ok(stepImport(deps, { batchId }));
    const restarted = agentOf(db);
    expect(await ok(unfinishedImport(restarted))).toMatchObject({ batchId, done: 1, parts: 3, fileName: 'people.csv' });
    expect(await finish(restarted, batchId)).toMatchObject({ added: 3 });
    expect(await ok(unfinishedImport(restarted))).toBeNull();
    await ok(undoChange(restarted, { changeId: batchId }));
    expect(await allRecords(db)).toEqual({});
  });

  it('can be taken back as if it had never been, whatever part it reached', async () => {
    await add(deps, 'Ana Ruiz', ['ana@x.example'], { notes: 'old' });
    const before = await allRecords(db, { stamps: true });
    const changesBefore = await db.changes.toArray();
    const { rows } = await readRows(PEOPLE);
    for (const steps of [0, 1, 2]) {
      const batchId = await stage(deps, rows, { size: 1, duplicates: 'update' });
      for (let step = 0; step < steps; step += 1) await ok(stepImport(deps, { batchId }));
      await until(
        () => takeImportBack(deps, { batchId }),
        ({ state }) => state === 'gone',
      );
      expect(await allRecords(db, { stamps: true })).toEqual(before);
      expect(await db.changes.toArray()).toEqual(changesBefore);
      expect(await db.meta.where('key').startsWith('import').count()).toBe(0);
    }
  });

  it('taken back, keeps what is in use by then', async () => {
    const { rows } = await readRows(PEOPLE);
    const batchId = await stage(deps, rows, { size: 2 });
    await ok(stepImport(deps, { batchId }));
    await ok(associate(deps, { interaction: ticket('1'), contactId: (await byName('Ana'))!.id }));
    await until(
      () => takeImportBack(deps, { batchId }),
      ({ state }) => state === 'gone',
    );
    expect((await db.contacts.toArray()).map(({ givenName }) => givenName)).toEqual(['Ana']);
    expect(await db.changes.get(batchId)).toMatchObject({ batchSize: 2 });
  });

  it('a part that was done when its answer got lost is not done again', async () => {
    const { rows } = await readRows(PEOPLE);
    const batchId = await stage(deps, rows, { duplicates: 'add' });
    const both = await Promise.all([stepImport(deps, { batchId }), stepImport(deps, { batchId })]);
    expect(both.every(({ ok: isDone }) => isDone)).toBe(true);
    expect(await db.contacts.count()).toBe(3);
  });

  it('a full disk leaves the part unwritten, and taking back leaves the store as it was', async () => {
    const { rows } = await readRows(PEOPLE);
    const batchId = await stage(deps, rows, { size: 2 });
    await ok(stepImport(deps, { batchId }));
    const full = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    db.contacts.hook('creating', full);
    expect(await stepImport(deps, { batchId })).toMatchObject({ ok: false, failure: { code: 'store-full' } });
    expect(await db.contacts.count()).toBe(2);
    await until(
      () => takeImportBack(deps, { batchId }),
      ({ state }) => state === 'gone',
    );
    db.contacts.hook('creating').unsubscribe(full);
    expect(await allRecords(db)).toEqual({});
    expect(await db.changes.count()).toBe(0);
  });

  it('hinders another import until somebody decides', async () => {
    const { rows } = await readRows(PEOPLE);
    const batchId = await stage(deps, rows);
    const other = await openImport(deps, { batchId: deps.newId(), fileName: 'b.csv', duplicates: 'skip' });
    expect(other).toEqual({ ok: false, failure: { code: 'conflict', detail: batchId } });
    expect(await stagePart(deps, { batchId, part: 7, rows })).toMatchObject({ ok: false });
  });
});
