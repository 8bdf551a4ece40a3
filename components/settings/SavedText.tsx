import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Field } from '#components/ui/Field.tsx';
import { TextInput } from '#components/ui/TextInput.tsx';

export interface SavedTextProps {
  label: string;
  hint?: string;
  type?: 'text' | 'email';
  value: string;
  /** Called when the field is left or Enter is pressed with another value. */
  onSave: (value: string) => Promise<boolean>;
}

/** One line of text that is kept when it is left. What was typed stays when it could not be kept. */
export function SavedText({ label, hint, type = 'text', value, onSave }: SavedTextProps) {
  const text = useSignal(value);
  useEffect(() => {
    text.value = value;
  }, [value, text]);
  const keep = () => {
    if (text.value.trim() !== value) void onSave(text.value);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Field label={label} hint={hint}>
        {(control) => (
          <TextInput
            {...control}
            type={type}
            value={text.value}
            onBlur={keep}
            onValue={(typed) => {
              text.value = typed;
            }}
          />
        )}
      </Field>
    </form>
  );
}
