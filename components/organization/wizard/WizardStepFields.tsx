import type { OrganizationWizardModel } from '#lib/state/organization-wizard.ts';
import { AddressEditor } from '../../contact/edit/AddressEditor.tsx';
import { ChoiceSelect } from '../../definition/ChoiceSelect.tsx';
import { AttributeFields } from '../../definition/AttributeFields.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useLanguage } from '../../ui/translation.ts';
import { AccountFields } from '../edit/AccountFields.tsx';
import { NameField } from '../edit/NameField.tsx';
import { BusinessStep } from './BusinessStep.tsx';
import { PostalStep } from './PostalStep.tsx';
import { SummaryStep } from './SummaryStep.tsx';

export interface WizardStepFieldsProps {
  model: OrganizationWizardModel;
  countries: readonly string[];
  onUse: (organizationId: string) => void;
}

function AttributesStep({ model }: Pick<WizardStepFieldsProps, 'model'>) {
  const { translate, locale } = useLanguage();
  const form = model.form.value;
  const fields = form.fields.value;
  const refused = form.refusedDomains.value;
  const domainsError =
    refused.length === 0
      ? undefined
      : translate('organizations.notDomains', { domains: new Intl.ListFormat(locale).format(refused) });
  return (
    <>
      <AccountFields form={form} />
      <div class="sc-field-grid">
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
        <Field label={translate('field.domains')} hint={translate('organizations.domainsHint')} error={domainsError}>
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
      </div>
      <AttributeFields owner="organization" model={form.attributes} />
      <Field label={translate('field.description')} note={translate('contactPage.optional')}>
        {(control) => (
          <TextArea
            {...control}
            maxLength={10_000}
            value={fields.description}
            onValue={(description) => form.set({ description })}
          />
        )}
      </Field>
      <Field label={translate('contactPage.notes')} note={translate('contactPage.optional')}>
        {(control) => <TextArea {...control} value={fields.notes} onValue={(notes) => form.set({ notes })} />}
      </Field>
    </>
  );
}

/** The fields of the step that the wizard is at. */
export function WizardStepFields({ model, countries, onUse }: WizardStepFieldsProps) {
  const { translate } = useLanguage();
  const form = model.form.value;
  switch (model.step.value) {
    case 'name':
      return (
        <>
          <NameField
            value={form.fields.value.name}
            check={form.name}
            onValue={(name) => form.set({ name })}
            onUse={onUse}
          />
          <Field label={translate('field.type')}>
            {(control) => (
              <ChoiceSelect
                control={control}
                list="organization-type"
                value={form.fields.value.type}
                onValue={(type) => form.set({ type: type ?? form.fields.value.type })}
              />
            )}
          </Field>
        </>
      );
    case 'business':
      return <BusinessStep form={form} countries={countries} />;
    case 'addresses':
      return <PostalStep form={form} countries={countries} />;
    case 'interaction':
      return (
        <>
          <p class="sc-wizard__hint">{translate('wizard.interactionHint')}</p>
          <AddressEditor model={form.addresses} countries={countries} />
        </>
      );
    case 'attributes':
      return <AttributesStep model={model} />;
    default:
      return <SummaryStep form={form} onStep={model.goTo} />;
  }
}
