const LETTERS: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', ı: 'i', ð: 'd' };

/** A name in lower-case letters and hyphens, as mail addresses and domains have it: `Lefèvre` is `lefevre`. */
export function plainLetters(name: string): string {
  return name
    .toLowerCase()
    .replace(/[ßøæœłıð]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
