import { describe, expect, it } from 'vitest';
import { detectEncoding } from '#lib/interchange/text/encoding.ts';
import { linesOf } from '#lib/interchange/text/text-chunks.ts';
import { type FileRow, inspectFile, readFile } from '#lib/interchange/read-file.ts';
import { createTwins } from '#lib/interchange/twins.ts';

const FRANCE = [{ country: 'FR', source: 'agent' }] as const;
const TEXT = 'Prénom;Ville\r\nZoé;Orléans\r\n';

function utf16(text: string, { isLittle = true, hasMark = true } = {}): Blob {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) bytes.setUint16(at * 2, text.charCodeAt(at), isLittle);
  const mark = new Uint8Array(isLittle ? [0xff, 0xfe] : [0xfe, 0xff]);
  return new Blob([...(hasMark ? [mark] : []), bytes]);
}

async function rowsOf(file: Blob): Promise<FileRow[]> {
  const as = await inspectFile(file);
  if (as === undefined) throw new Error('no known format');
  const rows: FileRow[] = [];
  for await (const some of readFile(file, as, FRANCE)) rows.push(...some);
  return rows;
}

describe('the encoding of a file', () => {
  it.each([
    ['utf-8', new Blob([TEXT])],
    ['utf-8', new Blob(['\ufeff', TEXT])],
    ['windows-1252', new Blob([Buffer.from(TEXT, 'latin1')])],
    ['utf-16le', utf16(TEXT)],
    ['utf-16be', utf16(TEXT, { isLittle: false })],
    ['utf-16le', utf16(TEXT, { hasMark: false })],
    ['utf-16be', utf16(TEXT, { isLittle: false, hasMark: false })],
  ])('is told: %s', async (encoding, file) => {
    expect(await detectEncoding(file)).toBe(encoding);
    const as = await inspectFile(file);
    expect(as).toMatchObject({
      format: 'csv',
      delimiter: ';',
      headers: ['Prénom', 'Ville'],
      examples: [['Zoé', 'Orléans']],
    });
  });

  it('is not told from the beginning alone, and no character is cut where the file is read in pieces', async () => {
    const long = `a;b\n${'é'.repeat(1 << 20)};1\n`;
    expect(await detectEncoding(new Blob([long]))).toBe('utf-8');
    const plain = `a;b\n${'e'.repeat(1 << 20)};1\nZo`;
    expect(await detectEncoding(new Blob([plain, new Uint8Array([0xe9])]))).toBe('windows-1252');
    const lines: string[] = [];
    for await (const line of linesOf(new Blob([long]), 'utf-8')) lines.push(line);
    expect(lines.map(({ length }) => length)).toEqual([3, (1 << 20) + 2]);
  });
});

describe('a file', () => {
  it.each([
    ['nothing', new Blob([''])],
    ['blanks', new Blob([' \n\n '])],
    ['a workbook', new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8])])],
    ['a picture', new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])])],
    ['other JSON', new Blob(['{"name":"x"}'])],
    ['a list', new Blob(['[1,2]'])],
    [
      'a backup of a newer version',
      new Blob(['{"head":{"sidecardBackup":99,"exportedAt":1,"agentId":"a"},"records":[\n]}\n']),
    ],
  ])('of %s is none that can be read', async (_what, file) => {
    expect(await inspectFile(file)).toBeUndefined();
  });

  it('of Google gives contacts with their labels, several values of a cell, and the address', async () => {
    const [row] = await rowsOf(
      new Blob([
        'First Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Custom Field 1 - Value\n',
        'Ana,Ruiz,Garage Morel,Boss,* myContacts,* Work,ana@x.example ::: ana@y.example,Mobile,06 12 34 56 78,Home,"3 rue des Lilas\nBât. B",Brest,29200,\n',
      ]),
    );
    expect(row).toMatchObject({
      kind: 'contact',
      unread: [],
      row: {
        line: 2,
        organizationName: 'Garage Morel',
        organizationTitle: 'Boss',
        addresses: [
          { medium: 'email', value: 'ana@x.example', label: 'Work' },
          { medium: 'email', value: 'ana@y.example', label: 'Work' },
          { medium: 'phone', value: '06 12 34 56 78', label: 'Mobile', country: 'FR' },
        ],
        postalAddresses: [{ street: '3 rue des Lilas\nBât. B', city: 'Brest', postalCode: '29200' }],
      },
    });
  });

  it('keeps what cannot be read as it was written, and leaves out rows with the reason', async () => {
    const rows = await rowsOf(
      new Blob([
        'Name,Phone,Notes\nBo Lind,ask at the desk,\n,ask too,\n',
        `Cy Moss,,${'x'.repeat(100_001)}\n`,
        'Di Park,,,,surplus\n,,\n',
      ]),
    );
    expect(
      rows.map((row) =>
        row.kind === 'rejected' ? [row.rejected.line, row.rejected.reason, row.rejected.detail] : row.kind,
      ),
    ).toEqual(['contact', [3, 'nobody', undefined], [4, 'too-long', 'notes'], [5, 'too-many-values', undefined]]);
    expect(rows[0]).toMatchObject({ unread: ['ask at the desk'] });
  });
});

describe('R31: twins within a file', () => {
  const row = async (text: string) => {
    const [read] = await rowsOf(new Blob([`Name,Email,Phone,Company\n${text}\n`]));
    if (read?.kind !== 'contact') throw new Error('no contact');
    return read.row;
  };

  it.each([
    ['Ana Ruiz,ana@x.example,,', 'A. Ruiz,ANA@x.example,,', true],
    ['Ana Ruiz,,02 98 44 12 34,', 'Ana Ruiz,,+33 2 98 44 12 34,', true],
    ['Ana Ruiz,,02 98 44 12 34,', 'Bo Ruiz,,02 98 44 12 34,', false],
    ['Ana Ruiz,,,Morel', 'RUIZ Ana,,,morel', true],
    ['Ana Ruiz,,,Morel', 'Ana Ruiz,,,Other', false],
    ['Ana Ruiz,a@x.example,,', 'Ana Ruiz,b@x.example,,', false],
  ])('%j and %j are one: %s', async (first, second, isTwin) => {
    const twins = createTwins();
    expect(twins.meet({ ...(await row(first)), line: 7 })).toBeUndefined();
    expect(twins.meet({ ...(await row(second)), line: 9 })).toBe(isTwin ? 7 : undefined);
  });
});
