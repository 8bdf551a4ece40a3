import { useMemo } from 'preact/hooks';
import { LANGUAGE_CODES } from '#lib/domain/contact/language-codes.ts';
import type { FieldControl } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { useLanguage } from '../../ui/translation.ts';

/** A language's name in the reader's language; the code itself when the browser does not know it. */
export function languageName(code: string, locale: string): string {
  try {
    const name = new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  } catch {
    return code;
  }
}

/** Every language on offer, by name in the reader's language. */
export function languageChoices(locale: string): { code: string; name: string }[] {
  const order = new Intl.Collator(locale);
  return LANGUAGE_CODES.map((code) => ({ code, name: languageName(code, locale) })).sort((first, second) =>
    order.compare(first.name, second.name),
  );
}

export interface LanguageSelectProps {
  control: Partial<FieldControl>;
  value: string;
  disabled?: boolean;
  onValue: (code: string) => void;
}

/** A language by its name in the reader's language. */
export function LanguageSelect({ control, value, disabled = false, onValue }: LanguageSelectProps) {
  const { translate, locale } = useLanguage();
  const named = useMemo(() => {
    const order = new Intl.Collator(locale);
    const codes = value === '' || LANGUAGE_CODES.includes(value) ? LANGUAGE_CODES : [...LANGUAGE_CODES, value];
    return codes
      .map((code) => ({ code, name: languageName(code, locale) }))
      .sort((first, second) => order.compare(first.name, second.name));
  }, [locale, value]);
  return (
    <Select {...control} value={value} disabled={disabled} onValue={onValue}>
      <option value="">{translate('record.unknown')}</option>
      {named.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}
