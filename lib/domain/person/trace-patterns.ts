/**
 * Patterns of names and addresses in running text. They are matched, ignoring case, against text whose accents are
 * written as marks of their own (NFD), so that each letter of a pattern takes any accents.
 */

/** What may stand between the digits of a number. */
const BETWEEN_DIGITS = String.raw`[\s\p{Z}\p{Pd}().\/·']{0,3}`;

/** What may stand between names; a line break may be written as in JSON. */
const BETWEEN_NAMES = String.raw`(?:[\s\p{Z}\p{P}]|\\n)+`;

/** Fewest digits of a number that is looked for in texts: fewer are years, counts and rooms. */
const FEWEST_DIGITS = 7;

/** One letter or sign with whatever accents. */
function letters(text: string): string {
  return Array.from(text.normalize('NFD').replace(/\p{M}/gu, ''))
    .map((letter) => {
      if (/\s/.test(letter)) return String.raw`[\s\p{Z}]+`;
      const sign = letter.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`);
      return /\p{L}/u.test(letter) ? String.raw`${sign}\p{M}*` : sign;
    })
    .join('');
}

/** One word that stands alone. */
export function wordPattern(word: string): string {
  return String.raw`(?<![\p{L}\p{N}])${letters(word)}(?![\p{L}\p{M}\p{N}])`;
}

/** A full name, in either order; nothing when it is one word or none, which says too little. */
export function namePattern(givenName: string, familyName: string): string {
  const parts = [givenName, familyName].map((name) =>
    name
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((word) => word !== '')
      .map(letters)
      .join(BETWEEN_NAMES),
  );
  const [given = '', family = ''] = parts;
  if (given === '' || family === '') {
    const only = given || family;
    return only.includes(BETWEEN_NAMES) ? bounded(only) : '';
  }
  return bounded(`(?:${given}${BETWEEN_NAMES}${family}|${family}${BETWEEN_NAMES}${given})`);
}

function bounded(pattern: string): string {
  return String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{M}\p{N}])`;
}

/** A text as it was typed. */
export function literalPattern(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  return String.raw`(?<![\p{L}\p{N}])${letters(trimmed)}(?![\p{L}\p{M}\p{N}])`;
}

/** A mail address, also as part of a link. */
export function emailPattern(value: string): string {
  const [local = '', domain = ''] = value.split('@');
  return String.raw`(?<![\p{L}\p{N}._+%-]|%[0-9a-f])${letters(local)}(?:@|%40)${letters(domain)}(?![\p{L}\p{N}-])`;
}

/**
 * A number by its key (`tel:+33612345678`, `nat:612345678`) or in E.164, however its digits are set apart. Short ones
 * give no pattern.
 */
export function numberPattern(key: string): string {
  const digits = key.replace(/\D/g, '');
  if (key.startsWith('short:') || digits.length < FEWEST_DIGITS) return '';
  const spread = (text: string): string => Array.from(text).join(BETWEEN_DIGITS);
  const isNational = key.startsWith('nat:');
  const before = isNational
    ? String.raw`(?<![0-9a-z+])(?:0${BETWEEN_DIGITS})?`
    : String.raw`(?<![0-9a-z])(?:\+|00|%2b)?${BETWEEN_DIGITS}`;
  // A zero in brackets may stand anywhere after the country: +33 (0)6 12 …
  const body = isNational
    ? spread(digits)
    : Array.from(digits).join(String.raw`${BETWEEN_DIGITS}(?:\(0\)${BETWEEN_DIGITS})?`);
  return String.raw`${before}${body}(?![0-9]|[a-f][0-9a-f])`;
}
