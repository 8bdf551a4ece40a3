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

/**
 * Folds a text for comparing: case, accents, ligatures and full-width forms make no difference; invisible marks go,
 * blanks of every kind become one plain blank. Signs stay.
 */
export function fold(text: string): string {
  const plain = /[^\x20-\x7e]/.test(text)
    ? text
        .normalize('NFKD')
        .replace(ACCENTS, '')
        .replace(/\p{Cf}/gu, '')
        .normalize('NFC')
        .toLowerCase()
        .replace(ACCENTS, '')
        .replace(SPELLED_LETTERS, (letter) => SPELLED[letter] ?? letter)
    : text.toLowerCase();
  return plain.replace(/\s+/g, ' ').trim();
}

/** The words of a text, folded: runs of letters, digits and their marks. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
