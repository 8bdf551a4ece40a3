import { describe, expect, it } from 'vitest';
import { guessOrganizationColumns, guessRowKind } from '#lib/interchange/csv/guess-organization-columns.ts';
import { CONTACT_HEADERS, ORGANIZATION_HEADERS } from '#lib/interchange/csv/headers.ts';
import { inspectFile } from '#lib/interchange/read-file.ts';
import { rowsOf } from './rows-of.ts';

const FRESHDESK = 'Company Name|Description|Notes|Domains|Health score|Account tier|Renewal date|Industry';
const HUBSPOT =
  'Record ID|Company name|Company owner|Create Date|Phone Number|City|Country/Region|Industry|Company Domain Name';

describe('what the rows of a file are', () => {
  it.each([
    [ORGANIZATION_HEADERS.join('|'), 'organizations'],
    [CONTACT_HEADERS.join('|'), 'contacts'],
    [FRESHDESK, 'organizations'],
    [HUBSPOT, 'organizations'],
    ['Raison sociale|Téléphone|Ville', 'organizations'],
    ['Firma|PLZ|Ort', 'organizations'],
    ['Name|Domain', 'organizations'],
    ['Name|Email|Company', 'contacts'],
    ['Name|Email|Phone', 'contacts'],
    ['Name|Phone', 'contacts'],
    ['Nom|Prénom|Société|Domaine', 'contacts'],
    ['Company|Contact|Email', 'contacts'],
    ['Company|Email', 'contacts'],
    ['First Name|Last Name|Company|Industry|Website', 'contacts'],
    ['a|b', 'contacts'],
  ])('is told by the headers: %s', (headers, kind) => {
    expect(guessRowKind(headers.split('|'))).toBe(kind);
  });
});

describe('R42: what columns of organizations hold', () => {
  it.each([
    [FRESHDESK, 'name description notes domains health tier renewalDate industry'],
    [HUBSPOT, 'ignore name ignore ignore phone city country industry domains'],
    ['Firma|Typ|PLZ|Ort|Branche', 'name type postalCode city industry'],
  ])('is guessed from %s', (headers, expected) => {
    expect(guessOrganizationColumns(headers.split('|')).map(({ field }) => field)).toEqual(expected.split(' '));
  });

  it('of our own export is understood without a word, but for the locations, which are records of their own', () => {
    const meanings = guessOrganizationColumns(ORGANIZATION_HEADERS);
    expect(ORGANIZATION_HEADERS.filter((_, index) => meanings[index]?.field === 'ignore')).toEqual(['Locations']);
  });

  it('is guessed from the values where the columns have no names', async () => {
    const file = new Blob(['Morel SARL;02 98 44 12 34\nLux GmbH;02 98 44 12 35\n']);
    const as = await inspectFile(file, { holds: 'organizations' });
    expect(as).toMatchObject({ holds: 'organizations', meanings: [{ field: 'name' }, { field: 'phone' }] });
  });
});

describe('a row of organizations', () => {
  it('of Freshdesk is one, with the entries of the lists', async () => {
    const [row] = await rowsOf(
      `${FRESHDESK.replaceAll('|', ',')}\nGarage Morel,Cars,,"morel.example, www.morel.test",At risk,PREMIUM,03/12/2026,Automotive\n`,
    );
    expect(row).toMatchObject({
      kind: 'organization',
      row: {
        name: 'Garage Morel',
        description: 'Cars',
        domains: ['morel.example', 'morel.test'],
        health: 'at-risk',
        tier: 'premium',
        renewalDate: '2026-12-03',
        industry: 'automotive',
      },
    });
    expect(row).not.toHaveProperty('doubts');
  });

  it('keeps what is no entry and no date, falls on the safe side, and says so', async () => {
    const [row] = await rowsOf(
      'Name,Domain,Type,Tier,Renewal date,Credit hold\nMorel,m.example,Dealer,Gold,soon,ask\n',
    );
    expect(row).toMatchObject({
      kind: 'organization',
      row: { type: 'Dealer', tier: 'Gold', notes: 'Renewal date: soon', creditHold: true },
      doubts: [
        { field: 'creditHold', value: 'ask', became: 'yes' },
        { field: 'renewalDate', value: 'soon', became: 'notes' },
        { field: 'type', value: 'Dealer', became: 'kept' },
        { field: 'tier', value: 'Gold', became: 'kept' },
      ],
    });
  });

  it('R41: without a name is none', async () => {
    expect(await rowsOf('Name,Domain\n,m.example\n')).toMatchObject([
      { kind: 'rejected', rejected: { line: 2, reason: 'unnamed' } },
    ]);
  });
});
