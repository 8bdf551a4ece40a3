import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from './class-names.ts';
import './Field.css';

/** What a control takes from its field to be named and described by it. Spread it on the control. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps {
  label: string;
  /** Keeps the label for screen readers and off the screen, where the surroundings say it. */
  hideLabel?: boolean;
  /** Said after the label, in lighter type: "optional" and the like. */
  note?: string;
  /** Help under the control. */
  hint?: ComponentChildren;
  /** What is wrong with the value and how to mend it; announced when it appears. */
  error?: string;
  class?: string;
  children: (control: FieldControl) => ComponentChildren;
}

/** A control with its label, help and error. */
export function Field({ label, hideLabel, note, hint, error, class: className, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div class={classNames('sc-field', className)}>
      <label for={id} class={hideLabel ? 'sc-visually-hidden' : 'sc-field__label'}>
        {label}
        {note ? <span class="sc-field__note"> {note}</span> : undefined}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint ? (
        <div id={`${id}-hint`} class="sc-field__hint">
          {hint}
        </div>
      ) : undefined}
      <div id={`${id}-error`} class="sc-field__error" aria-live="polite">
        {error}
      </div>
    </div>
  );
}
