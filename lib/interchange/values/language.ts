import { LANGUAGE_CODES } from '#lib/domain/contact/language-codes.ts';
import { codesByName, FILE_LANGUAGES, plainName, remembering } from './names.ts';

/** Codes of libraries, which name a language in English. */
const LIBRARY_CODES: Readonly<Record<string, string>> = {
  fre: 'fr',
  ger: 'de',
  dut: 'nl',
  gre: 'el',
  cze: 'cs',
  slo: 'sk',
  chi: 'zh',
  rum: 'ro',
  jp: 'ja',
  cz: 'cs',
  gr: 'el',
};

/** A tag such as `fr`, `EN` or `pt_BR` in its usual form, when it names a language that there is. */
function tagOf(text: string): string | undefined {
  if (!/^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(text)) return undefined;
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text.replaceAll('_', '-'));
    const { language } = new Intl.Locale(tag);
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language);
    return name === undefined ? undefined : tag;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function namedLanguages(): Map<string, string> {
  const named = codesByName('language', LANGUAGE_CODES, FILE_LANGUAGES);
  for (const code of LANGUAGE_CODES) {
    for (const [name, found] of codesByName('language', [code], [code])) if (!named.has(name)) named.set(name, found);
  }
  return named;
}

/**
 * Makes what reads a language, by its tag or its name in ten languages and its own, as its tag: `French`, `Français
 * (Canada)`, `EN`. Nothing for anything else.
 */
export function createLanguageReader(
  countryOf: (text: string) => string | undefined,
): (text: string) => string | undefined {
  let named: Map<string, string> | undefined;
  return remembering((text) => {
    const plain = plainName(text);
    if (Object.hasOwn(LIBRARY_CODES, plain)) return LIBRARY_CODES[plain];
    named ??= namedLanguages();
    const whole = named.get(plain) ?? tagOf(text.trim());
    if (whole !== undefined) return whole;
    const [, name = '', place = ''] = /^([^([]+)[([]([^)\]]+)[)\]]$/.exec(text.trim()) ?? [];
    const language = named.get(plainName(name));
    const country = place === '' ? undefined : countryOf(place);
    return language !== undefined && country !== undefined ? `${language}-${country}` : language;
  });
}
