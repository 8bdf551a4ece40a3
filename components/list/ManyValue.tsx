import { OrganizationField } from '../organization/OrganizationField.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useTranslate } from '../ui/translation.ts';
import type { ManyField } from './many-field.ts';

export interface ManyValueProps {
  field: ManyField;
  value: string;
  onValue: (value: string) => void;
  /** What is wrong, once it was tried. */
  error: string | undefined;
}

/** The value that all chosen records get in a field. */
export function ManyValue({ field, value, onValue, error }: ManyValueProps) {
  const translate = useTranslate();
  if (field.kind === 'deed') return field.hint ? <p class="sc-none">{field.hint}</p> : null;
  if (field.kind === 'organization' || field.kind === 'site') {
    const sites = field.kind === 'site' ? field.sites : undefined;
    const isChosen = field.model.choice.value.kind === 'existing';
    return (
      <>
        <OrganizationField
          key={field.id}
          model={field.model}
          isInlineNewHidden={field.kind === 'site' || !field.offersNew}
          newDetail={translate('list.newOrganizationDetail')}
          placeholder={translate('organizations.search')}
          error={sites && isChosen ? undefined : error}
        />
        {sites && isChosen ? (
          <Field label={translate('field.site')} hint={field.hint} error={error}>
            {(control) => (
              <Select
                {...control}
                value={sites.siteId.value ?? ''}
                onValue={(id) => sites.choose(id === '' ? undefined : id)}
              >
                <option value="">{translate('record.none')}</option>
                {sites.sites.value.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ) : undefined}
      </>
    );
  }
  return (
    <Field label={translate('list.value')} hint={field.hint} error={error}>
      {(control) => {
        if (field.kind === 'choice') {
          return (
            <Select {...control} value={value} onValue={onValue}>
              {field.choices.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          );
        }
        if (field.kind !== 'text') {
          const step = field.kind === 'number' ? 'any' : undefined;
          return <TextInput {...control} type={field.kind} step={step} value={value} onValue={onValue} />;
        }
        const { maxLength } = field;
        return field.isLong ? (
          <TextArea {...control} rows={4} maxLength={maxLength} value={value} onValue={onValue} />
        ) : (
          <TextInput {...control} autocapitalize="sentences" maxLength={maxLength} value={value} onValue={onValue} />
        );
      }}
    </Field>
  );
}
