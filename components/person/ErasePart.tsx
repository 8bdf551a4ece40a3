import { Eraser } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { ErasurePreview } from '#lib/messages/protocol/person.ts';
import type { PersonPageModel } from '#lib/state/person-page-model.ts';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useLanguage } from '../ui/translation.ts';
import { type Counted, erasureLines } from './receipt-words.ts';

/** What goes, by kind and number. */
export function Counts({ lines }: { lines: readonly Counted[] }) {
  const { locale } = useLanguage();
  const number = new Intl.NumberFormat(locale);
  return (
    <dl class="sc-person__counts">
      {lines.map(({ label, count }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{number.format(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What stays although it is the person's too. */
function Staying({ preview }: { preview: ErasurePreview }) {
  const { translate } = useLanguage();
  const { sharedAddresses, hasNamesake } = preview;
  if (sharedAddresses.length === 0 && !hasNamesake) return null;
  return (
    <Notice tone="info" title={translate('person.stays')}>
      {sharedAddresses.length > 0 ? (
        <p>{translate('person.shared', { addresses: sharedAddresses.join(', ') })}</p>
      ) : undefined}
      {hasNamesake ? <p>{translate('person.namesake')}</p> : undefined}
    </Notice>
  );
}

function Countdown({ model, seconds }: { model: PersonPageModel; seconds: number }) {
  const { translate } = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Notice
      tone="danger"
      title={translate('person.waiting', { count: seconds })}
      actions={
        <Button ref={button} onClick={model.callOff}>
          {translate('person.callOff')}
        </Button>
      }
    >
      {translate('person.waitingText')}
    </Notice>
  );
}

/** Erasing: exactly what goes, what stays, the name to type, and ten seconds to call it off. */
export function ErasePart({ model, preview }: { model: PersonPageModel; preview: ErasurePreview }) {
  const { translate } = useLanguage();
  const denied = useDenied()('contacts.delete');
  const erasing = model.erasing.value;
  return (
    <section class="sc-part" aria-labelledby="person-erase">
      <h2 id="person-erase">{translate('person.eraseTitle')}</h2>
      <p class="sc-person__soft">{translate('person.eraseText')}</p>
      {model.changed.value ? (
        <Notice tone="warn" title={translate('person.changed')} announce>
          {translate('person.changedText')}
        </Notice>
      ) : undefined}
      <Counts lines={erasureLines(preview.counts, translate)} />
      <Staying preview={preview} />
      <p class="sc-person__soft">{translate('person.organizationsStay')}</p>
      {erasing.step === 'waiting' ? (
        <Countdown model={model} seconds={erasing.seconds} />
      ) : (
        <form
          class="sc-person__confirm"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (denied === undefined) model.erase();
          }}
        >
          {model.exported.value ? undefined : <p>{translate('person.exportFirst')}</p>}
          <Field label={translate('person.typeName', { name: preview.name })} hint={translate('person.final')}>
            {(control) => (
              <TextInput
                {...control}
                autocomplete="off"
                maxLength={400}
                value={model.typed.value}
                onValue={model.setTyped}
              />
            )}
          </Field>
          <Button
            type="submit"
            variant="danger"
            icon={Eraser}
            busy={erasing.step === 'running'}
            disabledBecause={denied ?? (model.isConfirmed.value ? undefined : translate('person.typeFirst'))}
          >
            {translate('person.erase')}
          </Button>
        </form>
      )}
    </section>
  );
}
