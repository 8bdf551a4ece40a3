import type { ChoiceList } from '#lib/domain/definition/definition.ts';
import type { FieldControl } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useChoices } from './choices.ts';

export interface ChoiceSelectProps {
  control: Partial<FieldControl>;
  list: ChoiceList;
  value: string | undefined;
  /** What it says that none is chosen; without it one has to be. */
  noneLabel?: string;
  onValue: (code: string | undefined) => void;
}

/** One choice of an editable list (R41, R42). */
export function ChoiceSelect({ control, list, value, noneLabel, onValue }: ChoiceSelectProps) {
  const choices = useChoices(list, value);
  return (
    <Select {...control} value={value ?? ''} onValue={(code) => onValue(code === '' ? undefined : code)}>
      {noneLabel === undefined ? undefined : <option value="">{noneLabel}</option>}
      {choices.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}
