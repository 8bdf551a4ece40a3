import { useSignal } from '@preact/signals';
import { Button } from '#components/ui/Button.tsx';
import { Dialog } from '#components/ui/Dialog.tsx';
import { Field } from '#components/ui/Field.tsx';
import type { IconData } from '#components/ui/Icon.tsx';
import { Select } from '#components/ui/Select.tsx';
import { TextInput } from '#components/ui/TextInput.tsx';
import { useTranslate } from '#components/ui/translation.ts';
import { type InteractionMedium, interactionMediumSchema } from '#lib/domain/interaction/interaction.ts';
import { interactionKindKey } from './interaction-kind.ts';
import './StartInteraction.css';

export interface StartInteractionProps {
  icon: IconData;
  /** The contact it starts with. */
  name: string;
  onStart: (title: string, medium: InteractionMedium) => void;
}

/** Records an interaction that no page shows, beginning with one contact who gets the four tags (R24). */
export function StartInteraction({ icon, name, onStart }: StartInteractionProps) {
  const translate = useTranslate();
  const open = useSignal(false);
  const title = useSignal('');
  const medium = useSignal<InteractionMedium>('call');
  const close = () => {
    open.value = false;
  };
  return (
    <>
      <Button
        icon={icon}
        onClick={() => {
          open.value = true;
        }}
      >
        {translate('contactPage.newInteraction')}
      </Button>
      <Dialog
        title={translate('contactPage.newInteractionWith', { name })}
        open={open.value}
        closeLabel={translate('contactPage.close')}
        onClose={close}
      >
        <form
          class="sc-start-interaction"
          onSubmit={(event) => {
            event.preventDefault();
            onStart(title.value, medium.value);
            title.value = '';
            close();
          }}
        >
          <Field label={translate('contactPage.subject')} note={translate('contactPage.optional')}>
            {(control) => (
              <TextInput
                {...control}
                autofocus
                value={title.value}
                maxLength={500}
                onValue={(typed) => {
                  title.value = typed;
                }}
              />
            )}
          </Field>
          <Field label={translate('contactPage.medium')}>
            {(control) => (
              <Select
                {...control}
                value={medium.value}
                onValue={(value) => {
                  medium.value = interactionMediumSchema.options.find((option) => option === value) ?? 'call';
                }}
              >
                {interactionMediumSchema.options.map((option) => (
                  <option key={option} value={option}>
                    {translate(interactionKindKey(option, undefined))}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <div class="sc-start-interaction__actions">
            <Button type="submit" variant="primary">
              {translate('contactPage.record')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
