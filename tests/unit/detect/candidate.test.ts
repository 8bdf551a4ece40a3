import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCandidates } from '#lib/detect/candidate.ts';

const textsOf = (text: string): string[] => findCandidates(text).map((candidate) => candidate.text);

describe('mail addresses in text', () => {
  it.each([
    ['Contact: jane.roe@acme.example.', ['jane.roe@acme.example']],
    ['<jane.roe@acme.example>, <john@acme.example>', ['jane.roe@acme.example', 'john@acme.example']],
    ['jane+web@sub.acme.example;bob@acme.example', ['jane+web@sub.acme.example', 'bob@acme.example']],
    ["o'neill@acme.example", ["o'neill@acme.example"]],
    ['müller@straße.example', ['müller@straße.example']],
    ['お問い合わせはinfo@acme.exampleまで', ['info@acme.example']],
    ['jane＠acme.example', ['jane@acme.example']],
    ['(jane@acme.example)', ['jane@acme.example']],
    ['«jane@acme.example»', ['jane@acme.example']],
  ])('finds those of %s', (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it.each([
    'git@github.example:team/project.git',
    'deploy@host.example:/srv/www',
    '@jane mentioned you',
    'a@b',
    'jane @ acme.example',
    'jane@',
    '@acme.example',
  ])('finds none in %s', (text) => {
    expect(textsOf(text)).toEqual([]);
  });
});

describe('telephone numbers in text', () => {
  it.each([
    ['03 53 01 20 41', '03 53 01 20 41'],
    ['Tél. : 03.53.01.20.41', '03.53.01.20.41'],
    ['03\u202f53\u202f01\u202f20\u202f41', '03\u202f53\u202f01\u202f20\u202f41'],
    ['03\u00a053\u200901\u200920\u200941', '03\u00a053\u200901\u200920\u200941'],
    ['03-53-01-20-41', '03-53-01-20-41'],
    ['03\u201153\u201101\u201120\u201141', '03\u201153\u201101\u201120\u201141'],
    ['03·53·01·20·41', '03·53·01·20·41'],
    ['03/53/01/20/41', '03/53/01/20/41'],
    ['+33 (0)3 53 01 20 41', '+33 (0)3 53 01 20 41'],
    ['(+33) 3 53 01 20 41', '(+33) 3 53 01 20 41'],
    ['＋３３ ３ ５３ ０１ ２０ ４１', '＋３３ ３ ５３ ０１ ２０ ４１'],
    ['هاتف ٠٣٥٣٠١٢٠٤١', '٠٣٥٣٠١٢٠٤١'],
    ['03 53 01 20 41 poste 12', '03 53 01 20 41 poste 12'],
    ['020 7946 0018 ext. 3', '020 7946 0018 ext. 3'],
    ['020 7946 0018 x4', '020 7946 0018 x4'],
    ['020 7946 0018;ext=31', '020 7946 0018;ext=31'],
    ['(06 12 34 56 78)', '06 12 34 56 78'],
    ['ring 0049 30 901820 today', '0049 30 901820'],
  ])('keeps all of %s', (text, expected) => {
    expect(textsOf(text)).toEqual([expected]);
  });

  it.each([
    ['03 53 01 20 41 / 03 53 01 20 42', ['03 53 01 20 41', '03 53 01 20 42']],
    ['0353012041/0353012042', ['0353012041', '0353012042']],
    ['03 53 01 20 41 - 06 12 34 56 78', ['03 53 01 20 41', '06 12 34 56 78']],
    ['+33 3 53 01 20 41 +33 6 12 34 56 78', ['+33 3 53 01 20 41', '+33 6 12 34 56 78']],
  ])('takes %s apart', (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it.each([
    '21/11/2026',
    '2026-11-21',
    '21.11.2026',
    '192.168.100.254',
    '12.345678',
    'FR7630006000011234567890189',
    'order-100200300',
    'SN4455667788',
    '€1234567',
    '1234567 €',
    '#a1234567b',
    'https://desk.example/t/123456789',
    '12345678901234567890',
    '12:34:56:78:90:12',
  ])('finds none in %s', (text) => {
    expect(textsOf(text)).toEqual([]);
  });

  it('gives offsets in the text it was given', () => {
    const text = 'Call 03 53 01 20 41 or jane@acme.example now';
    for (const { text: found, start, end } of findCandidates(text)) expect(text.slice(start, end)).toBe(found);
  });

  it('ends on any text and never overlaps', () => {
    const pieces = fc.constantFrom(
      '0',
      '1',
      '9',
      ' ',
      '.',
      '-',
      '/',
      '(',
      ')',
      '+',
      '@',
      'a',
      'x',
      '\n',
      ':',
      '\u202f',
      '٣',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 300 }), (parts) => {
        const text = parts.join('');
        const found = findCandidates(text).sort((first, second) => first.start - second.start);
        for (const [index, { start, end }] of found.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
        }
      }),
    );
  });
});
