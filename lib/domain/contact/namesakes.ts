import { foldedWords } from '../search/fold.ts';
import { fullName } from './contact-name.ts';
import { nameFromDisplayName } from './name-from-display-name.ts';
import type { PersonName } from './person-name.ts';

/**
 * The words by which somebody is looked for whom a page calls by a name: the first given name and the family name,
 * without titles, initials and what stands in brackets. Of a firm or a nickname all of it.
 */
export function wordsOfShownName(shown: string): string[] {
  const name = nameFromDisplayName(shown);
  const [given = ''] = name?.givenName.split(' ') ?? [];
  const words = foldedWords(name === undefined ? shown : `${given} ${name.familyName}`);
  const whole = words.filter((word) => word.length > 1);
  return whole.length > 0 ? whole : words;
}

/** Whether a contact may be whoever a page calls by a name: bears each of those words, whatever their order. */
export function bearsWords(contact: PersonName, words: readonly string[]): boolean {
  const own = foldedWords(fullName(contact));
  return words.length > 0 && words.every((word) => own.includes(word));
}
