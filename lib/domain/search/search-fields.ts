import type { AddressKey } from '../address/parsed-address.ts';

/** What a contact or an organization is found by. */
export interface SearchFields {
  /** Full names, given name first; of an organization its name. */
  names: readonly string[];
  /** The keys of its addresses, as they are indexed. */
  keys: readonly AddressKey[];
  extensions?: readonly string[];
  /** Mail domains of an organization. */
  domains?: readonly string[];
}

/** Marks a token of digits read from the end. */
export const FROM_END = '#';

/** Marks a token of national digits read from the start. */
export const FROM_START = '=';

/** Longest word that is indexed; a longer one is found by its beginning. */
export const LONGEST_WORD = 40;

/** Digits or text of a key after its kind. */
export function keyBody(key: AddressKey): string {
  return key.slice(key.indexOf(':') + 1);
}

/** The characters in the opposite order. Digits and ASCII only. */
export function reversed(digits: string): string {
  return digits.split('').toReversed().join('');
}
