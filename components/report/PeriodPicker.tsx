import { dayText, readDayText } from '#lib/domain/report/local-day.ts';
import { type DayRange, PERIOD_NAMES, type WantedPeriod } from '#lib/domain/report/period.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useTranslate } from '../ui/translation.ts';
import { PERIOD_WORDS } from './report-words.ts';
import '../ui/TextInput.css';

export interface PeriodPickerProps {
  wanted: WantedPeriod;
  /** The days that it is now: from there one goes on when one picks one's own. */
  days: DayRange;
  onWanted: (wanted: WantedPeriod) => void;
}

const FIRST_DAY = '1970-01-01';
const LAST_DAY = '9999-12-31';

/** Which days a report is about: a period by its name, or from one day to another, either of which may be left open. */
export function PeriodPicker({ wanted, days, onWanted }: PeriodPickerProps) {
  const translate = useTranslate();
  const { period, from, to } = wanted;
  const ends = (first: number | undefined, last: number | undefined): WantedPeriod => ({
    period: 'custom',
    ...(first !== undefined && { from: first }),
    ...(last !== undefined && { to: last }),
  });
  const dayField = (label: string, day: number | undefined, onDay: (day: number | undefined) => void) => (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          type="date"
          class="sc-input"
          min={FIRST_DAY}
          max={LAST_DAY}
          value={day === undefined ? '' : dayText(day)}
          onChange={({ currentTarget: { value, validity } }) => {
            // A date that is half typed is no date yet, and not an open end.
            if (!validity.badInput && (value === '' || readDayText(value) !== undefined)) onDay(readDayText(value));
          }}
        />
      )}
    </Field>
  );
  return (
    <>
      <Field label={translate('reports.period')}>
        {(control) => (
          <Select
            {...control}
            value={period}
            onValue={(value) => {
              const name = PERIOD_NAMES.find((each) => each === value) ?? 'all';
              onWanted(name === 'custom' ? ends(days.first, days.last) : { period: name });
            }}
          >
            {PERIOD_NAMES.map((name) => (
              <option key={name} value={name}>
                {translate(PERIOD_WORDS[name])}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {period === 'custom' ? dayField(translate('reports.from'), from, (day) => onWanted(ends(day, to))) : undefined}
      {period === 'custom' ? dayField(translate('reports.to'), to, (day) => onWanted(ends(from, day))) : undefined}
    </>
  );
}
