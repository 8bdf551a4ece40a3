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
    ['联系邮箱：wang@acme.example，谢谢', ['wang@acme.example']],
    ['邮件：用户@例子.中国', ['用户@例子.中国']],
    ['shop@dian.网店', ['shop@dian.网店']],
    ['\\u003cjane@acme.example\\u003e', ['jane@acme.example']],
    ['%3Cjane@acme.example%3E', ['jane@acme.example']],
    ['to=jane@acme.example&cc=bob@acme.example', ['to=jane@acme.example', 'bob@acme.example']],
    ['jane@acme.example/bob@acme.example', ['jane@acme.example', 'bob@acme.example']],
    ['direction@acme\u00ad.example', ['direction@acme\u00ad.example']],
    ['direction@\u200bacme.example', ['direction@\u200bacme.example']],
    ['adresse\u200bdirection@acme.example\u200b.', ['direction@acme.example']],
    ['direc\u00adtion@acme.example', ['direc\u00adtion@acme.example']],
    ['jane\ufeff@acme.example', ['jane\ufeff@acme.example']],
    ['jane@acme\u2011corp.example', ['jane@acme\u2011corp.example']],
    ['jane@acme.example&bob@acme.example', ['jane@acme.example', 'bob@acme.example']],
    ['jane@acme.example=bob@acme.example', ['jane@acme.example', 'bob@acme.example']],
    ['jane@acme.example/shop', ['jane@acme.example']],
    ['user:jane@acme.example:active', ['jane@acme.example']],
    ['jane@acme.example:0612345678', ['jane@acme.example', '0612345678']],
    ['jane@north_dept.acme.example', ['jane@north_dept.acme.example']],
  ])('finds those of %s', (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it.each([
    'git@github.example:team/project.git',
    'deploy@host.example:/srv/www',
    'deploy@host.example:www/',
    '[root@host.example ~]# ls',
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
    ['03 53 01 20 41 06 12 34 56 78', ['03 53 01 20 41', '06 12 34 56 78']],
    ['03 53 01 20 41/06 12 34 56 78', ['03 53 01 20 41', '06 12 34 56 78']],
    ['03 53 01 20 41    06 12 34 56 78', ['03 53 01 20 41', '06 12 34 56 78']],
    ['617 253 1000 617 253 4795', ['617 253 1000', '617 253 4795']],
    ['912 345 678 612 345 678', ['912 345 678', '612 345 678']],
    ['1) 03 53 01 20 41 2) 06 12 34 56 78', ['03 53 01 20 41', '06 12 34 56 78']],
    ['03 53 01 20 41-06 12 34 56 78', ['03 53 01 20 41', '06 12 34 56 78']],
    ['0353012041Fax0353012042', ['0353012041', '0353012042']],
    ['T:+33353012041M:+33612345678', ['+33353012041', '+33612345678']],
    ['1er appel 06 12 34 56 78 2e appel 03 53 01 20 41', ['06 12 34 56 78', '03 53 01 20 41']],
  ])('R3: takes %s apart', (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it.each([
    ['Roux\t06 12 34 56 78\t69007', '06 12 34 56 78'],
    ['06\t12\t34\t56\t78', '06\t12\t34\t56\t78'],
    ['2) 06 12 34 56 78', '06 12 34 56 78'],
    ['(réf 4412) 06 12 34 56 78', '06 12 34 56 78'],
    ['4412 / 06 12 34 56 78', '06 12 34 56 78'],
    ['3 janvier 2026 06 12 34 56 78', '06 12 34 56 78'],
    ['Mar 5, 2026 617-253-1000', '617-253-1000'],
    ['14.02.25 06 12 34 56 78', '06 12 34 56 78'],
    ['06 12 34 56 78 0,15 € / min', '06 12 34 56 78'],
    ['0871 244 4444 13p per min', '0871 244 4444'],
    ['617-253-1000 $45.00', '617-253-1000'],
    ['TEL=0612345678', '0612345678'],
    ['88;Roux;0612345678;69007', '0612345678'],
    ['Roux,0612345678,69007', '0612345678'],
    ['03-3580-3311（内線2170）', '03-3580-3311（内線2170'],
    ['03 53 01 20 41 24/24', '03 53 01 20 41'],
    ['03 53 01 20 41 7j/7', '03 53 01 20 41'],
    ['03 53 01 20 41 9-12h', '03 53 01 20 41'],
    ['+33612345678 184s', '+33612345678'],
    ['06 12 34 56 78 2 sms', '06 12 34 56 78'],
    ['étage 2 06 12 34 56 78', '06 12 34 56 78'],
    ['125 € 06 12 34 56 78', '06 12 34 56 78'],
    ['PC-0042 / 03 53 01 20 41', '03 53 01 20 41'],
    ['4471-22 / 03 53 01 20 41', '03 53 01 20 41'],
    ['88213 - 617-253-1000', '617-253-1000'],
    ['#44821 0612345678', '0612345678'],
    ['BE 0475.482.139 081/48 32 17', '081/48 32 17'],
    ['030 284471-80 / -81', '030 284471-80'],
    ['02 54 37 80 16-17', '02 54 37 80 16'],
    ['+33/6/12/34/56/78', '+33/6/12/34/56/78'],
    ['044.668.18.00', '044.668.18.00'],
  ])('R3: sets apart from what stands beside it the number of %j', (text, expected) => {
    expect(textsOf(text)).toEqual([expected]);
  });

  it.each([
    ['au 06 12 34\n56 78 merci', '06 12 34\n56 78'],
    ['+33 6 12\n34 56 78', '+33 6 12\n34 56 78'],
    ['(617)\n253-1000', '(617)\n253-1000'],
    ['06 12 34 56 78\n12 rue Basse', '06 12 34 56 78'],
    ['Total: 4\n06 12 34 56 78', '06 12 34 56 78'],
  ])('R3: reads on at the end of a line only in a number that is not whole: %j', (text, expected) => {
    expect(textsOf(text)).toEqual([expected]);
  });

  it.each([
    '0235342401 octets',
    '4412;657218934;12,50;ok',
    '02.04.2025-09.05.2025',
    '02.04.25 / 09.05.25',
    '1.695.576,02',
    '7,124,053.70',
    '1 684 384,98',
    '0.36 17.20 6.97',
    '17 192.43.95.67',
    '09523 18111 01722218591 01',
    'DE89 3704 0044 0532 0130 00',
    'SN=0612345678',
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

describe('digits right behind a word', () => {
  it.each([
    'TEL',
    'tél',
    'GSM',
    'Mobil',
    'Handy',
    'Portable',
    'Telefonnummer',
    'móvil',
    'тел',
    'phone=',
    'customerPhone=',
    'caller_id=',
    'CALLERID(num)=',
    'from=',
    'ani=',
    'to_number=',
    'num_appelant=',
    'https://crm.example/popup?queue=2&phone=',
    'https://wa.me/',
  ])('R3: %s says that they are a telephone number', (word) => {
    expect(textsOf(`${word}0612345678`)).toEqual(['0612345678']);
  });

  it.each([
    'hotel',
    'export',
    'order_id=',
    'order_number=',
    'numero_dossier=',
    'https://shop.example/?order=',
    'https://shop.example/?from=',
    'https://shop.example/img/phone/',
    'mobile_app_',
    'ab12cdef..',
  ])('R3: %s says that they are none', (word) => {
    expect(textsOf(`${word}0612345678`)).toEqual([]);
  });
});

describe('what stands for itself', () => {
  it.each([
    'taux de 0,0612345678',
    '{"montant":5,659097787}',
    '20261203 10 h 54',
    'LG 360 946 414 FR',
    '"02 1810 48 K";"Rossi"',
  ])('R3: %s holds no telephone number', (text) => {
    expect(textsOf(text)).toEqual([]);
  });

  it.each([
    ['12,0612345678,Paris', '0612345678'],
    ['20261203 10 h 54 : 0612345678', '0612345678'],
  ])('R3: %s holds one beside it', (text, number) => {
    expect(textsOf(text)).toEqual([number]);
  });
});
