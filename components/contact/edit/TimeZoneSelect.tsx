import { useMemo } from 'preact/hooks';
import type { FieldControl } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { useLanguage } from '../../ui/translation.ts';

/** The time there now, such as "14:05"; nothing when the browser does not know the zone. */
export function timeIn(timeZone: string, locale: string, now: number): string | undefined {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' }).format(now);
  } catch {
    return undefined;
  }
}

export interface TimeZoneSelectProps {
  control: Partial<FieldControl>;
  value: string;
  disabled?: boolean;
  onValue: (timeZone: string) => void;
}

/** A time zone of the browser's list; one that a record has beside them is offered too. */
export function TimeZoneSelect({ control, value, disabled = false, onValue }: TimeZoneSelectProps) {
  const { translate } = useLanguage();
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone');
    return value === '' || known.includes(value) ? known : [...known, value];
  }, [value]);
  return (
    <Select {...control} value={value} disabled={disabled} onValue={onValue}>
      <option value="">{translate('record.unknown')}</option>
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </Select>
  );
}
