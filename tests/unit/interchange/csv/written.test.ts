import { describe, expect, it } from 'vitest';
import { type ContactDraftInput, contactSchema } from '#lib/domain/contact/contact.ts';
import { attributeDefinitionSchema } from '#lib/domain/definition/definition.ts';
import { organizationSchema } from '#lib/domain/organization/organization.ts';
import { withAttributes } from '#lib/interchange/csv/attribute-columns.ts';
import { csvLine } from '#lib/interchange/csv/csv-line.ts';
import { contactHeaders, contactLine, organizationHeaders, organizationLine } from '#lib/interchange/csv/write-csv.ts';
import { type FileRow, inspectFile, readFile } from '#lib/interchange/read-file.ts';
import { idOf } from '#tests/support/view-builders.ts';

const STAMPS = { createdAt: 1, createdBy: 'a', updatedAt: 1, updatedBy: 'a', revision: 1, ownerId: 'a' };

const field = (number: number, more: Record<string, unknown>) =>
  attributeDefinitionSchema.parse({
    ...STAMPS,
    id: idOf(number),
    visibility: 'public',
    kind: 'attribute',
    owner: 'contact',
    type: 'text',
    code: `field-${number}`,
    ...more,
  });

const ATTRIBUTES = [
  field(71, { name: 'Segment', type: 'choice', choices: ['gold', 'tin'], choiceNames: { gold: 'Or' } }),
  field(72, { name: 'Mobile plan' }),
  field(73, { name: 'Notes' }),
  field(74, { name: 'Budget', type: 'number' }),
  field(75, { name: 'Since', type: 'date' }),
  field(76, { name: 'Signed', type: 'yes-no' }),
];

const KNOWN = {
  names: new Map([
    ...[1, 2, 3, 4].map((number): [string, string] => [idOf(number), `Firm ${number}`]),
    [idOf(9), 'Brest'],
  ]),
  locations: new Map([[idOf(1), ['Brest', 'Quimper']]]),
  attributes: ATTRIBUTES,
};

const contact = (draft: ContactDraftInput) =>
  contactSchema.parse({ ...STAMPS, id: idOf(50), visibility: 'public', ...draft });

async function readAgain(text: string): Promise<FileRow[]> {
  const file = new Blob([text]);
  const found = await inspectFile(file);
  if (found?.format !== 'csv') throw new Error('no columns');
  const rows: FileRow[] = [];
  const countries = [{ country: 'FR', source: 'agent' }] as const;
  for await (const some of readFile(file, withAttributes(found, ATTRIBUTES), countries)) rows.push(...some);
  return rows;
}

const FULL: ContactDraftInput = {
  givenName: 'Ana',
  familyName: 'Ruiz',
  memberships: [
    { organizationId: idOf(1), title: 'Boss', seesAllTickets: true },
    { organizationId: idOf(2) },
    { organizationId: idOf(3), title: 'Adviser' },
    { organizationId: idOf(4), seesAllTickets: true },
  ],
  siteId: idOf(9),
  postalAddresses: [1, 2, 3, 4].map((number) => ({
    type: 'home',
    department: `Door ${number}`,
    street: `${number} rue Neuve`,
    ...(number !== 3 && { city: 'Brest' }),
  })),
  socialIds: [
    { network: 'LinkedIn', value: 'https://linkedin.example/ana' },
    { network: 'Mastodon', value: '@ana@x.example' },
  ],
  attributes: {
    [idOf(71)]: 'gold',
    [idOf(72)]: 'Large',
    [idOf(73)]: 'of our own',
    [idOf(74)]: -1234.5,
    [idOf(75)]: '2026-03-04',
    [idOf(76)]: false,
  },
  notes: 'a\nb',
};

describe('a contact written as a row', () => {
  it('R30, R43, R44: is read again with all organizations, addresses, its location, profiles and own fields', async () => {
    const text = csvLine(contactHeaders(KNOWN)) + contactLine(contact(FULL), KNOWN);
    const [row] = await readAgain(text.replaceAll('\r\n', '\n'));
    if (row?.kind !== 'contact') throw new Error(JSON.stringify(row));
    const { socialIds, attributes, notes } = FULL;
    expect(row.row).toMatchObject({ socialIds, attributes, notes });
    expect(row.row).toMatchObject({
      organizationName: 'Firm 1',
      organizationTitle: 'Boss',
      seesAllTickets: true,
      siteName: 'Brest',
      otherPlaces: [{ name: 'Firm 2' }, { name: 'Firm 3', title: 'Adviser' }, { name: 'Firm 4', seesAllTickets: true }],
    });
    expect(row.row.postalAddresses.map(({ department, street, city }) => [department, street, city])).toEqual([
      ['Door 1', '1 rue Neuve', 'Brest'],
      ['Door 2', '2 rue Neuve', 'Brest'],
      ['Door 3', '3 rue Neuve', undefined],
      ['Door 4', '4 rue Neuve', 'Brest'],
    ]);
  });

  it('R44: with what an own field cannot hold is left out, and says which field it is', async () => {
    const rows = await readAgain('Name,Budget,Since\nAna,much,\nBo,"1 234,5",3/4/2026\nCy,,someday\n');
    expect(rows.map((row) => (row.kind === 'rejected' ? row.rejected.detail : row.kind))).toEqual([
      'Budget: much',
      'contact',
      'Since: someday',
    ]);
    expect(rows[1]).toMatchObject({ row: { attributes: { [idOf(74)]: 1234.5, [idOf(75)]: '2026-04-03' } } });
  });
});

describe('an organization written as a row', () => {
  it('R42, R43, R44: has its addresses, locations and own fields', () => {
    const organization = organizationSchema.parse({
      ...STAMPS,
      id: idOf(1),
      visibility: 'private',
      name: 'Firm 1',
      postalAddresses: [
        { type: 'billing', city: 'Brest' },
        { type: 'home', city: 'Lyon', isDefault: true },
      ],
      attributes: { [idOf(72)]: 'Large' },
    });
    const headers = organizationHeaders(KNOWN);
    const cells = organizationLine(organization, KNOWN).trim().split(',');
    const said = (header: string) => cells[headers.indexOf(header)];
    expect(cells).toHaveLength(headers.length);
    expect([said('Address 1 - City'), said('Address 2 - City'), said('Address 2 - Type')]).toEqual([
      'Lyon',
      'Brest',
      'billing',
    ]);
    expect([said('Locations'), said('Visibility'), said('Mobile plan')]).toEqual([
      'Brest ::: Quimper',
      'private',
      'Large',
    ]);
  });
});
