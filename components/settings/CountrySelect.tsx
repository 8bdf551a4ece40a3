import { useMemo } from 'preact/hooks';
import { Select } from '#components/ui/Select.tsx';
import type { FieldControl } from '#components/ui/Field.tsx';
import { useLanguage } from '#components/ui/translation.ts';

export interface CountrySelectProps {
  control: Partial<FieldControl> & { 'aria-label'?: string };
  /** ISO codes to choose from. */
  countries: readonly string[];
  value: string | undefined;
  /** What it means that none is chosen. */
  noneLabel: string;
  onValue: (country: string | null) => void;
}

/** A country by its name in the reader's language. */
export function CountrySelect({ control, countries, value, noneLabel, onValue }: CountrySelectProps) {
  const { locale } = useLanguage();
  const named = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region' });
    const order = new Intl.Collator(locale);
    return countries
      .map((code) => ({ code, name: names.of(code) ?? code }))
      .sort((first, second) => order.compare(first.name, second.name));
  }, [countries, locale]);
  return (
    <Select {...control} value={value ?? ''} onValue={(code) => onValue(code === '' ? null : code)}>
      <option value="">{noneLabel}</option>
      {named.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}
