import type { LogMessageModel } from '#lib/state/log-message-model.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useTranslate } from '../../ui/translation.ts';

/** Why no message can be prepared yet, and the field that sets the agent's own address (R52). */
export function OwnAddress({ model }: { model: LogMessageModel }) {
  const translate = useTranslate();
  return (
    <form
      class="sc-log-message__own"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void model.saveOwnAddress();
      }}
    >
      <Notice tone="warn" title={translate('message.noOwnAddress')}>
        {translate('message.noOwnAddressText')}
      </Notice>
      <Field
        label={translate('message.ownAddress')}
        hint={translate('message.ownAddressHint')}
        error={model.ownAddressWrong.value ? translate('message.ownAddressWrong') : undefined}
      >
        {(control) => (
          <TextInput {...control} inputMode="email" value={model.ownAddress.value} onValue={model.setOwnAddress} />
        )}
      </Field>
      <div>
        <Button type="submit" variant="primary">
          {translate('message.saveOwnAddress')}
        </Button>
      </div>
    </form>
  );
}
