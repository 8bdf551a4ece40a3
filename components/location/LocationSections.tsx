import type { LocationEdits } from '#lib/state/location-edits.ts';
import type { LocationDetail } from '#lib/state/location-page-model.ts';
import { AddressList } from '../contact/AddressList.tsx';
import { AddressEditor } from '../contact/edit/AddressEditor.tsx';
import { PostalEditor } from '../contact/edit/PostalEditor.tsx';
import { PostalList } from '../contact/PostalList.tsx';
import { AttributeFacts, AttributeFields } from '../definition/AttributeFields.tsx';
import { useAttributes } from '../definition/choices.ts';
import { RecordSection } from '../record/RecordSection.tsx';
import { useDenied } from '../rights/rights.ts';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import { LocationNameField } from './LocationNameField.tsx';

export interface LocationSectionsProps {
  detail: LocationDetail;
  edits: LocationEdits;
  countries: readonly string[];
}

/** Everything known of a location in sections, each edited in place (R43, R44). */
export function LocationSections({ detail, edits, countries }: LocationSectionsProps) {
  const translate = useTranslate();
  const denied = useDenied()('sites.edit');
  const { site, addresses } = detail;
  const hasAttributes = useAttributes('site').length > 0 || Object.keys(site.attributes).length > 0;
  const none = <p class="sc-none">{translate('record.none')}</p>;
  return (
    <>
      <RecordSection
        title={translate('field.addresses')}
        edit={edits.addresses}
        disabledBecause={denied}
        form={({ rows }) => <AddressEditor model={rows} countries={countries} />}
      >
        {addresses.length === 0 ? none : <AddressList addresses={addresses} doNotCall={false} />}
      </RecordSection>
      <RecordSection
        title={translate('field.postalAddresses')}
        edit={edits.postal}
        disabledBecause={denied}
        form={({ rows }) => <PostalEditor model={rows} countries={countries} />}
      >
        {site.postalAddresses.length === 0 ? none : <PostalList addresses={site.postalAddresses} />}
      </RecordSection>
      <RecordSection
        title={translate('field.name')}
        edit={edits.name}
        disabledBecause={denied}
        form={(form) => (
          <LocationNameField value={form.fields.value.name} check={form.name} onValue={(name) => form.set({ name })} />
        )}
      >
        <p>
          <OutsideText>{site.name}</OutsideText>
        </p>
      </RecordSection>
      {hasAttributes ? (
        <RecordSection
          title={translate('field.attributes')}
          edit={edits.attributes}
          disabledBecause={denied}
          form={({ model }) => <AttributeFields owner="site" model={model} />}
        >
          <AttributeFacts owner="site" values={site.attributes} />
        </RecordSection>
      ) : undefined}
    </>
  );
}
