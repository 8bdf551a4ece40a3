import { describe, expect, it } from 'vitest';
import { contactSchema } from '#lib/domain/contact/contact.ts';
import { type CardVersion, contactCard } from '#lib/interchange/vcard/write-card.ts';
import { idOf } from '#tests/support/view-builders.ts';
import { contactsOf } from '../csv/rows-of.ts';

const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

async function one(...lines: string[]) {
  const [read] = await contactsOf(card('N:Ruiz;Ana;;;', 'FN:Ana Ruiz', ...lines));
  return read!;
}

describe('the organizations of a card', () => {
  it('R30: are all read, each with its job', async () => {
    const { row } = await one('ORG:Alfa;Sales', 'TITLE:Boss', 'ORG:Beta', 'ORG:Gamma', 'TITLE:Adviser');
    expect(row).toMatchObject({
      organizationName: 'Alfa',
      organizationTitle: 'Boss',
      otherPlaces: [{ name: 'Beta' }, { name: 'Gamma', title: 'Adviser' }],
    });
  });

  it('R30: have the jobs of their groups, wherever these stand', async () => {
    const { row } = await one('b.TITLE:Adviser', 'a.ORG:Alfa', 'b.ORG:Beta', 'a.TITLE:Boss');
    expect(row).toMatchObject({ organizationTitle: 'Boss', otherPlaces: [{ name: 'Beta', title: 'Adviser' }] });
  });

  it('a job before the only one is of that; one without any goes into the notes, and is said', async () => {
    expect((await one('TITLE:Boss', 'ORG:Alfa')).row.organizationTitle).toBe('Boss');
    const { row, doubts } = await one('TITLE:Boss', 'NOTE:Kind');
    expect(row.notes).toBe('Kind\n\nBoss');
    expect(doubts).toEqual([{ field: 'organizationTitle', value: 'Boss', became: 'notes' }]);
  });
});

describe('what a card says and a contact has no field for', () => {
  it('is told, but what lays out the card is not; a page is a profile', async () => {
    const { row, untaken } = await one(
      'N:Ruiz;Ana;;Dr.;Jr.',
      'NICKNAME:Anita',
      'ORG:Alfa;Sales;West',
      'BDAY:1984-03-02',
      'CATEGORIES:Friends,VIP',
      'URL:https://ana.example',
      'X-SHOE-SIZE:37',
      'REV:2026-01-01T00:00:00Z',
      'PRODID:-//x//EN',
    );
    expect(row.socialIds).toEqual([{ network: 'web', value: 'https://ana.example' }]);
    expect(untaken?.map(({ what, value }) => `${what}: ${value}`)).toEqual([
      'prefix: Dr.',
      'suffix: Jr.',
      'nickname: Anita',
      'department: Sales, West',
      'birthday: 1984-03-02',
      'categories: Friends, VIP',
      'other: 37',
    ]);
    expect((await one('TEL:+33 6 12 34 56 78')).untaken).toBeUndefined();
  });
});

describe('a card that we write', () => {
  const contact = contactSchema.parse({
    id: idOf(50),
    createdAt: 1,
    createdBy: 'a',
    updatedAt: 1,
    updatedBy: 'a',
    revision: 1,
    ownerId: 'a',
    visibility: 'public',
    givenName: 'Ana',
    familyName: 'Ruiz',
    addresses: [{ medium: 'phone', value: '+33 6 12 34 56 78', label: 'Mobile', isDefault: true }],
    memberships: [{ organizationId: idOf(1) }, { organizationId: idOf(2), title: 'Adviser' }],
    postalAddresses: [
      { type: 'billing', street: '1 rue Neuve', city: 'Brest', isDefault: true },
      { type: 'home', city: 'Lyon' },
    ],
    socialIds: [{ network: 'matrix', value: 'ana' }],
    language: 'fr',
    timeZone: 'Europe/Paris',
  });
  const names = new Map([
    [idOf(1), 'Alfa'],
    [idOf(2), 'Beta'],
  ]);

  it.each<CardVersion>(['3.0', '4.0'])('R30, R41: of version %s is read again', async (version) => {
    const text = contactCard(contact, names, version);
    expect(text).toContain(`VERSION:${version}`);
    const [read] = await contactsOf(text);
    const { addresses, postalAddresses, socialIds, language, timeZone, id } = contact;
    expect(read!.row).toMatchObject({ id, postalAddresses, socialIds, language, timeZone });
    expect(read!.row.addresses).toMatchObject(addresses);
    expect(read!.row).toMatchObject({ organizationName: 'Alfa', otherPlaces: [{ name: 'Beta', title: 'Adviser' }] });
    expect(read!.row.organizationTitle).toBeUndefined();
    expect(read!.untaken).toBeUndefined();
  });

  it('of version 3.0 has nothing that came with 4.0', () => {
    expect(contactCard(contact, names, '3.0')).not.toMatch(/PREF=|VALUE=text:\+|urn:uuid|^IMPP|^LANG/m);
  });
});
