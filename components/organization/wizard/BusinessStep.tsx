import type { WizardForm } from '#lib/state/organization-wizard-form.ts';
import { AddressEditor } from '../../contact/edit/AddressEditor.tsx';
import { PostalFields } from '../../contact/edit/PostalFields.tsx';
import { useTranslate } from '../../ui/translation.ts';

/** The business address and the main phone, which is validated and formatted as it is typed (R40). */
export function BusinessStep({ form, countries }: { form: WizardForm; countries: readonly string[] }) {
  const translate = useTranslate();
  const [postal] = form.postal.rows.value;
  const [phone] = form.addresses.rows.value;
  return (
    <>
      <p class="sc-wizard__hint">{translate('wizard.businessHint')}</p>
      {postal ? (
        <PostalFields
          address={postal.value}
          countries={countries}
          onChange={(change) => form.postal.set(postal.id, change)}
        />
      ) : undefined}
      {phone ? <AddressEditor model={form.addresses} countries={countries} only={phone.id} /> : undefined}
    </>
  );
}
