import { describe, expect, it } from 'vitest';
import { countriesOf } from '#lib/domain/address/countries-of.ts';

describe('the countries of a record', () => {
  it.each([
    [['tel:+33465712031'], ['FR']],
    [
      ['tel:+14165550188', 'tel:+12065550163'],
      ['CA', 'US'],
    ],
    [['tel:+79161234567'], ['RU']],
    [['tel:+35312345678', 'mail:a@b.example', 'nat:0465712031'], ['IE']],
    [['tel:+999123456789'], []],
  ])('of the keys %j are %j', (keys, countries) => {
    expect(countriesOf({ keys, postalAddresses: [] })).toEqual(countries);
  });

  it('are those of its postal addresses too, each once', () => {
    const postalAddresses = [{ country: 'ES' }, { country: 'FR' }, { country: 'Spain' }, {}];
    expect(countriesOf({ keys: ['tel:+33465712031'], postalAddresses })).toEqual(['ES', 'FR']);
  });
});
