import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { presentFormat } from './line-key.ts';
import type { Country } from './interaction-address.ts';
import type { ParsedAddress } from './parsed-address.ts';

/**
 * A phone number for reading: national for readers in its own country, otherwise international; the extension
 * follows as `x12`. Numbers without a country and internal ones are shown as they are.
 */
export function formatPhone(phone: ParsedAddress, readerCountry?: Country): string {
  const isHome = phone.kind === 'international' && readerCountry !== undefined && phone.country === readerCountry;
  const national = isHome ? parsePhoneNumberFromString(presentFormat(phone.value))?.formatNational() : undefined;
  const number = national ?? phone.display;
  return phone.extension ? `${number} x${phone.extension}` : number;
}

/** The link that dials a phone or writes a mail (RFC 3966, RFC 6068). */
export function addressHref(address: ParsedAddress): string {
  if (address.kind === 'email') {
    const at = address.value.lastIndexOf('@');
    return `mailto:${encodeURIComponent(address.value.slice(0, at))}${address.value.slice(at)}`;
  }
  const number = address.kind === 'international' ? presentFormat(address.value) : address.value;
  return address.extension ? `tel:${number};ext=${address.extension}` : `tel:${number}`;
}
