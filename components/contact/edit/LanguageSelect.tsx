import { useMemo } from 'preact/hooks';
import type { FieldControl } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { useLanguage } from '../../ui/translation.ts';

/** Languages to choose from (ISO 639-1). One that a record has beside them is offered too. */
const LANGUAGES =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko lb lo lt lv mk ml mn mr ms mt my nb ne nl pa pl ps pt ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi yo zh zu'.split(
    ' ',
  );

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
  return LANGUAGES.map((code) => ({ code, name: languageName(code, locale) })).sort((first, second) =>
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
    const codes = value === '' || LANGUAGES.includes(value) ? LANGUAGES : [...LANGUAGES, value];
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
