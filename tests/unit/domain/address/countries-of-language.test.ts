import { describe, expect, it } from 'vitest';
import { countriesOfLanguage } from '#lib/domain/address/countries-of-language.ts';

describe('R2: the countries that the language of a page speaks for', () => {
  it.each([
    ['en', 'GB US'],
    ['en-US', 'US GB'],
    ['pt-BR', 'BR PT'],
    ['de_AT', 'AT DE CH'],
    ['zh-Hant-TW', 'TW'],
    ['es-419', 'ES MX'],
    ['eo', ''],
    ['', ''],
    ['<b>', ''],
  ])('%s: %s', (tag, countries) => {
    expect(countriesOfLanguage(tag).join(' ')).toBe(countries);
  });
});
