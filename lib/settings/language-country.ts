import type { Country } from '#lib/domain/address/interaction-address.ts';

/** What `Intl` says of the languages met most; asking it loads its tables, which takes 4 ms of a worker's start. */
const LIKELY: Readonly<Record<string, Country>> = {
  de: 'DE',
  en: 'US',
  es: 'ES',
  fr: 'FR',
  it: 'IT',
  nl: 'NL',
  pt: 'BR',
};

/**
 * The country a browser language speaks of: its region, or the most likely one when it names none (`fr` is read
 * as `fr-FR`). Nothing for a language without a country (`es-419`, `eo`) or an unreadable tag.
 */
export function countryOfLanguage(languageTag: string): Country | undefined {
  if (Object.hasOwn(LIKELY, languageTag)) return LIKELY[languageTag];
  if (/^[a-z]{2}[-_][A-Z]{2}$/.test(languageTag)) return languageTag.slice(3);
  try {
    const { region } = new Intl.Locale(languageTag.replaceAll('_', '-')).maximize();
    return region !== undefined && /^[A-Z]{2}$/.test(region) ? region : undefined;
  } catch {
    return undefined;
  }
}
