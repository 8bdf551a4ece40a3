import { describe, expect, it } from 'vitest';
import { indexQueries, tokensToStore } from '#lib/db/search-index.ts';
import { parseQuery } from '#lib/domain/search/parse-query.ts';
import { searchTokens } from '#lib/domain/search/tokenize.ts';

describe('the tokens of a row', () => {
  it('spell its names from each of their words, and leave out what those or the keys find', () => {
    const fields = {
      names: ['Jean Martin'],
      keys: ['tel:+33612345678', 'nat:612345678', 'mailto:jean.martin@riviere.example'],
    };
    expect(tokensToStore(fields).sort()).toEqual(['#87654321633', '@riviere.example', 'jean martin', 'martin jean']);
  });

  it('keep the words that only the mail address has', () => {
    const fields = { names: ['Jean Martin'], keys: ['mailto:compta@boulangerie-marchand.example'] };
    expect(tokensToStore(fields)).toEqual(
      expect.arrayContaining(['compta', 'marchand', '@boulangerie-marchand.example']),
    );
    expect(tokensToStore(fields)).not.toContain('boulangerie');
  });

  it.each([
    ['Jean-Pierre O’Brien', ['short:4312', 'mailto:jp@x.example']],
    ['Maria del Carmen de la Fuente García', ['tel:+5491123456789', 'nat:91123456789']],
    ['', ['mailto:nobody@gmail.com']],
    ['a '.repeat(90), []],
  ])('find all that the search tokens find: %s', (name, keys) => {
    const stored = tokensToStore({ names: [name], keys });
    const lost = searchTokens({ names: [name], keys }).filter((token) => {
      const isInKeys = token.startsWith('=') || token.lastIndexOf('@') > 0;
      return !isInKeys && !stored.some((each) => each.startsWith(token) || each.startsWith(`@${token}`));
    });
    expect(lost).toEqual([]);
  });

  it('stay short for a name that is no name', () => {
    const stored = tokensToStore({ names: ['x'.repeat(400), 'y '.repeat(200)], keys: [] });
    expect(stored.length).toBeLessThan(5);
    expect(Math.max(...stored.map(({ length }) => length))).toBeLessThanOrEqual(60);
  });
});

describe('what a query reads', () => {
  const prefixesFor = (typed: string) =>
    indexQueries(parseQuery(typed)!).map(({ terms }) =>
      terms.map((term) => term.map(({ index, prefix }) => `${index} ${prefix}`)),
    );

  it.each([
    ['mar', [[['tokens mar', 'tokens @mar']]]],
    ['+3361', [[['keys tel:+3361', 'tokens #1633']]]],
    ['jean@riv', [[['keys mailto:jean@riv', 'tokens @jean@riv']]]],
    ['@riv', [[['keys mailto:@riv', 'tokens @riv']]]],
    [
      'riv.exa',
      [
        [['keys mailto:riv.exa', 'tokens @riv.exa']],
        [
          ['tokens riv', 'tokens @riv'],
          ['tokens exa', 'tokens @exa'],
        ],
      ],
    ],
  ])('%s', (typed, prefixes) => {
    expect(prefixesFor(typed)).toEqual(prefixes);
  });

  it('looks first for words side by side, in every turn of their order', () => {
    const [query] = indexQueries(parseQuery('jean pierre mar')!);
    expect(query?.nearest.map(({ prefix }) => prefix)).toEqual([
      'jean pierre mar',
      'pierre mar jean',
      'mar jean pierre',
    ]);
  });
});
