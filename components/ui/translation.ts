import type { GeneratedI18nStructure } from '#i18n';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Every message there is, as the English locale file has them, with their placeholders. */
type Messages = Omit<GeneratedI18nStructure, `@@${string}`>;

/** Path of a message in the locale files, such as `panel.looking`. */
export type MessageKey = keyof Messages;

type PlaceholderOf<Key extends MessageKey> = Messages[Key] extends { namedSubstitutions: readonly (infer Name)[] }
  ? Name & string
  : never;

/** What a message's placeholders take. Numbers are written in the reader's format. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Messages without placeholders: those that can be named in a table of keys. */
export type PlainMessageKey = { [Key in MessageKey]: [PlaceholderOf<Key>] extends [never] ? Key : never }[MessageKey];

/**
 * Puts a message into the reader's language. A message with placeholders wants a value for each; one with plural
 * forms chooses its form by `count`.
 */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...values: [PlaceholderOf<Key>] extends [never] ? [] : [Readonly<Record<PlaceholderOf<Key>, string | number>>]
) => string;

/** The reader's language: its messages and the BCP 47 tag that dates and numbers follow. */
export interface Language {
  translate: Translate;
  locale: string;
}

/** Finds the text of one message: `count` chooses among plural forms, `values` fill the `{placeholders}`. */
export type MessageSource = (key: MessageKey, count: number | undefined, values: Record<string, string>) => string;

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Keeps a right-to-left value from turning the sentence around it; leaves any other value as it is. */
function isolated(value: string): string {
  return RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
}

/** Makes a language from where its messages lie. Numbers among the values are formatted for `locale`. */
export function createLanguage(source: MessageSource, locale: string): Language {
  const format = new Intl.NumberFormat(locale);
  const translate = (key: MessageKey, values: MessageValues = {}): string => {
    const texts = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? format.format(value) : isolated(value),
    ]);
    const count = typeof values.count === 'number' ? values.count : undefined;
    return source(key, count, Object.fromEntries(texts) as Record<string, string>);
  };
  return { translate, locale };
}

const LanguageContext = createContext<Language | undefined>(undefined);

/** Gives every component below it the reader's language. */
export const LanguageProvider = LanguageContext.Provider;

/** The reader's language, for dates and numbers beside messages. Throws outside a `LanguageProvider`. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('No LanguageProvider above this component');
  return language;
}

/** The function that puts messages into the reader's language. */
export function useTranslate(): Translate {
  return useLanguage().translate;
}

/** The browser's own look-up of messages (`i18n.t` of the generated `#i18n`), without the types of single keys. */
export type BrowserMessages = (key: never, ...values: never[]) => string;

/**
 * The reader's language as the browser chose it: its messages, and a locale of the same language for dates and
 * numbers. Where there is no locale file for the interface's language, both are English.
 */
export function createBrowserLanguage(messages: BrowserMessages, interfaceLanguage: string): Language {
  const text = messages as (key: string, ...values: unknown[]) => string;
  const chosen = text('extension.language');
  const isSame = interfaceLanguage.toLowerCase().split('-')[0] === chosen;
  return createLanguage(
    (key, count, values) => (count === undefined ? text(key, values) : text(key, count, values)),
    isSame ? interfaceLanguage : chosen,
  );
}
