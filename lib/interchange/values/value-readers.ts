import { type ChoiceReader, createChoiceReader, type ListedChoices } from './choice.ts';
import { createCountryReader } from './country.ts';
import { createLanguageReader } from './language.ts';
import { createTimeZoneReader } from './time-zone.ts';

/** What makes codes of the words of a file; nothing for what is not understood. One set per file that is read. */
export interface ValueReaders {
  country: (text: string) => string | undefined;
  language: (text: string) => string | undefined;
  timeZone: (text: string) => string | undefined;
  choice: ChoiceReader;
}

/** Makes the readers; nothing is put together before a value needs it. */
export function createValueReaders(lists?: ListedChoices): ValueReaders {
  const country = createCountryReader();
  return {
    country,
    language: createLanguageReader(country),
    timeZone: createTimeZoneReader(),
    choice: createChoiceReader(lists),
  };
}
