import type { Country } from '#lib/domain/address/interaction-address.ts';

/**
 * The country a browser language speaks of: its region, or the most likely one when it names none (`fr` is read
 * as `fr-FR`). Nothing for a language without a country (`es-419`, `eo`) or an unreadable tag.
 */
export function countryOfLanguage(languageTag: string): Country | undefined {
  try {
    const { region } = new Intl.Locale(languageTag.replaceAll('_', '-')).maximize();
    return region !== undefined && /^[A-Z]{2}$/.test(region) ? region : undefined;
  } catch {
    return undefined;
  }
}
