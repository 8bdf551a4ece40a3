import { Plus } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { QuickAddModel } from '#lib/state/quick-add-model.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useTranslate } from '../ui/translation.ts';

/** The job title in the organization (R30). Nobody needs it to go on, so it is one press away until there is one. */
export function TitleField({ model }: { model: Pick<QuickAddModel, 'title' | 'setTitle' | 'organization'> }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(model.title.value !== '');
  const field = useRef<HTMLInputElement>(null);
  const wasPressed = useRef(false);
  useEffect(() => {
    if (isOpen && wasPressed.current) field.current?.focus();
  }, [isOpen]);
  if (model.organization.choice.value.kind === 'none') return null;
  if (!isOpen) {
    return (
      <Button
        variant="link"
        size="small"
        icon={Plus}
        onClick={() => {
          wasPressed.current = true;
          setOpen(true);
        }}
      >
        {translate('quickAdd.addTitle')}
      </Button>
    );
  }
  return (
    <Field label={translate('quickAdd.jobTitle')}>
      {(control) => (
        <TextInput
          {...control}
          ref={field}
          autocapitalize="sentences"
          maxLength={120}
          value={model.title.value}
          onValue={model.setTitle}
        />
      )}
    </Field>
  );
}
