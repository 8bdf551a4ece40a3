import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Icon, type IconData } from './Icon.tsx';
import './RadioGroup.css';

export interface RadioChoice<Value extends string> {
  value: Value;
  label: ComponentChildren;
  icon?: IconData;
  /** Why it cannot be chosen (R60); said under the group, since a radio that is off cannot be reached. */
  disabledBecause?: string;
}

export interface RadioGroupProps<Value extends string> {
  /** Names the group. */
  label: string;
  hideLabel?: boolean;
  value: Value;
  onValue: (value: Value) => void;
  choices: readonly RadioChoice<Value>[];
}

/** Two to four choices side by side, one of them on. Arrow keys move, as in any radio group. */
export function RadioGroup<Value extends string>({
  label,
  hideLabel,
  value,
  onValue,
  choices,
}: RadioGroupProps<Value>) {
  const name = useId();
  const reasons = choices.flatMap(({ disabledBecause }) => disabledBecause ?? []);
  return (
    <fieldset class="sc-radio-group" aria-describedby={reasons.length > 0 ? `${name}-why` : undefined}>
      <legend class={hideLabel ? 'sc-visually-hidden' : 'sc-field__label sc-radio-group__legend'}>{label}</legend>
      <div class="sc-radio-group__choices">
        {choices.map((choice) => (
          <label
            key={choice.value}
            class={classNames(
              'sc-radio-group__choice',
              choice.value === value && 'sc-radio-group__choice--on',
              choice.disabledBecause !== undefined && 'sc-radio-group__choice--denied',
            )}
          >
            <input
              type="radio"
              class="sc-visually-hidden"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.disabledBecause !== undefined}
              onChange={() => onValue(choice.value)}
            />
            {choice.icon ? <Icon icon={choice.icon} size={14} /> : undefined}
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {reasons.length > 0 ? (
        <p id={`${name}-why`} class="sc-field__hint">
          {reasons.join(' ')}
        </p>
      ) : undefined}
    </fieldset>
  );
}
