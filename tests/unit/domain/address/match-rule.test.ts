import { describe, expect, it } from 'vitest';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import { matchReason, matchRule } from '#lib/domain/address/match-rule.ts';
import { parseAddress } from '#lib/domain/address/parse-address.ts';
import type { ParsedAddress } from '#lib/domain/address/parsed-address.ts';

const FRANCE: AssumedCountry = { country: 'FR', source: 'agent' };

function seen(text: string, countries: readonly AssumedCountry[] = [FRANCE]): ParsedAddress {
  const parsed = parseAddress(text, text.includes('@') ? 'email' : 'phone', countries);
  if (!parsed) throw new Error(`not an address: ${text}`);
  return parsed;
}

function stored(value: string, more: Partial<InteractionAddress> = {}): InteractionAddress {
  return { medium: value.includes('@') ? 'email' : 'phone', value, ...more };
}

describe('R13: the rule by which a stored address matches the one on the page', () => {
  it.each<[string, InteractionAddress, string, string | undefined]>([
    ['the same line', stored('+33 6 12 34 56 78'), '06.12.34.56.78', 'exact'],
    ['the same line and extension', stored('01 23 45 67 89 poste 12'), '+33123456789;ext=12', 'exact'],
    ['the same mailbox', stored('Jean@ACME.example'), 'jean@acme.example', 'exact'],
    ['the same short number', stored('4312'), '4312', 'exact'],
    ['the ninth digit of Brazil', stored('+55 11 8765-4321'), '+55 11 98765-4321', 'old-format'],
    ['the 9 of Argentina', stored('+54 11 2345-6789'), '+54 9 11 2345-6789', 'old-format'],
    ['the 1 of Mexico', stored('+52 55 1234 5678'), '+52 1 55 1234 5678', 'old-format'],
    ['an extension on the page alone', stored('01 23 45 67 89'), '01 23 45 67 89 x12', 'base-number'],
    [
      'an extension in the record alone',
      stored('01 23 45 67 89', { extension: '12' }),
      '01 23 45 67 89',
      'base-number',
    ],
    ['another extension', stored('01 23 45 67 89 x34'), '01 23 45 67 89 x12', 'base-number'],
    ['another line', stored('+33 6 12 34 56 79'), '06 12 34 56 78', undefined],
    ['another medium', stored('4312'), '4312@acme.example', undefined],
    ['another short number', stored('4312'), '4313', undefined],
    ['R5: a short number that ends a long one', stored('5678'), '06 12 34 56 78', undefined],
    [
      'R2: national digits of a country that was assumed',
      stored('+32 470 12 34 56'),
      '0470 12 34 56',
      'national-digits',
    ],
    ['national digits of two stated countries', stored('+32 470 12 34 56'), '+33 470 12 34 56', undefined],
    ['another mailbox', stored('jean+a@acme.example'), 'jean@acme.example', undefined],
    ['a record that cannot be read', stored('à demander'), '06 12 34 56 78', undefined],
  ])('%s', (_name, address, text, rule) => {
    expect(matchRule(address, seen(text), [FRANCE])).toBe(rule);
  });

  it('R4: works both ways', () => {
    expect(matchRule(stored('+52 1 55 1234 5678'), seen('+52 55 1234 5678'), [])).toBe('old-format');
    expect(matchRule(stored('+54 9 11 2345-6789'), seen('+54 11 2345-6789'), [])).toBe('old-format');
    expect(matchRule(stored('+55 11 98765-4321'), seen('+55 11 8765-4321'), [])).toBe('old-format');
  });

  it('without any country, the same digits are exact and without the trunk prefix they are national', () => {
    expect(matchRule(stored('0612345678'), seen('06 12 34 56 78', []), [])).toBe('exact');
    expect(matchRule(stored('612345678'), seen('06 12 34 56 78', []), [])).toBe('national-digits');
    expect(matchRule(stored('0612345678'), seen('+33 6 12 34 56 78', []), [])).toBe('national-digits');
    expect(matchRule(stored('8 912 345 67 89'), seen('+7 912 345 67 89', []), [])).toBe('national-digits');
  });
});

describe('R13: the reason that is shown', () => {
  it('gives both values, the key and the country that was assumed', () => {
    expect(matchReason(stored('+33 6 12 34 56 78'), seen('06.12.34.56.78'), [FRANCE])).toEqual({
      rule: 'exact',
      key: 'tel:+33612345678',
      matchedValue: '+33 6 12 34 56 78',
      seenValue: '06.12.34.56.78',
      assumedCountry: 'FR',
      countrySource: 'agent',
    });
  });

  it('names no country when the numbers do', () => {
    const reason = matchReason(stored('+33 6 12 34 56 78'), seen('+33612345678'), [FRANCE]);
    expect(reason).not.toHaveProperty('assumedCountry');
  });

  it.each([
    ['01 23 45 67 89 x34', true],
    ['01 23 45 67 89', undefined],
  ])('says whether %s has another extension', (value, other) => {
    expect(matchReason(stored(value), seen('01 23 45 67 89 x12'), [FRANCE])?.otherExtension).toBe(other);
  });

  it('is absent when nothing matches', () => {
    expect(matchReason(stored('+33 6 12 34 56 79'), seen('06 12 34 56 78'), [FRANCE])).toBeUndefined();
  });
});
