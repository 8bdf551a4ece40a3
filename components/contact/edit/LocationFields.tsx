import type { ContactPlaces } from '#lib/state/contact-page-model.ts';
import type { LocationForm } from '#lib/state/location-form.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { useTranslate } from '../../ui/translation.ts';

export interface LocationFieldsProps {
  form: LocationForm;
  places: ContactPlaces | undefined;
}

/** The location of a contact: one of its organizations' (R43); the one it has stays on offer. */
export function LocationFields({ form, places }: LocationFieldsProps) {
  const translate = useTranslate();
  const sites = places?.sites ?? [];
  const own = places?.site;
  const isMissing = own !== undefined && !sites.some(({ id }) => id === own.id);
  const manyPlaces = new Set(sites.map(({ organization }) => organization)).size > 1;
  return (
    <Field label={translate('field.site')} hint={translate('places.hint')}>
      {(control) => (
        <Select {...control} value={form.fields.value.siteId} onValue={(siteId) => form.set({ siteId })}>
          <option value="">{translate('record.none')}</option>
          {isMissing ? <option value={own.id}>{own.name}</option> : undefined}
          {sites.map(({ id, name, organization }) => (
            <option key={id} value={id}>
              {manyPlaces ? `${name} (${organization})` : name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
