import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useTranslate } from '../ui/translation.ts';

export interface FormDialogProps {
  title: string;
  open: boolean;
  /** What the affirmative button says. */
  submitLabel: string;
  class?: string;
  onClose: () => void;
  /** Called for the button and for Enter; the owner closes the dialog. */
  onSubmit: () => void;
  children: ComponentChildren;
}

/** A dialog with a form in it: fields, Cancel, and the button that Enter stands for. */
export function FormDialog({ title, open, submitLabel, class: name, onClose, onSubmit, children }: FormDialogProps) {
  const translate = useTranslate();
  const form = useId();
  return (
    <Dialog
      title={title}
      open={open}
      closeLabel={translate('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{translate('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form
        id={form}
        class={name}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
