/** A country's name in the reader's language; the code itself when the browser does not know it. */
export function countryName(country: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;
  } catch {
    return country;
  }
}
