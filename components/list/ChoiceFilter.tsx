import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';

export interface ChoiceFilterProps {
  label: string;
  /** What it means that none is chosen. */
  anyLabel: string;
  value: string | undefined;
  choices: readonly { code: string; name: string }[];
  onValue: (code: string | undefined) => void;
}

/** A filter that takes one of a few. */
export function ChoiceFilter({ label, anyLabel, value, choices, onValue }: ChoiceFilterProps) {
  const isKnown = value === undefined || choices.some(({ code }) => code === value);
  return (
    <Field label={label}>
      {(control) => (
        <Select {...control} value={value ?? ''} onValue={(code) => onValue(code === '' ? undefined : code)}>
          <option value="">{anyLabel}</option>
          {choices.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
          {isKnown ? undefined : <option value={value}>{value}</option>}
        </Select>
      )}
    </Field>
  );
}
