import type { EntryFormField } from '#lib/domain/interaction/entry-draft.ts';
import type { LogFormModel } from '#lib/state/log-form-model.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { type PlainMessageKey, useTranslate } from '../../ui/translation.ts';

const ROWS: readonly { field: EntryFormField; name: PlainMessageKey; longest?: number }[] = [
  { field: 'contactName', name: 'log.contactName' },
  { field: 'contactPhone', name: 'log.contactPhone', longest: 60 },
  { field: 'enteredBy', name: 'log.enteredBy' },
  { field: 'salesperson', name: 'log.salesperson' },
  { field: 'salesContact', name: 'log.salesContact' },
  { field: 'reference', name: 'log.reference' },
];

/** The rare fields of an entry (R50). Name and phone are for this record alone; the contact stays as it is. */
export function LogMore({ form }: { form: LogFormModel }) {
  const translate = useTranslate();
  const texts = form.texts.value;
  const isFilled = (['salesperson', 'salesContact', 'reference'] as const).some((field) => texts[field] !== '');
  return (
    <Disclosure summary={translate('log.more')} defaultOpen={isFilled}>
      <div class="sc-log__more">
        {ROWS.map(({ field, name, longest = 200 }) => (
          <Field key={field} label={translate(name)}>
            {(control) => (
              <TextInput
                {...control}
                maxLength={longest}
                autocapitalize="words"
                value={texts[field]}
                onValue={(value) => form.set(field, value)}
              />
            )}
          </Field>
        ))}
        <p class="sc-field__hint sc-log__wide">{translate('log.thisRecordAlone')}</p>
      </div>
    </Disclosure>
  );
}
