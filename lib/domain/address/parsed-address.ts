import type { AddressMedium, Country } from './interaction-address.ts';

/**
 * Where the country of a national number was taken from (R2); `number` when the number itself names it, `page` when
 * nothing but the language of the page speaks for it.
 */
export type CountrySource = 'number' | 'contact' | 'site' | 'agent' | 'page';

/**
 * An index key of an address. One of:
 * `tel:+33612345678` (canonical line: old formats are folded into the present one, no extension),
 * `nat:612345678` (national significant digits, for numbers kept or read without any country),
 * `short:4312` (internal short number), `mailto:local@ascii-domain`.
 */
export type AddressKey = string;

/** An address that was read: never stored, made again from the text wherever it is needed. */
export interface ParsedAddress {
  medium: AddressMedium;
  /** As written. */
  text: string;
  /** E.164, `short` digits, national digits, or the lower-cased mail address with an ASCII domain. */
  value: string;
  kind: 'international' | 'national' | 'short' | 'email';
  extension?: string;
  /** The country that the number names, or the one that was assumed (R2). */
  country?: Country;
  countrySource?: CountrySource;
  /** What to look up, strongest first. The first one is the address's own key. */
  keys: readonly AddressKey[];
  /** How to show it to a reader: international format, or the mail address. */
  display: string;
}

/** Whether the country of a national number was assumed, by nothing that the record itself says. */
export function isAssumed({ countrySource }: Pick<ParsedAddress, 'countrySource'>): boolean {
  return countrySource === 'site' || countrySource === 'agent' || countrySource === 'page';
}

/** The text that means the same address where nothing is known of its page: as written, or with its country. */
export function textElsewhere({ text, display, countrySource }: ParsedAddress): string {
  return countrySource === 'page' ? display : text;
}
