import { describe, expect, it } from 'vitest';
import { guessFromValues, hasColumnNames } from '#lib/interchange/csv/headless.ts';
import { inspectFile } from '#lib/interchange/read-file.ts';
import { contactsOf } from './rows-of.ts';

const table = (text: string) => text.split('\n').map((line) => line.split(';'));

describe('whether the first row names the columns', () => {
  it.each([
    ['First name;Email\nAna;ana@x.example', true],
    ['Imię;Nazwisko;Poczta\nAna;Ruiz;ana@x.example', true],
    ['Anna;Schmidt;anna@x.example\nBo;Lind;bo@x.example', false],
    ['Anna;Schmidt;02 98 44 12 34\nBo;Lind;', false],
    ['Anna;Schmidt;\nBo;Lind;bo@x.example\nCy;Moss;cy@x.example', false],
    ['Aaa;Bbb\nAna;Ruiz', true],
    ['Name', true],
    ['3f0c1c3e-6a5b-4b7e-9d0e-2f6c1a9b8d7e;Ana\n', false],
    ['2024-03-01;Ana', false],
  ])('is told of %j', (text, expected) => {
    const [first = [], ...rows] = table(text);
    expect(hasColumnNames(first, rows)).toBe(expected);
  });
});

describe('what columns without names hold', () => {
  it.each([
    [
      'Anna;Schmidt;anna@x.example;+49 30 901820;10115;Berlin\nBo;Lind;bo@x.example;030 901821;20095;Hamburg',
      'givenName familyName email phone postalCode city',
    ],
    ['SCHMIDT;Anna;anna@x.example\nLIND;Bo;bo@x.example', 'familyName givenName email'],
    ['Anna Schmidt;Morel SARL;anna@x.example\nBo Lind;Lux GmbH;bo@x.example', 'fullName organization email'],
    ['anna@x.example;Anna Schmidt;12 rue des Lilas\nbo@x.example;Bo Lind;Hauptstr. 5', 'email fullName street'],
    ['Anna;02 98 44 12 34;06 12 34 56 78;yes\nBo;02 98 44 12 35;;no', 'fullName phone phone ignore'],
    ['12;Anna;2024-03-01\n13;Bo;2024-03-02', 'ignore fullName ignore'],
  ])('is guessed of %j', (text, expected) => {
    const rows = table(text);
    expect(guessFromValues(rows, rows[0]!.length).map(({ field }) => field)).toEqual(expected.split(' '));
  });
});

describe('a file without column names', () => {
  const text = 'Anna;Schmidt;anna@x.example\nBo;Lind;bo@x.example\n';

  it('has its first row imported too', async () => {
    expect((await contactsOf(text)).map(({ row }) => [row.line, row.givenName, row.familyName])).toEqual([
      [1, 'Anna', 'Schmidt'],
      [2, 'Bo', 'Lind'],
    ]);
  });

  it('is read as the reader says, either way', async () => {
    const file = new Blob([text]);
    expect(await inspectFile(file)).toMatchObject({ hasColumnNames: false, examples: [{ 0: 'Anna' }, { 0: 'Bo' }] });
    const told = await inspectFile(file, { hasColumnNames: true });
    expect(told).toMatchObject({ headers: ['Anna', 'Schmidt', 'anna@x.example'], examples: [{ 0: 'Bo' }] });
    const named = new Blob(['Name;Mail\nAna Ruiz;ana@x.example\n']);
    expect(await inspectFile(named, { hasColumnNames: false })).toMatchObject({
      headers: ['', ''],
      examples: [{ 0: 'Name' }, { 0: 'Ana Ruiz' }],
    });
  });
});
