import { Copy, Mail } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { LogMessageModel } from '#lib/state/log-message-model.ts';
import { FailureNotice } from '../../confirmation/FailureNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useTranslate } from '../../ui/translation.ts';
import { OwnAddress } from './OwnAddress.tsx';
import './LogMessage.css';

export interface LogMessageProps {
  model: LogMessageModel;
  onClose: () => void;
  /** Puts a text on the clipboard; false when the browser refused. */
  copy?: (text: string) => Promise<boolean>;
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The message that tells the customer of an entry (R51): it is handed to the mail program or copied, and what was
 * handed over is recorded as prepared, since nobody here knows whether it was sent. Without the agent's own address
 * there is none: the reason stands here with the field that sets it (R52).
 */
export function LogMessage({ model, onClose, copy = copyText }: LogMessageProps) {
  const translate = useTranslate();
  const id = useId();
  const own = useRef<HTMLElement>(null);
  const [refused, setRefused] = useState(false);
  const state = model.state.value;
  const link = model.link.value;
  const recipients = model.recipients.value;
  useEffect(() => own.current?.focus(), [model]);

  const onCopy = async () => {
    const done = await copy(model.text.value);
    setRefused(!done);
    if (done) await model.handedOver('clipboard');
  };
  return (
    <section
      ref={own}
      class="sc-log-message"
      tabIndex={-1}
      aria-labelledby={id}
      aria-busy={state === 'loading'}
      data-log-message=""
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <h3 id={id} class="sc-log-form__title">
        {translate('message.title')}
      </h3>
      {model.failure.value ? <FailureNotice failure={model.failure.value} /> : undefined}
      {state === 'no-own-address' ? <OwnAddress model={model} /> : undefined}
      {state === 'ready' ? (
        <>
          <p class="sc-field__hint">{translate('message.notSent')}</p>
          <RadioGroup
            label={translate('message.language')}
            value={model.language.value}
            onValue={model.setLanguage}
            choices={[
              { value: 'en', label: 'English' },
              { value: 'fr', label: 'Français' },
            ]}
          />
          {recipients.length > 1 ? (
            <Field label={translate('message.to')}>
              {(control) => (
                <Select {...control} value={model.to.value} onValue={model.setTo}>
                  {recipients.map((address) => (
                    <option key={address} value={address}>
                      {address}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          ) : (
            <Field
              label={translate('message.to')}
              hint={recipients.length === 0 ? translate('message.noRecipient') : undefined}
            >
              {(control) => <TextInput {...control} inputMode="email" value={model.to.value} onValue={model.setTo} />}
            </Field>
          )}
          <Field label={translate('message.subject')}>
            {(control) => <TextInput {...control} value={model.subject.value} onValue={model.setSubject} />}
          </Field>
          <Field
            label={translate('message.text')}
            hint={model.isTooLong.value ? translate('message.tooLong') : undefined}
          >
            {(control) => <TextArea {...control} rows={8} value={model.text.value} onValue={model.setText} />}
          </Field>
          {refused ? (
            <Notice tone="warn" title={translate('message.copyRefused')} announce>
              {translate('message.copyRefusedText')}
            </Notice>
          ) : undefined}
          <div class="sc-panel__actions">
            {link ? (
              <a
                class="sc-button sc-button--primary"
                href={link}
                target="_blank"
                rel="noreferrer"
                onClick={() => void model.handedOver('mail-program')}
              >
                <Icon icon={Mail} />
                <span class="sc-button__text">{translate('message.open')}</span>
              </a>
            ) : undefined}
            <Button icon={Copy} variant={link ? 'secondary' : 'primary'} onClick={() => void onCopy()}>
              {translate('message.copy')}
            </Button>
            <Button variant="plain" onClick={onClose}>
              {translate('common.close')}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button variant="plain" onClick={onClose}>
            {translate('common.close')}
          </Button>
        </div>
      )}
    </section>
  );
}
