import { Globe, Lock } from 'lucide';
import type { OrganizationAboutForm } from '#lib/state/organization-forms.ts';
import { ChoiceSelect } from '../../definition/ChoiceSelect.tsx';
import { useDenied } from '../../rights/rights.ts';
import { Field } from '../../ui/Field.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useLanguage } from '../../ui/translation.ts';
import { NameField } from './NameField.tsx';
import '../../ui/FieldGrid.css';

/** Name, type, industry, domains and description (R41, R42). */
export function OrganizationAboutFields({ form }: { form: OrganizationAboutForm }) {
  const { translate, locale } = useLanguage();
  const denied = useDenied();
  const fields = form.fields.value;
  const refused = form.refusedDomains.value;
  return (
    <div class="sc-field-grid">
      <NameField class="sc-field--wide" value={fields.name} check={form.name} onValue={(name) => form.set({ name })} />
      <Field label={translate('field.type')}>
        {(control) => (
          <ChoiceSelect
            control={control}
            list="organization-type"
            value={fields.type}
            onValue={(type) => form.set({ type: type ?? fields.type })}
          />
        )}
      </Field>
      <Field label={translate('field.industry')}>
        {(control) => (
          <ChoiceSelect
            control={control}
            list="industry"
            value={fields.industry}
            noneLabel={translate('record.unknown')}
            onValue={(industry) => form.set({ industry })}
          />
        )}
      </Field>
      <Field
        class="sc-field--wide"
        label={translate('field.domains')}
        hint={translate('organizations.domainsHint')}
        error={
          refused.length > 0
            ? translate('organizations.notDomains', { domains: new Intl.ListFormat(locale).format(refused) })
            : undefined
        }
      >
        {(control) => (
          <TextInput
            {...control}
            dir="ltr"
            placeholder="example.com, example.fr"
            value={fields.domains}
            onValue={(domains) => form.set({ domains })}
          />
        )}
      </Field>
      <Field class="sc-field--wide" label={translate('field.description')}>
        {(control) => (
          <TextArea
            {...control}
            maxLength={10_000}
            value={fields.description}
            onValue={(description) => form.set({ description })}
          />
        )}
      </Field>
      <div class="sc-field--wide">
        <RadioGroup
          label={translate('quickAdd.visibility')}
          value={fields.visibility}
          onValue={(visibility) => form.set({ visibility })}
          choices={[
            { value: 'public', label: translate('quickAdd.everyone'), icon: Globe },
            {
              value: 'private',
              label: translate('quickAdd.onlyMe'),
              icon: Lock,
              disabledBecause: denied('private.see'),
            },
          ]}
        />
      </div>
    </div>
  );
}
