import { countryName } from '../interaction/country-name.ts';

/** Countries to filter by, by name in the reader's language, with how many there are. */
export function countryChoices(
  countries: readonly { country: string; count: number }[],
  locale: string,
): { code: string; name: string }[] {
  const order = new Intl.Collator(locale);
  const number = new Intl.NumberFormat(locale);
  return countries
    .map(({ country, count }) => ({ code: country, name: countryName(country, locale), count }))
    .sort((one, other) => order.compare(one.name, other.name))
    .map(({ code, name, count }) => ({ code, name: `${name} (${number.format(count)})` }));
}
