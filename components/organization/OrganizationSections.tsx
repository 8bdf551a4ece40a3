import type { OrganizationEdits } from '#lib/state/organization-edits.ts';
import type { OrganizationDetail } from '#lib/state/organization-page-model.ts';
import { AddressList } from '../contact/AddressList.tsx';
import { AddressEditor } from '../contact/edit/AddressEditor.tsx';
import { PostalEditor } from '../contact/edit/PostalEditor.tsx';
import { PostalList } from '../contact/PostalList.tsx';
import { AttributeFacts, AttributeFields } from '../definition/AttributeFields.tsx';
import { useAttributes } from '../definition/choices.ts';
import { RecordSection } from '../record/RecordSection.tsx';
import { useDenied } from '../rights/rights.ts';
import { Field } from '../ui/Field.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useTranslate } from '../ui/translation.ts';
import { AccountFields } from './edit/AccountFields.tsx';
import { OrganizationAboutFields } from './edit/OrganizationAboutFields.tsx';
import { AccountFacts, OrganizationFacts } from './OrganizationFacts.tsx';

export interface OrganizationSectionsProps {
  detail: OrganizationDetail;
  edits: OrganizationEdits;
  countries: readonly string[];
}

/** Everything known of an organization in sections, each edited in place (R41, R42, R44). */
export function OrganizationSections({ detail, edits, countries }: OrganizationSectionsProps) {
  const translate = useTranslate();
  const denied = useDenied()('organizations.edit');
  const hasAttributes = useAttributes('organization').length > 0;
  const { organization, addresses } = detail;
  const none = <p class="sc-none">{translate('record.none')}</p>;
  return (
    <>
      <RecordSection
        title={translate('organizations.account')}
        edit={edits.account}
        disabledBecause={denied}
        form={(form) => <AccountFields form={form} />}
      >
        <AccountFacts organization={organization} />
      </RecordSection>
      <RecordSection
        title={translate('field.addresses')}
        edit={edits.addresses}
        disabledBecause={denied}
        form={({ rows }) => <AddressEditor model={rows} countries={countries} />}
      >
        {addresses.length === 0 ? none : <AddressList addresses={addresses} doNotCall={false} />}
      </RecordSection>
      <RecordSection
        title={translate('contactPage.about')}
        edit={edits.about}
        disabledBecause={denied}
        form={(form) => <OrganizationAboutFields form={form} />}
      >
        <OrganizationFacts organization={organization} />
      </RecordSection>
      <RecordSection
        title={translate('field.postalAddresses')}
        edit={edits.postal}
        disabledBecause={denied}
        form={({ rows }) => <PostalEditor model={rows} countries={countries} />}
      >
        {organization.postalAddresses.length === 0 ? none : <PostalList addresses={organization.postalAddresses} />}
      </RecordSection>
      {hasAttributes ? (
        <RecordSection
          title={translate('field.attributes')}
          edit={edits.attributes}
          disabledBecause={denied}
          form={({ model }) => <AttributeFields owner="organization" model={model} />}
        >
          <AttributeFacts owner="organization" values={organization.attributes} />
        </RecordSection>
      ) : undefined}
      <RecordSection
        title={translate('contactPage.notes')}
        edit={edits.notes}
        disabledBecause={denied}
        form={(form) => (
          <Field label={translate('contactPage.notes')} hideLabel>
            {(control) => (
              <TextArea {...control} value={form.fields.value.notes} onValue={(notes) => form.set({ notes })} />
            )}
          </Field>
        )}
      >
        {organization.notes ? <p class="sc-record__notes">{organization.notes}</p> : none}
      </RecordSection>
    </>
  );
}
