import type { AccountForm } from '#lib/state/organization-forms.ts';
import { ChoiceSelect } from '../../definition/ChoiceSelect.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useTranslate } from '../../ui/translation.ts';
import '../../ui/FieldGrid.css';

/** Health, tier, renewal date and credit hold (R42). */
export function AccountFields({ form }: { form: Pick<AccountForm, 'fields' | 'set'> }) {
  const translate = useTranslate();
  const fields = form.fields.value;
  return (
    <>
      <div class="sc-field-grid">
        <Field label={translate('field.health')}>
          {(control) => (
            <ChoiceSelect
              control={control}
              list="health"
              value={fields.health}
              noneLabel={translate('record.unknown')}
              onValue={(health) => form.set({ health })}
            />
          )}
        </Field>
        <Field label={translate('field.tier')}>
          {(control) => (
            <ChoiceSelect
              control={control}
              list="tier"
              value={fields.tier}
              noneLabel={translate('record.unknown')}
              onValue={(tier) => form.set({ tier })}
            />
          )}
        </Field>
        <Field label={translate('field.renewalDate')}>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              value={fields.renewalDate}
              onValue={(renewalDate) => form.set({ renewalDate })}
            />
          )}
        </Field>
      </div>
      <Checkbox
        label={translate('organization.creditHold')}
        hint={translate('organizations.creditHoldHint')}
        checked={fields.creditHold}
        onChecked={(creditHold) => form.set({ creditHold })}
      />
    </>
  );
}
