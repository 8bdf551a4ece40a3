import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '#lib/domain/result.ts';
import { failureWords } from '../confirmation/failure-words.ts';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useTranslate } from '../ui/translation.ts';
import { FormDialog } from './FormDialog.tsx';

export interface NameViewProps {
  title: string;
  open: boolean;
  /** What it is called so far. */
  name: string;
  onClose: () => void;
  /** Keeps the name; answers why it could not. */
  onName: (name: string) => Promise<Failure | undefined>;
}

/** Asks what a saved view is called. */
export function NameView({ title, open, name, onClose, onName }: NameViewProps) {
  const translate = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(name);
  const [error, setError] = useState<string>();
  useEffect(() => {
    if (!open) return;
    setTyped(name);
    setError(undefined);
    field.current?.focus();
  }, [open, name]);
  const submit = async () => {
    const wanted = typed.trim();
    if (wanted === '') {
      setError(translate('views.nameMissing'));
      return;
    }
    const failure = await onName(wanted);
    if (failure === undefined) return;
    setError(failure.code === 'duplicate' ? translate('views.nameTaken') : failureWords(failure, translate).title);
  };
  return (
    <FormDialog
      title={title}
      open={open}
      submitLabel={translate('views.keep')}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Field label={translate('field.name')} error={error}>
        {(control) => <TextInput {...control} ref={field} maxLength={60} value={typed} onValue={setTyped} />}
      </Field>
    </FormDialog>
  );
}
