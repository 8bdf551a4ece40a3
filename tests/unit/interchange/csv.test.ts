import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withGuard, withoutGuard } from '#lib/interchange/csv/formula-guard.ts';
import { guessColumns } from '#lib/interchange/csv/guess-columns.ts';
import { type CsvRow, guessDelimiter, readCsv } from '#lib/interchange/csv/read-csv.ts';
import { csvLine } from '#lib/interchange/csv/csv-line.ts';
import { CONTACT_HEADERS } from '#lib/interchange/csv/headers.ts';

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, { delimiter = ',', size = 1 << 20 } = {}) {
  const rows: CsvRow[] = [];
  for await (const some of readCsv(pieces(text, size), delimiter)) rows.push(...some);
  return rows;
}

describe('rows of a file with columns', () => {
  it('are read with quotes, line breaks within them, and the line each begins on', async () => {
    expect(await read('a,b\n"x, ""y""","two\nlines"\nlast,row')).toEqual([
      { line: 1, values: ['a', 'b'] },
      { line: 2, values: ['x, "y"', 'two\nlines'] },
      { line: 4, values: ['last', 'row'] },
    ]);
  });

  it('with a stray quote are malformed alone; the rows after them are read', async () => {
    expect(await read('a,b\n"Ana,1\nBo,2\nCy,3\n')).toEqual([
      { line: 1, values: ['a', 'b'] },
      { line: 2, values: ['"Ana,1'], isMalformed: true },
      { line: 3, values: ['Bo', '2'] },
      { line: 4, values: ['Cy', '3'] },
    ]);
    expect(await read('"Ana"x,1\nBo,2')).toEqual([
      { line: 1, values: ['"Ana"x,1'], isMalformed: true },
      { line: 2, values: ['Bo', '2'] },
    ]);
  });

  it('may hold ten megabytes in one value', async () => {
    const long = 'x'.repeat(10 << 20);
    const rows = await read(`a,b\n"${long}",1\nlast,2\n`);
    expect(rows.map(({ values }) => values.at(-1))).toEqual(['b', '1', '2']);
    expect(rows[1]?.values[0]).toHaveLength(10 << 20);
  });

  it('are the same in whatever pieces the text comes, and what was written is read again', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', "'", '=', '+', '-') });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 9 }), async (written, size) => {
        const text = written.map(csvLine).join('').replaceAll('\r\n', '\n');
        const found = await read(text, { size });
        expect(found.map(({ values }) => values.map(withoutGuard))).toEqual(written);
      }),
    );
  });

  it.each([
    ['a;b;c\n1;2;3\n', ';'],
    ['a\tb\n1\t2\n', '\t'],
    ['a|b|c\n1|2|3\n', '|'],
    ['sep=;\na;b\n', ';'],
    ['Name,Note\n"Ruiz; Ana","a; b"\n', ','],
    ['Email\nana@x.example\n', ','],
    ['Name^Email^Phone\nAna^ana@x.example^1\n', '^'],
    ['Name~Email\nAna~ana@x.example\n', '~'],
    ['Name:Email:Phone\nAna:ana@x.example:1\n', ':'],
    ['Name,Seen\nAna,12:30:00\nBo,13:30:00\n', ','],
    ['Notes\nasked: nothing\nsaid: nothing\n', ','],
  ])('tell what separates their values: %j', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });
});

describe('cells that a spreadsheet would run', () => {
  it.each(['=1+1', '+33 6 12', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1', "'=1"])('are made harmless: %j', (cell) => {
    expect(withGuard(cell)).toMatch(/^'/);
    expect(withoutGuard(withGuard(cell))).toBe(cell);
  });

  it.each(['Ana', "O'Brien", "'t Hooft", '', '12', 'a=b'])('leave %j as it is', (cell) => {
    expect(withGuard(cell)).toBe(cell);
    expect(withoutGuard(cell)).toBe(cell);
  });
});

const fields = (headers: string) => guessColumns(headers.split('|')).map(({ field }) => field);

describe('what columns hold', () => {
  it.each([
    [
      'First Name|Last Name|Email|Phone|Company|Job Title',
      'givenName familyName email phone organization organizationTitle',
    ],
    [
      'Prénom|Nom|Société|Fonction|Téléphone|Courriel',
      'givenName familyName organization organizationTitle phone email',
    ],
    ['Nom|E-mail|Tél.', 'fullName email phone'],
    [
      'Vorname|Nachname|Firma|Position|Telefon|E-Mail',
      'givenName familyName organization organizationTitle phone email',
    ],
    ['Nombre|Apellidos|Empresa|Teléfono móvil|Correo electrónico', 'givenName familyName organization phone email'],
    ['Nombre|Correo', 'fullName email'],
    ['PLZ|Ort|Straße|Land', 'postalCode city street country'],
    ['Code postal|Ville|Rue|Pays', 'postalCode city street country'],
    ['Client|Interlocuteur', 'organization ignore'],
  ])('is guessed from %j', (headers, expected) => {
    expect(fields(headers)).toEqual(expected.split(' '));
  });

  it('of an Outlook export in English: the position is the job title, and parts of an address stay together', () => {
    const headers =
      'Title|First Name|Middle Name|Last Name|Company|Job Title|Business Street|Business City|Business Postal Code|Home Street|Home City|Business Phone|Mobile Phone|E-mail Address|E-mail Type|E-mail Display Name|E-mail 2 Address|Notes';
    expect(fields(headers)).toEqual(
      'ignore givenName middleName familyName organization organizationTitle street city postalCode street city phone phone email ignore ignore email notes'.split(
        ' ',
      ),
    );
    const meanings = guessColumns(headers.split('|'));
    expect(meanings.slice(6, 13).map(({ group, label }) => label ?? group)).toEqual([
      'Business',
      'Business',
      'Business',
      'Home',
      'Home',
      'Business',
      'Mobile',
    ]);
  });

  it('of an Outlook export in French', () => {
    expect(
      fields(
        'Titre|Prénom|Deuxième prénom|Nom|Société|Fonction|Rue (bureau)|Ville (bureau)|Code postal (bureau)|Pays/Région (bureau)|Téléphone (bureau)|Tél. mobile|Adresse de messagerie|Type de messagerie|Nom complet de l’adresse de messagerie',
      ),
    ).toEqual(
      'ignore givenName middleName familyName organization organizationTitle street city postalCode country phone phone email ignore ignore'.split(
        ' ',
      ),
    );
  });

  it.each([
    'First Name|Middle Name|Last Name|Phonetic First Name|Organization Name|Organization Title|Notes|E-mail 1 - Label|E-mail 1 - Value|Phone 1 - Label|Phone 1 - Value|Address 1 - Street|Address 1 - City|Address 1 - Postal Code|Address 1 - Formatted',
    'Prénom|Autre prénom|Nom|Prénom phonétique|Organization 1 - Name|Organization 1 - Title|Notes|E-mail 1 - Libellé|E-mail 1 - Valeur|Téléphone 1 - Libellé|Téléphone 1 - Valeur|Adresse 1 - Rue|Adresse 1 - Ville|Adresse 1 - Code postal|Address 1 - Formatted',
  ])('of a Google export: labels belong to their address: %s', (headers) => {
    expect(fields(headers)).toEqual(
      'givenName middleName familyName ignore organization organizationTitle notes label email label phone street city postalCode ignore'.split(
        ' ',
      ),
    );
    const meanings = guessColumns(headers.split('|'));
    expect(meanings[7]?.group).toBe(meanings[8]?.group);
    expect(meanings[9]?.group).toBe(meanings[10]?.group);
    expect(meanings[11]?.group).toBe(meanings[13]?.group);
  });

  it('of our own export is understood without a word', () => {
    expect(guessColumns(CONTACT_HEADERS).map(({ field }) => field)).not.toContain('ignore');
  });
});
