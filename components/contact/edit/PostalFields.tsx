import type { PostalAddress } from '#lib/domain/contact/contact.ts';
import { ChoiceSelect } from '../../definition/ChoiceSelect.tsx';
import { CountrySelect } from '../../settings/CountrySelect.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { type PlainMessageKey, useTranslate } from '../../ui/translation.ts';
import '../../ui/FieldGrid.css';

type TextName = 'department' | 'street' | 'postalCode' | 'city' | 'region';

const TEXTS: readonly (readonly [TextName, PlainMessageKey, number])[] = [
  ['street', 'postal.street', 400],
  ['postalCode', 'postal.postalCode', 20],
  ['city', 'postal.city', 120],
  ['region', 'postal.region', 120],
];

export interface PostalFieldsProps {
  address: PostalAddress;
  countries: readonly string[];
  onChange: (change: Partial<PostalAddress>) => void;
}

/** The fields of one postal address: type, department, street, code, city, region, country (R40). */
export function PostalFields({ address, countries, onChange }: PostalFieldsProps) {
  const translate = useTranslate();
  return (
    <div class="sc-field-grid">
      <Field label={translate('postal.type')}>
        {(control) => (
          <ChoiceSelect
            control={control}
            list="address-type"
            value={address.type}
            onValue={(type) => onChange({ type: type ?? address.type })}
          />
        )}
      </Field>
      <Field label={translate('postal.department')}>
        {(control) => (
          <TextInput
            {...control}
            autocapitalize="words"
            maxLength={120}
            value={address.department ?? ''}
            onValue={(department) => onChange({ department })}
          />
        )}
      </Field>
      {TEXTS.map(([name, label, longest]) => (
        <Field key={name} label={translate(label)} class={name === 'street' ? 'sc-field--wide' : undefined}>
          {(control) => (
            <TextInput
              {...control}
              autocapitalize="words"
              maxLength={longest}
              value={address[name] ?? ''}
              onValue={(text) => onChange({ [name]: text })}
            />
          )}
        </Field>
      ))}
      <Field label={translate('postal.country')}>
        {(control) => (
          <CountrySelect
            control={control}
            countries={countries}
            value={address.country}
            noneLabel={translate('postal.noCountry')}
            onValue={(country) => onChange({ country: country ?? undefined })}
          />
        )}
      </Field>
    </div>
  );
}
