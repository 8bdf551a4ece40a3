import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/max/metadata';
import { callingCodeLength } from '../search/calling-code.ts';
import type { Country } from './interaction-address.ts';
import type { AddressKey } from './parsed-address.ts';

/** What of a record says where it is at home. */
export interface Placed {
  /** The keys of its addresses. */
  keys: readonly AddressKey[];
  postalAddresses: readonly { country?: string }[];
}

const INTERNATIONAL = 'tel:+';

/** The countries of each calling code, from the table itself: asking for each country would read the rules of all. */
const COUNTRIES: Readonly<Record<string, readonly Country[] | undefined>> = metadata.country_calling_codes;

function countryOfNumber(digits: string): Country | undefined {
  const countries = COUNTRIES[digits.slice(0, callingCodeLength(digits))] ?? [];
  // Where several share a code, the digits after it tell.
  return countries.length > 1 ? parsePhoneNumberFromString(`+${digits}`)?.country : countries[0];
}

/**
 * The countries a contact or organization is filtered by, in alphabetical order: those of its postal addresses and of
 * its telephone numbers.
 */
export function countriesOf({ keys, postalAddresses }: Placed): Country[] {
  const posted = postalAddresses.flatMap(({ country }) => (/^[A-Z]{2}$/.test(country ?? '') ? [country!] : []));
  const called = keys.flatMap((key) =>
    key.startsWith(INTERNATIONAL) ? (countryOfNumber(key.slice(INTERNATIONAL.length)) ?? []) : [],
  );
  return [...new Set([...posted, ...called])].sort();
}
