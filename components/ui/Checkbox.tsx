import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './Checkbox.css';

export interface CheckboxProps {
  label: ComponentChildren;
  /** Said under the label in lighter type. */
  hint?: ComponentChildren;
  checked: boolean;
  onChecked: (checked: boolean) => void;
  /** Why it cannot be changed (R60). */
  disabledBecause?: string;
  name?: string;
}

/** A yes or no with its label beside it. */
export function Checkbox({ label, hint, checked, onChecked, disabledBecause, name }: CheckboxProps) {
  const id = useId();
  const note = disabledBecause ?? hint;
  return (
    <div class="sc-checkbox">
      <input
        id={id}
        name={name}
        type="checkbox"
        class="sc-checkbox__box"
        checked={checked}
        aria-disabled={disabledBecause !== undefined || undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        onClick={(event) => {
          // Stays reachable, so that its reason is.
          if (disabledBecause !== undefined) event.preventDefault();
        }}
        onChange={(event) => {
          if (disabledBecause === undefined) onChecked(event.currentTarget.checked);
        }}
      />
      <label for={id}>{label}</label>
      {note ? (
        <div id={`${id}-note`} class="sc-checkbox__note">
          {note}
        </div>
      ) : undefined}
    </div>
  );
}
