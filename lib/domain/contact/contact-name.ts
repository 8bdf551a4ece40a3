import type { PersonName } from './person-name.ts';

/** Scripts whose names stand family name first, without a blank. */
const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u30fc]+$/u;

/**
 * The full name of a person as it is said: given name first, Chinese, Japanese and Korean names family name first.
 * Empty when there is none.
 */
export function fullName({ givenName, familyName }: PersonName): string {
  if (UNSPACED.test(givenName) && UNSPACED.test(familyName)) return familyName + givenName;
  return `${givenName} ${familyName}`.trim();
}
