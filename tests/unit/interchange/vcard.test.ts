import { describe, expect, it } from 'vitest';
import { contactSchema } from '#lib/domain/contact/contact.ts';
import type { ImportRow } from '#lib/domain/contact/import-row.ts';
import { inspectFile, readFile, type FileRow } from '#lib/interchange/read-file.ts';
import { contactCard } from '#lib/interchange/vcard/write-card.ts';

const FRANCE = [{ country: 'FR', source: 'agent' }] as const;

async function readCardsOf(text: string): Promise<FileRow[]> {
  const file = new Blob([text]);
  const as = await inspectFile(file);
  if (as?.format !== 'vcard') throw new Error(`read as ${as?.format}`);
  const rows: FileRow[] = [];
  for await (const some of readFile(file, as, FRANCE)) rows.push(...some);
  return rows;
}

async function contactsOf(text: string): Promise<ImportRow[]> {
  return (await readCardsOf(text)).map((row) => {
    if (row.kind !== 'contact') throw new Error(JSON.stringify(row));
    return row.row;
  });
}

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

describe('cards', () => {
  it('of version 3.0 as telephones write them are contacts', async () => {
    const [contact] = await contactsOf(
      card(
        'VERSION:3.0',
        'PRODID:-//Apple Inc.//iPhone OS 18.1//EN',
        'N:Le Goff;Anaïs;Marie;;',
        'FN:Anaïs Marie Le Goff',
        'ORG:Garage Morel;Atelier',
        'TITLE:Cheffe d’atelier',
        'item1.EMAIL;type=INTERNET;type=pref:anais@morel.example',
        'item1.X-ABLabel:_$!<Work>!$_',
        'TEL;type=CELL;type=VOICE;type=pref:06 12 34 56 78',
        'item2.ADR;type=HOME;type=pref:;;3 rue des Lilas;Brest;;29200;France',
        'NOTE:Rappeler le matin\\, après 9 h\\nChien méchant',
        'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD',
        ' AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
        'BDAY:1984-03-02',
        'UID:0199f3c4-0000-7000-8000-0000000000aa',
      ),
    );
    expect(contact).toMatchObject({
      line: 1,
      id: '0199f3c4-0000-7000-8000-0000000000aa',
      givenName: 'Anaïs Marie',
      familyName: 'Le Goff',
      organizationName: 'Garage Morel',
      organizationTitle: 'Cheffe d’atelier',
      addresses: [
        { medium: 'email', value: 'anais@morel.example', label: 'Work', isDefault: true },
        { medium: 'phone', value: '06 12 34 56 78', label: 'Cell', isDefault: true, country: 'FR' },
      ],
      postalAddresses: [{ type: 'home', street: '3 rue des Lilas', city: 'Brest', postalCode: '29200', country: 'FR' }],
      notes: 'Rappeler le matin, après 9 h\nChien méchant',
    });
  });

  it('of version 4.0 are contacts', async () => {
    const [contact] = await contactsOf(
      card(
        'VERSION:4.0',
        'FN:Bo Lind',
        'N:Lind;Bo;;;',
        'TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+46-8-123-456-78;ext=12',
        'EMAIL;TYPE=work:bo@lind.example',
        'LANG:sv',
        'TZ:Europe/Stockholm',
        'IMPP;TYPE=matrix:matrix:u/bo:lind.example',
      ),
    );
    expect(contact).toMatchObject({
      addresses: [
        { medium: 'phone', value: '+46-8-123-456-78 ext 12', extension: '12', label: 'Home', isDefault: true },
        { medium: 'email', value: 'bo@lind.example', label: 'Work' },
      ],
      language: 'sv',
      timeZone: 'Europe/Stockholm',
      socialIds: [{ network: 'matrix', value: 'matrix:u/bo:lind.example' }],
    });
  });

  it('of version 2.1 are read with their quoted bytes and bare types', async () => {
    const [contact] = await contactsOf(
      card(
        'VERSION:2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=B6ller;J=C3=BCrgen;;;',
        'TEL;CELL:+49 30 123456',
        'NOTE;ENCODING=QUOTED-PRINTABLE:first line=0D=0Asecond=',
        ' line',
      ),
    );
    expect(contact).toMatchObject({ givenName: 'Jürgen', familyName: 'Möller', addresses: [{ label: 'Cell' }] });
  });

  it('of a firm are a contact of it without a name', async () => {
    const [contact] = await contactsOf(card('VERSION:4.0', 'KIND:org', 'FN:Morel SARL', 'TEL:+33 2 98 44 12 34'));
    expect(contact).toMatchObject({ givenName: '', familyName: '', organizationName: 'Morel SARL' });
  });

  it('that are broken are left out alone, with their text and line', async () => {
    const rows = await readCardsOf(
      [
        card('VERSION:3.0', 'N:Ruiz;Ana;;;', 'FN:Ana Ruiz'),
        'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Never ended\r\n',
        card('VERSION:3.0', 'this line says nothing'),
        card('VERSION:3.0', 'N:;;;;', 'FN:'),
        card('VERSION:3.0', 'N:Lind;Bo;;;', 'FN:Bo Lind'),
      ].join(''),
    );
    expect(
      rows.map((row) => (row.kind === 'rejected' ? `${row.rejected.line} ${row.rejected.reason}` : row.kind)),
    ).toEqual(['contact', '6 malformed', '9 malformed', '13 nobody', 'contact']);
  });

  it('that we write are read as what they were written from', async () => {
    const contact = contactSchema.parse({
      id: '0199f3c4-0000-7000-8000-0000000000bb',
      createdAt: 1,
      createdBy: 'a',
      updatedAt: 1,
      updatedBy: 'a',
      revision: 1,
      visibility: 'private',
      ownerId: 'a',
      givenName: 'Zoë; "Z", \\o/',
      familyName: 'van den Berg',
      addresses: [
        { medium: 'phone', value: '+31 20 123 4567', extension: '9', label: 'Büro: "Süd"', isDefault: true },
        { medium: 'email', value: 'zoe@berg.example', label: 'Werk', isDefault: true },
      ],
      postalAddresses: [{ type: 'home', street: 'Laan 1\nbus 2', city: 'Breda', isDefault: true }],
      memberships: [{ organizationId: '0199f3c4-0000-7000-8000-0000000000cc', title: 'CEO' }],
      socialIds: [{ network: 'matrix', value: 'zoe' }],
      notes: 'a, b; c\nd 😀'.repeat(20),
      language: 'nl',
      timeZone: 'Europe/Amsterdam',
      doNotCall: true,
    });
    const text = contactCard(contact, new Map([['0199f3c4-0000-7000-8000-0000000000cc', 'Berg, Zoon & Co']]));
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    const [read] = await contactsOf(text);
    const { givenName, familyName, postalAddresses, socialIds, notes, language, timeZone, doNotCall, visibility, id } =
      contact;
    const expected = {
      givenName,
      familyName,
      postalAddresses,
      socialIds,
      notes,
      language,
      timeZone,
      doNotCall,
      visibility,
      id,
    };
    expect(read).toMatchObject({ ...expected, organizationName: 'Berg, Zoon & Co', organizationTitle: 'CEO' });
    expect(read?.addresses).toMatchObject([
      { value: '+31 20 123 4567 ext. 9', extension: '9', label: 'Büro: "Süd"' },
      { value: 'zoe@berg.example', label: 'Werk' },
    ]);
  });

  it('R41: have addresses of listed types, countries, languages and zones by their codes', async () => {
    const [contact] = await contactsOf(
      card(
        'VERSION:3.0',
        'FN:Ana Ruiz',
        'ADR;TYPE=WORK:;;3 rue des Lilas;Brest;;29200;France',
        'item1.ADR;TYPE=INTL:;;Hauptstr. 5;Berlin;;;Deutschland',
        'item1.X-ABLabel:Lieferung',
        'ADR:;;;Lyon;;;',
        'LANG:French',
        'TZ:Paris',
      ),
    );
    expect(contact).toMatchObject({
      language: 'fr',
      timeZone: 'Europe/Paris',
      postalAddresses: [
        { type: 'billing', city: 'Brest', country: 'FR' },
        { type: 'shipping', city: 'Berlin', country: 'DE' },
        { type: 'home', city: 'Lyon' },
      ],
    });
  });
});
