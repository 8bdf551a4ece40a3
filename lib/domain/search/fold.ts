/** Letters that Unicode does not take apart, spelled as people type them. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  ŧ: 't',
  ŋ: 'n',
  ς: 'σ',
  ё: 'е',
};

const SPELLED_LETTERS = new RegExp(`[${Object.keys(SPELLED).join('')}]`, 'gu');

/** Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic. Vowel signs of other scripts are letters. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;

/** Anything but printable ASCII. */
const BEYOND_PLAIN = /[^\x20-\x7e]/;

/**
 * Folds a text for comparing: case, accents, ligatures and full-width forms make no difference; invisible marks go,
 * blanks of every kind become one plain blank. Signs stay.
 */
export function fold(text: string): string {
  if (!BEYOND_PLAIN.test(text)) {
    const plain = text.toLowerCase().trim();
    return plain.includes('  ') ? plain.replace(/ +/g, ' ') : plain;
  }
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(SPELLED_LETTERS, (letter) => SPELLED[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a text, folded: runs of letters, digits and their marks. */
export function foldedWords(text: string): string[] {
  const folded = fold(text);
  // Most texts are plain, for which the engine is several times faster without the classes of Unicode.
  return folded.match(BEYOND_PLAIN.test(folded) ? /[\p{L}\p{N}\p{M}]+/gu : /[a-z0-9]+/g) ?? [];
}
