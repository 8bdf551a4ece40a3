import en from '../../public/locales/en.json' with { type: 'json' };
import fr from '../../public/locales/fr.json' with { type: 'json' };
import { createLanguage, type Language, type MessageKey } from '#components/ui/translation.ts';

type Plural = Readonly<Record<string, string>>;
type Tree = { readonly [key: string]: string | Tree };

/** The form of a plural message for a count, as the extension's own look-up chooses it. */
function pluralForm(forms: Plural, count: number): string {
  return forms[String(count)] ?? forms.n ?? '';
}

/** A language that reads a locale file, for tests and pictures. Throws for a message that is not there. */
export function languageFromFile(messages: Tree, locale: string): Language {
  return createLanguage((key: MessageKey, count, values) => {
    let node: string | Tree | undefined = messages;
    for (const part of key.split('.')) node = typeof node === 'object' ? node[part] : undefined;
    if (node === undefined) throw new Error(`No message ${key} in ${locale}`);
    const text = typeof node === 'string' ? node : pluralForm(node as Plural, count ?? Number.NaN);
    return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  }, locale);
}

export const english = languageFromFile(en, 'en-GB');
export const french = languageFromFile(fr, 'fr-FR');
