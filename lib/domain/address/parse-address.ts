import type { AssumedCountry } from './assumed-country.ts';
import { type AddressMedium, LONGEST_ADDRESS } from './interaction-address.ts';
import { parseEmail } from './parse-email.ts';
import { parsePhone } from './parse-phone.ts';
import type { ParsedAddress } from './parsed-address.ts';

export type { AssumedCountry } from './assumed-country.ts';

/** How sure it is, from elsewhere, that a text is an address. */
export interface ParseOptions {
  /**
   * True when a field, a link or a label says so: then a phone need only be possible, internal short numbers and
   * numbers without any country are taken, and mail addresses may look like ids. False for running text.
   * Default: true when the medium is given, false when it is not.
   */
  lenient?: boolean;
}

/**
 * Reads an address as written (R1-R5), of one medium or, when it is not known, of either. National numbers are
 * read in the countries in their order (R2). Nothing when the text is no address; withheld callers are none (R8).
 */
export function parseAddress(
  text: string,
  medium: AddressMedium | undefined,
  countries: readonly AssumedCountry[],
  options: ParseOptions = {},
): ParsedAddress | undefined {
  if (text.length > LONGEST_ADDRESS) return undefined;
  const lenient = options.lenient ?? medium !== undefined;
  if (medium === 'email') return parseEmail(text, lenient);
  if (medium === 'phone') return parsePhone(text, countries, lenient);
  return parseEmail(text, lenient) ?? parsePhone(text, countries, lenient);
}
