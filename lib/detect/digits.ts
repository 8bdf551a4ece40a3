/** Digits of the scripts that telephone numbers are written in, as the inside of a character class. */
export const DIGITS =
  '0-9\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u09e6-\\u09ef\\u0e50-\\u0e59\\uff10-\\uff19';

const ANY_DIGIT = new RegExp(`[${DIGITS}]`, 'g');

/** Counts the digits of a text, of any script. */
export function countDigits(text: string): number {
  return text.match(ANY_DIGIT)?.length ?? 0;
}

/** Bold, double-struck and other mathematical digits, which NFKC turns into plain ones. */
const MATHEMATICAL = /\ud835[\udfce-\udfff]/;

/** Makes mathematical digits plain; any other text stays as it is. */
export function plainDigits(text: string): string {
  return MATHEMATICAL.test(text) ? text.normalize('NFKC') : text;
}
