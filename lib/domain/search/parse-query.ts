import { foldPhoneText } from '../address/fold-phone-text.ts';
import { callingCodeLength } from './calling-code.ts';
import { fold, foldedWords } from './fold.ts';
import { FROM_END, FROM_START, LONGEST_WORD, reversed } from './search-fields.ts';

/** Fewest digits that are looked for at the end of numbers. */
export const SHORTEST_SUFFIX = 4;

/** What was typed into a search field, ready for the index and for ranking. */
export interface SearchQuery {
  /** The whole, folded. */
  text: string;
  /** Words to find, each by prefix. Empty for a mail address or a number. */
  words: readonly string[];
  /** Digits without a plus, an international or a trunk prefix; set when the text is a number. */
  digits?: string;
  /** Digits to look for at the end of numbers, when enough were typed. */
  suffix?: string;
  /** True when the digits begin with a calling code. */
  international?: boolean;
  /** Start of a mail address, or `@` and the start of a domain. */
  mail?: string;
  /**
   * Token prefixes to scan in the index. A record that matches the query has a token with one of them; whether a
   * record found so matches is for `rankMatch` to say.
   */
  scans: readonly string[];
}

const NUMBER = /^[+(\d][\d\s()./~+-]*$/;

function numberQuery(text: string, folded: string): SearchQuery | undefined {
  if (!NUMBER.test(folded)) return undefined;
  const international = folded.startsWith('+') || folded.startsWith('00');
  const typed = folded.replace(/\D/g, '');
  const digits = typed.replace(/^0+/, '');
  if (digits.length < 2) return undefined;
  const national = international ? digits.slice(callingCodeLength(digits)) : digits;
  const ending = international ? digits : typed;
  const suffix = ending.length >= SHORTEST_SUFFIX ? ending : undefined;
  const fromStart = national === '' ? [] : [FROM_START + national];
  const fromEnd = suffix === undefined ? [] : [FROM_END + reversed(suffix)];
  // Names have numbers too: "Agence 42".
  const inNames = international ? [] : foldedWords(text).slice(0, 1);
  return { text, words: [], digits, suffix, international, scans: [...fromStart, ...fromEnd, ...inNames] };
}

/** Whether the words may also be the beginning of a mail address or of a domain: "riviere.exa". */
export function isLikeMail({ text, words }: SearchQuery): boolean {
  return words.length > 1 && !text.includes(' ');
}

/** Reads what was typed: a number, the start of a mail address, or words. Nothing when there is nothing to find. */
export function parseQuery(typed: string): SearchQuery | undefined {
  const text = fold(typed);
  const number = numberQuery(text, foldPhoneText(typed));
  if (number) return number;
  if (/^\S*@\S*$/.test(text) && text !== '@') return { text, words: [], mail: text, scans: [text] };
  const words = foldedWords(typed).map((word) => word.slice(0, LONGEST_WORD));
  if (words.length === 0) return undefined;
  // The longest word is the rarest; its prefix alone is scanned.
  const [longest = ''] = words.toSorted((one, other) => other.length - one.length);
  const isMail = /^[^\s]+[._-][^\s]*$/.test(text);
  return { text, words, scans: isMail ? [longest, text] : [longest] };
}
