import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedWords } from '#lib/domain/search/fold.ts';
import { parseQuery } from '#lib/domain/search/parse-query.ts';
import { rankMatch } from '#lib/domain/search/rank-match.ts';
import type { SearchFields } from '#lib/domain/search/search-fields.ts';
import { searchTokens } from '#lib/domain/search/tokenize.ts';

const HELENE: SearchFields = {
  names: ['Hélène Rivière'],
  keys: ['tel:+33612345678', 'nat:612345678', 'mailto:h.riviere@notaires-riviere.example'],
};

function rank(typed: string, fields: SearchFields = HELENE): number | undefined {
  const query = parseQuery(typed);
  return query && rankMatch(query, fields);
}

/** Whether the index, scanned as the query says, leads to the record. */
function isScanned(typed: string, fields: SearchFields): boolean {
  const tokens = searchTokens(fields);
  return (parseQuery(typed)?.scans ?? []).some((scan) => tokens.some((token) => token.startsWith(scan)));
}

describe('folding', () => {
  it.each([
    ['Hélène', 'helene'],
    ['HÉLÈNE', 'helene'],
    ['He\u{301}le\u{300}ne', 'helene'],
    ['Straße', 'strasse'],
    ['Œuvre', 'oeuvre'],
    ['Ærø', 'aero'],
    ['Łódź', 'lodz'],
    ['İstanbul', 'istanbul'],
    ['ﬁn', 'fin'],
    ['Ａｃｍｅ', 'acme'],
    ['  a \u{a0}\t b  ', 'a b'],
    ['Ἀθῆναι', 'αθηναι'],
    ['Фёдор', 'федор'],
    ['مُحَمَّد', 'محمد'],
    ['हिन्दी', 'हिन्दी'],
    ['が', 'が'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(fold(text))).toBe(folded);
  });

  it('keeps the vowel signs of other scripts in words', () => {
    expect(foldedWords('हिन्दी भाषा')).toEqual(['हिन्दी', 'भाषा']);
  });
});

describe('a record is indexed', () => {
  it('by the words of its names and mails, whole mails, and digits from both ends', () => {
    expect(searchTokens(HELENE).toSorted()).toEqual(
      [
        'helene',
        'riviere',
        'h',
        'notaires',
        'h.riviere@notaires-riviere.example',
        '@notaires-riviere.example',
        '#87654321633',
        '=612345678',
      ].toSorted(),
    );
  });

  it('by the domain of an organization but not by a free-mail one', () => {
    expect(searchTokens({ names: [], keys: ['mailto:jean@gmail.com'], domains: ['acme.example'] }).toSorted()).toEqual(
      ['@acme.example', 'acme', 'jean', 'jean@gmail.com'].toSorted(),
    );
  });

  it('by names with and without their apostrophes and hyphens', () => {
    expect(searchTokens({ names: ["Sean O'Brien"], keys: [] })).toEqual(['sean', 'o', 'brien', 'obrien']);
    expect(searchTokens({ names: ['Jean-Pierre'], keys: [] })).toEqual(['jean', 'pierre', 'jeanpierre']);
  });

  it('by short numbers and extensions', () => {
    expect(searchTokens({ names: [], keys: ['short:4312'], extensions: ['77'] })).toEqual(['=4312', '#2134', '#77']);
  });

  it('with no token longer than a word', () => {
    const [token = ''] = searchTokens({ names: ['a'.repeat(200)], keys: [] });
    expect(token.length).toBe(40);
    expect(rank('a'.repeat(200), { names: ['a'.repeat(200)], keys: [] })).toBeDefined();
  });
});

describe('what is typed finds the record', () => {
  it.each([
    'h',
    'hel',
    'HÉLÈNE',
    'riv',
    'helene riviere',
    'riviere helene',
    'hel riv',
    'riv hel',
    'Rivière, Hélène',
    'h.riv',
    'h.riviere@notaires-riviere.example',
    'h.riviere@',
    '@notaires',
    'notaires',
    'helene notaires',
    '06 12',
    '0612345678',
    '06.12.34.56.78',
    '+33 6 12',
    '+33612345678',
    '0033 6 12 34',
    '33612345678',
    '612345678',
    '5678',
    '34 56 78',
    '٥٦٧٨',
  ])('"%s"', (typed) => {
    expect(rank(typed)).toBeDefined();
    expect(isScanned(typed, HELENE)).toBe(true);
  });

  it.each(['', '  ', '@', '...', '--'])('nothing is looked for in "%s"', (typed) => {
    expect(parseQuery(typed)).toBeUndefined();
  });

  it.each([
    'elene',
    'helene dupont',
    'helene h riviere x',
    '678',
    '0712',
    '+32 6 12',
    '1234',
    'riviere@',
    '@riviere',
    'x@y',
  ])('"%s" does not', (typed) => {
    expect(rank(typed)).toBeUndefined();
  });

  it('numbers in names are words', () => {
    const agency: SearchFields = { names: ['Agence 42'], keys: [] };
    expect(rank('agence 42', agency)).toBeDefined();
    expect(rank('42', agency)).toBeDefined();
    expect(isScanned('42', agency)).toBe(true);
  });

  it('R5: short numbers and extensions', () => {
    expect(rank('4312', { names: [], keys: ['short:4312'] })).toBeDefined();
    expect(rank('4312', { names: [], keys: [], extensions: ['4312'] })).toBeDefined();
  });

  it('whatever matches is scanned', () => {
    const name = fc.constantFrom("Jean-Pierre O'Brien", 'Hélène Rivière', 'Agence 42', 'Łukasz Śmigły', '山田 太郎');
    const key = fc.constantFrom(
      ['tel:+33612345678', 'nat:612345678'],
      ['nat:612345678'],
      ['short:4312'],
      ['mailto:jean.dupont@acme.example'],
    );
    const typed = fc.oneof(
      fc.constantFrom(
        'jean obr',
        'obrien j',
        'agence 4',
        'luk smi',
        '山',
        'jean.d',
        'acme',
        'dupont@',
        '@ac',
        'jean acme',
      ),
      fc.stringMatching(/^[+0]?[0-9]{2,9}$/),
      fc.constantFrom('612', '5678', '0612345678', '+3361', '43', '4312'),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { maxLength: 2 }),
        fc.uniqueArray(key, { maxLength: 3 }),
        typed,
        (names, keys, text) => {
          const fields = { names, keys: keys.flat() };
          expect(rank(text, fields) === undefined || isScanned(text, fields)).toBe(true);
        },
      ),
      { numRuns: 2000, seed: 20251121 },
    );
  });
});

describe('the best come first', () => {
  const order = (typed: string, ...all: SearchFields[]): string[] =>
    all
      .map((fields) => ({ name: fields.names[0] ?? '', score: rank(typed, fields) }))
      .filter(({ score }) => score !== undefined)
      .toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0))
      .map(({ name }) => name);
  const named = (name: string, ...keys: string[]): SearchFields => ({ names: [name], keys });

  it('the whole name, its start, words in order, words in any order, with help of the mail', () => {
    expect(
      order(
        'jean du',
        named('Dubois Jean'),
        named('Jean', 'mailto:x@dupuis.example'),
        named('Jean Paul Dupont'),
        named('Jean Dupont'),
        named('Jean Du'),
        named('Paul Martin'),
      ),
    ).toEqual(['Jean Du', 'Jean Dupont', 'Jean Paul Dupont', 'Dubois Jean', 'Jean']);
  });

  it('a word typed whole before one only begun', () => {
    expect(order('martin', named('Paul Martinez'), named('Paul Martin'))).toEqual(['Paul Martin', 'Paul Martinez']);
  });

  it('a family name alone before a given name that only begins so', () => {
    expect(order('martin', named('Martine Dupont'), named('Jean Martin'))).toEqual(['Jean Martin', 'Martine Dupont']);
  });

  it('the whole number, its start, its end', () => {
    expect(
      order(
        '61234',
        named('end', 'tel:+33600061234', 'nat:600061234'),
        named('start', 'tel:+33612345678', 'nat:612345678'),
        named('whole', 'short:61234'),
      ),
    ).toEqual(['whole', 'start', 'end']);
  });

  it('the whole mail, its start, its domain', () => {
    expect(
      order('jean@a.example', named('longer', 'mailto:jean@a.example.com'), named('whole', 'mailto:jean@a.example')),
    ).toEqual(['whole', 'longer']);
  });
});
