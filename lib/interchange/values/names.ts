import { fold } from '#lib/domain/search/fold.ts';

/** The languages in which files name countries and languages most. */
export const FILE_LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da'];

/** A name in a form that case, accents, signs, brackets and an article before it do not change. */
export function plainName(text: string): string {
  const words = fold(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ');
  return words.trim().replace(/^(?:the|la|le|les|l|el|los|las|die|der|il|os) (?=.)/, '');
}

/** The codes by every name that they have in these languages; of two with one name the first. */
export function codesByName(
  type: 'region' | 'language',
  codes: readonly string[],
  locales: readonly string[],
): Map<string, string> {
  const found = new Map<string, string>();
  for (const locale of locales) {
    const names = new Intl.DisplayNames(locale, { type, fallback: 'none' });
    for (const code of codes) {
      const name = names.of(code);
      const plain = name === undefined ? '' : plainName(name);
      if (plain !== '' && !found.has(plain)) found.set(plain, code);
    }
  }
  return found;
}

/** Reads each text once, however many rows say it. */
export function remembering<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const earlier = known.get(text);
    if (earlier !== undefined || known.has(text)) return earlier!;
    const value = read(text);
    // A column that says something else in every row is no list of countries.
    if (known.size < 10_000) known.set(text, value);
    return value;
  };
}
