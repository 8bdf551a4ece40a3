import { beforeEach, describe, expect, it } from 'vitest';
import { contactFromRow } from '#lib/db/contact-row.ts';
import type { ImportRowInput } from '#lib/domain/contact/import-row.ts';
import { importRowSchema } from '#lib/domain/contact/import-row.ts';
import { siteDraftSchema } from '#lib/domain/site/site.ts';
import type { StagedRow } from '#lib/messages/protocol/interchange.ts';
import { saveAttribute } from '#lib/services/definitions/save-attribute.ts';
import { openImport, stagePart } from '#lib/services/interchange/open-import.ts';
import { checkRows } from '#lib/services/interchange/step-import.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { createLocation } from '#lib/services/locations/create-location.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { outcomeOf } from '#lib/state/import-check.ts';
import { add, addOrganization, agentOf, allRecords, emptyStore, ok } from '../desk.ts';
import { checkedRows, finish, stage, textFile } from './import-file.ts';

let deps: ServiceDeps;

beforeEach(async () => {
  deps = agentOf(await emptyStore());
});

const staged = (...rows: Omit<ImportRowInput, 'line'>[]): StagedRow[] =>
  rows.map((row, index) => ({ kind: 'contact', row: importRowSchema.parse({ ...row, line: index + 2 }) }));

async function field(name: string, more: { required?: boolean; default?: string } = {}): Promise<string> {
  return (await ok(saveAttribute(deps, { id: deps.newId(), owner: 'contact', type: 'text', name, ...more }))).id;
}

async function named(givenName: string) {
  const [row] = await deps.db.contacts.filter((each) => each.givenName === givenName).toArray();
  return row && contactFromRow(row);
}

describe('own fields that are required', () => {
  it('R44: leave out rows that say nothing there and have no contact yet, and say which field it is', async () => {
    const segment = await field('Segment', { required: true });
    const level = await field('Level', { default: 'one' });
    await add(deps, 'Bo Lind', ['bo@x.example'], { attributes: { [segment]: 'tin' } });
    const before = await allRecords(deps.db);
    const rows = staged(
      { givenName: 'Ana', attributes: { [segment]: 'gold' }, organizationName: 'Alfa' },
      { givenName: 'Bo', familyName: 'Lind', addresses: [{ medium: 'email', value: 'bo@x.example' }], notes: 'more' },
      { givenName: 'Cy', organizationName: 'Beta' },
    );
    const { verdicts } = await ok(checkRows(deps, { rows }));
    expect(verdicts.map(({ what, lacks }) => [what, lacks])).toEqual([
      ['new', undefined],
      ['present', 'Segment'],
      ['new', 'Segment'],
    ]);
    expect(await allRecords(deps.db)).toEqual(before);
    const progress = await finish(deps, await stage(deps, rows, { duplicates: 'update' }));
    expect(progress).toMatchObject({ added: 1, updated: 1, skipped: 1, organizations: 1 });
    expect((await named('Ana'))?.attributes).toEqual({ [segment]: 'gold', [level]: 'one' });
    expect(await named('Bo')).toMatchObject({ notes: 'more', attributes: { [segment]: 'tin' } });
    expect(await named('Cy')).toBeUndefined();
  });

  it('R44: get what was given for all where the file says nothing, of new contacts alone', async () => {
    const segment = await field('Segment', { required: true });
    await add(deps, 'Bo Lind', ['bo@x.example'], { attributes: { [segment]: 'tin' } });
    const rows = staged(
      { givenName: 'Bo', familyName: 'Lind', addresses: [{ medium: 'email', value: 'bo@x.example' }], notes: 'more' },
      { givenName: 'Cy' },
    );
    const attributes = { [segment]: 'none' };
    const { verdicts } = await ok(checkRows(deps, { rows, attributes }));
    expect(verdicts.map(({ lacks }) => lacks)).toEqual([undefined, undefined]);
    const batchId = deps.newId();
    await ok(openImport(deps, { batchId, fileName: 'a.csv', duplicates: 'update', attributes }));
    await ok(stagePart(deps, { batchId, part: 0, rows }));
    await finish(deps, batchId);
    expect((await named('Bo'))?.attributes).toEqual({ [segment]: 'tin' });
    expect((await named('Cy'))?.attributes).toEqual(attributes);
  });

  it('R44: are told with the row itself, to be mended, and count under every policy', async () => {
    await add(deps, 'Bo Lind', ['bo@x.example']);
    await field('Segment', { required: true });
    const file = textFile('Name,Email,Shoe\nAna Ruiz,ana@x.example,37\nBo Lind,bo@x.example,44\n');
    const { review } = await checkedRows(deps, file);
    expect(review).toMatchObject({ new: 0, rejected: 1, same: 1, lacking: 1 });
    expect(review.shownRejected).toMatchObject([
      { line: 2, reason: 'required', detail: 'Segment', values: ['Ana Ruiz', 'ana@x.example', '37'] },
    ]);
    expect(await review.rejectedFile?.text()).toContain('Ana Ruiz,ana@x.example,37,2');
    expect(outcomeOf(review, 'add')).toEqual({ added: 0, updated: 0, skipped: 1 });
    expect(outcomeOf(review, 'skip')).toEqual({ added: 0, updated: 0, skipped: 1 });
  });
});

describe('a row with several organizations and a location', () => {
  it('R30, R43: finds what is here, makes what is not, and Undo takes all of it back', async () => {
    const alfa = await addOrganization(deps, 'Alfa');
    const site = siteDraftSchema.parse({ name: 'Brest' });
    const { id: brest } = await ok(createLocation(deps, { organizationId: alfa, site }));
    const before = await allRecords(deps.db);
    const rows = staged(
      {
        givenName: 'Ana',
        organizationName: 'ALFA',
        organizationTitle: 'Boss',
        siteName: 'brest',
        otherPlaces: [{ name: 'Beta', seesAllTickets: true }, { name: 'alfa' }],
      },
      { givenName: 'Bo', organizationName: 'Beta', siteName: 'Lyon' },
      { givenName: 'Cy', organizationName: 'Beta', siteName: 'lyon' },
    );
    const batchId = await stage(deps, rows, { size: 2 });
    expect(await finish(deps, batchId)).toMatchObject({ added: 3, organizations: 1 });
    const beta = await deps.db.organizations.filter(({ name }) => name === 'Beta').first();
    expect(await named('Ana')).toMatchObject({
      memberships: [
        { organizationId: alfa, title: 'Boss' },
        { organizationId: beta!.id, seesAllTickets: true },
      ],
      siteId: brest,
    });
    const [lyon, ...others] = await deps.db.sites.filter(({ name }) => name === 'Lyon').toArray();
    expect([lyon?.organizationId, others.length]).toEqual([beta!.id, 0]);
    expect([(await named('Bo'))?.siteId, (await named('Cy'))?.siteId]).toEqual([lyon!.id, lyon!.id]);
    await ok(undoChange(deps, { changeId: batchId }));
    expect(await allRecords(deps.db)).toEqual(before);
  });

  it('R60: needs the right to add locations where one is made', async () => {
    const limited = agentOf(deps.db, { rights: deps.rights.filter((right) => right !== 'sites.edit') });
    const batchId = await stage(limited, staged({ givenName: 'Bo', organizationName: 'Beta', siteName: 'Lyon' }));
    await expect(finish(limited, batchId)).rejects.toThrow('forbidden sites.edit');
  });
});
