import { capitalizeWord, isParticle, type PersonName } from '../contact/person-name.ts';

/** What stands for somebody without a name: a phone alone. */
const NO_LETTER = '#';

function firstSign(text: string, locale: string | undefined): string {
  // One sign as a person sees it: an emoji, or a letter with all its marks.
  const [first] = new Intl.Segmenter(locale, { granularity: 'grapheme' }).segment(text);
  return first?.segment.toLocaleUpperCase(locale) ?? '';
}

function wordsOf(name: string): string[] {
  return name
    .split(/[\p{Z}\s-]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}\p{Extended_Pictographic}]+/u, ''))
    .filter((word) => word !== '');
}

/**
 * One or two signs that stand for a contact in place of a picture: first of the given and of the family name,
 * particles passed over; one sign for names of scripts written without blanks; the first letter of a mail address;
 * `#` for a bare number.
 */
export function initialsOf(name: PersonName, address: string, locale?: string): string {
  const given = wordsOf(name.givenName);
  const family = wordsOf(name.familyName);
  const last = family.find((word) => !isParticle(word)) ?? family[0];
  if (last !== undefined && /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(last)) {
    return firstSign(last, locale);
  }
  const signs = [given[0], last ?? given[1]].map((word) => (word === undefined ? '' : firstSign(word, locale)));
  const initials = signs.join('');
  if (initials !== '') return initials;
  const letter = /^\p{L}/u.exec(address)?.[0];
  return letter === undefined ? NO_LETTER : capitalizeWord(letter);
}
