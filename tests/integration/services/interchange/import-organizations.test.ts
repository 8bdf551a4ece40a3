import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { organizationFromRow } from '#lib/db/organization-row.ts';
import type { OrganizationDraftInput } from '#lib/domain/organization/organization.ts';
import { CSV_MARK, csvLine } from '#lib/interchange/csv/csv-line.ts';
import { organizationHeaders, organizationLine } from '#lib/interchange/csv/write-csv.ts';
import { openImport } from '#lib/services/interchange/open-import.ts';
import { checkRows } from '#lib/services/interchange/step-import.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { addOrganization, agentOf, allRecords, emptyStore, ok } from '../desk.ts';
import { checkedRows, finish, importFile, readRows, stage, textFile } from './import-file.ts';

let db: Database;
let deps: ServiceDeps;

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

/** What the store exports of its organizations. */
async function exported(of: Database): Promise<string> {
  const rows = (await of.organizations.orderBy('id').toArray()).filter(({ deletedAt }) => deletedAt === undefined);
  const names = { names: new Map(), locations: new Map(), attributes: [] };
  const lines = rows.map((row) => organizationLine(organizationFromRow(row), names));
  return [CSV_MARK, csvLine(organizationHeaders(names)), ...lines].join('');
}

const FULL: OrganizationDraftInput = {
  name: '=Morel, Fils & "Cie"',
  type: 'partner',
  domains: ['morel.example', 'morel.test'],
  addresses: [
    { medium: 'phone', value: '02 98 44 12 34', label: 'Desk' },
    { medium: 'phone', value: '+49 30 901820', extension: '12', isDefault: true },
    { medium: 'email', value: 'desk@morel.example' },
  ],
  postalAddresses: [
    { type: 'shipping', department: 'Atelier', street: '3 rue des Lilas\nBât. B', postalCode: '29200', city: 'Brest' },
    { type: 'billing', city: 'Quimper' },
    { type: 'billing', street: '1 quai', country: 'FR' },
    { type: 'shipping', city: 'Lyon', country: 'FR' },
  ],
  health: 'at-risk',
  tier: 'premium',
  industry: 'automotive',
  renewalDate: '2027-03-01',
  creditHold: true,
  description: '  Cars,\nold and new ',
  notes: '-pays late\n\n=never on Mondays',
};

async function filled(): Promise<void> {
  await addOrganization(deps, FULL.name, FULL);
  await addOrganization(deps, 'Team own', { type: 'reseller', tier: 'gold', visibility: 'private' });
  await addOrganization(deps, 'Bare');
}

describe('R41: organizations of a file', () => {
  it('that Sidecard wrote come back as they were, and are exported again as the same file', async () => {
    await filled();
    const text = await exported(db);
    const other = await emptyStore();
    const progress = await importFile(agentOf(other), textFile(text));
    expect(progress).toMatchObject({ organizations: 3, added: 0, updated: 0, skipped: 0, holds: 'organizations' });
    expect(await exported(other)).toBe(text);
  });

  it('that are there already have nothing to add', async () => {
    await filled();
    const before = await allRecords(db);
    const file = textFile(await exported(db));
    const { review } = await checkedRows(deps, file);
    expect(review).toMatchObject({ new: 0, same: 3, differing: 0, rejected: 0 });
    expect(await importFile(deps, file, { duplicates: 'update' })).toMatchObject({ updated: 0, skipped: 3 });
    expect(await allRecords(db)).toEqual(before);
  });

  const MOREL = textFile(
    'Name,Domains,Tier,Notes\nGARAGE  Morel,morel.example,premium,late\nLux,lux.example,,\nlux,l.example,,\n',
  );

  it('are told from those that are there by their names, and repeated ones from each other', async () => {
    await addOrganization(deps, 'Garage Morel', { domains: ['old.example'], notes: 'big' });
    const { review } = await checkedRows(deps, MOREL);
    expect(review).toMatchObject({ new: 1, differing: 1, twins: 1 });
    expect(review.shown.differing).toMatchObject([{ line: 2, other: 'Garage Morel' }]);
  });

  it.each([
    ['skip' as const, { organizations: 1, updated: 0, skipped: 2 }, { domains: ['old.example'], notes: 'big' }],
    [
      'update' as const,
      { organizations: 1, updated: 1, skipped: 0 },
      { domains: ['old.example', 'morel.example'], notes: 'big\n\nlate', tier: 'premium' },
    ],
    ['add' as const, { organizations: 1, updated: 0, skipped: 2 }, { domains: ['old.example'], notes: 'big' }],
  ])('of names that are there are dealt with as chosen: %s', async (duplicates, counts, expected) => {
    const id = await addOrganization(deps, 'Garage Morel', { domains: ['old.example'], notes: 'big' });
    expect(await importFile(deps, MOREL, { duplicates })).toMatchObject(counts);
    expect(await db.organizations.get(id)).toMatchObject(expected);
    expect(await db.organizations.count()).toBe(2);
  });

  it('are one change, which Undo takes back whole', async () => {
    await addOrganization(deps, 'Garage Morel', { domains: ['old.example'], notes: 'big' });
    const before = await allRecords(db);
    const { batchId } = await importFile(deps, MOREL, { duplicates: 'update' });
    await ok(undoChange(deps, { changeId: batchId }));
    expect(await allRecords(db)).toEqual(before);
  });

  it('never touch or tell what another agent keeps private, whose name is taken all the same', async () => {
    await addOrganization(agentOf(db, { agent: { id: 'agent-2', name: 'Bo' } }), 'Garage Morel', {
      visibility: 'private',
      notes: 'secret',
    });
    const { rows } = await readRows(MOREL);
    const { verdicts } = await ok(checkRows(deps, { rows }));
    expect(verdicts[0]).toEqual({
      line: 2,
      what: 'present',
      because: 'same-name',
      name: 'GARAGE  Morel',
      changes: false,
    });
    expect(await finish(deps, await stage(deps, rows, { duplicates: 'update' }))).toMatchObject({
      organizations: 1,
      updated: 0,
      skipped: 1,
    });
    expect(await db.organizations.where('nameKey').equals('garagemorel').first()).toMatchObject({ notes: 'secret' });
  });

  it('R60: need the right to edit organizations, and no other of contacts', async () => {
    const only = agentOf(db, { rights: ['interchange', 'organizations.edit'] });
    const without = agentOf(db, { rights: ['interchange', 'contacts.edit'] });
    const request = { batchId: deps.newId(), fileName: 'o.csv', duplicates: 'skip', holds: 'organizations' } as const;
    expect(await openImport(without, request)).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
    expect(await openImport(only, request)).toMatchObject({ ok: true });
    const { rows } = await readRows(MOREL);
    expect(await checkRows(without, { rows })).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
    expect(await checkRows(only, { rows })).toMatchObject({ ok: true });
  });
});
