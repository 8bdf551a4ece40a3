import { describe, expect, it } from 'vitest';
import { countriesToAssume } from '#lib/settings/assumed-countries.ts';
import { countryOfLanguage } from '#lib/settings/language-country.ts';

const site = { origin: 'https://desk.example', enabledAt: 1 };

describe('countryOfLanguage', () => {
  it.each([
    ['fr-FR', 'FR'],
    ['fr', 'FR'],
    ['fr-CA', 'CA'],
    ['en-GB', 'GB'],
    ['en_US', 'US'],
    ['de', 'DE'],
    ['pt-BR', 'BR'],
    ['zh-Hant-TW', 'TW'],
    ['es-419', undefined],
    ['', undefined],
    ['not a language', undefined],
  ])('R2: %s speaks of %s', (tag, country) => {
    expect(countryOfLanguage(tag)).toBe(country);
  });

  it.each(['de', 'en', 'es', 'fr', 'it', 'nl', 'pt', 'fr-CA', 'en-GB', 'pt_PT'])(
    '%s is read as the browser reads it',
    (tag) => {
      expect(countryOfLanguage(tag)).toBe(new Intl.Locale(tag.replace('_', '-')).maximize().region);
    },
  );
});

describe('countriesToAssume', () => {
  it("R2: takes the site's country before the agent's", () => {
    const settings = { sites: [{ ...site, country: 'BE' }], country: 'FR' };
    expect(countriesToAssume(settings, site.origin, 'en-GB')).toEqual([
      { country: 'BE', source: 'site' },
      { country: 'FR', source: 'agent' },
    ]);
  });

  it("R2: takes the browser's language when the agent chose no country", () => {
    expect(countriesToAssume({ sites: [] }, undefined, 'fr')).toEqual([{ country: 'FR', source: 'agent' }]);
  });

  it('names a country once, as the site gives it', () => {
    const settings = { sites: [{ ...site, country: 'FR' }], country: 'FR' };
    expect(countriesToAssume(settings, site.origin, 'fr')).toEqual([{ country: 'FR', source: 'site' }]);
  });

  it('takes no country of another site', () => {
    const settings = { sites: [{ ...site, country: 'BE' }], country: 'FR' };
    expect(countriesToAssume(settings, 'https://other.example', 'fr')).toEqual([{ country: 'FR', source: 'agent' }]);
  });

  it('assumes none where nothing speaks of one', () => {
    expect(countriesToAssume({ sites: [] }, undefined, 'es-419')).toEqual([]);
  });
});
