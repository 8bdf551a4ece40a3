import { FIRST_LOCAL, LAST_LOCAL } from '#lib/domain/interaction/entry-moment.ts';
import type { FieldControl } from '../../ui/Field.tsx';
import '../../ui/TextInput.css';

/** Stands for a date that was begun and is not complete: the browser gives no text for it. */
export const INCOMPLETE = 'incomplete';

export interface MomentInputProps {
  control: FieldControl;
  value: string;
  onValue: (value: string) => void;
}

/** Says of every date of a form that was begun and not completed that it was, so that none is taken for empty. */
export function settleMoments(form: HTMLElement): void {
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type="datetime-local"]')) {
    if (input.validity.badInput) input.dispatchEvent(new FocusEvent('blur'));
  }
}

/** A date and time in the browser's own field, in the reader's format. */
export function MomentInput({ control, value, onValue }: MomentInputProps) {
  return (
    <input
      {...control}
      type="datetime-local"
      class="sc-input"
      min={FIRST_LOCAL}
      max={LAST_LOCAL}
      // What is incomplete is left as it stands in the field.
      value={value === INCOMPLETE ? undefined : value}
      onInput={(event) => onValue(event.currentTarget.value)}
      onBlur={(event) => {
        if (event.currentTarget.validity.badInput) onValue(INCOMPLETE);
      }}
    />
  );
}
