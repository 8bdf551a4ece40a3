import { getCountries } from 'libphonenumber-js/max';
import type { Country } from './interaction-address.ts';

/** Every country whose numbers can be read, as ISO 3166-1 alpha-2 codes in alphabetical order. */
export function countryCodes(): Country[] {
  return [...getCountries()].sort();
}
