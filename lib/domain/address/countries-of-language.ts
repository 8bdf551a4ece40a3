import type { Country } from './interaction-address.ts';

/** Countries in which the languages of helpdesks are spoken most; their numbers are told apart by their form. */
const SPOKEN_IN: Readonly<Record<string, readonly Country[]>> = {
  de: ['DE', 'AT', 'CH'],
  en: ['GB', 'US'],
  es: ['ES', 'MX'],
  fr: ['FR', 'BE', 'CH'],
  it: ['IT'],
  nl: ['NL', 'BE'],
  pt: ['PT', 'BR'],
};

/** The countries that the language tag of a page speaks for: the one that it names, then those of its language. */
export function countriesOfLanguage(tag: string): Country[] {
  const [, language = '', region] = /^([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_]([a-z]{2}))?\b/i.exec(tag) ?? [];
  const spoken = SPOKEN_IN[language.toLowerCase()] ?? [];
  return [...new Set([...(region === undefined ? [] : [region.toUpperCase()]), ...spoken])];
}
