import type { ContactDetail, ContactPlaces } from '#lib/state/contact-page-model.ts';
import type { ContactEdits } from '#lib/state/contact-edits.ts';
import { AttributeFacts, AttributeFields } from '../definition/AttributeFields.tsx';
import { useAttributes } from '../definition/choices.ts';
import { RecordSection } from '../record/RecordSection.tsx';
import { useDenied } from '../rights/rights.ts';
import { Field } from '../ui/Field.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useTranslate } from '../ui/translation.ts';
import { AboutFacts } from './AboutFacts.tsx';
import { AddressList } from './AddressList.tsx';
import { DuplicateList } from './DuplicateList.tsx';
import { AboutFields } from './edit/AboutFields.tsx';
import { AddressEditor } from './edit/AddressEditor.tsx';
import { LocationFields } from './edit/LocationFields.tsx';
import { MembershipsEditor } from './edit/MembershipsEditor.tsx';
import { PostalEditor } from './edit/PostalEditor.tsx';
import { InheritedAddresses, InheritedPostal, LocationFacts } from './Inherited.tsx';
import { MembershipList } from './MembershipList.tsx';
import { PostalList } from './PostalList.tsx';

export interface ContactSectionsProps {
  detail: ContactDetail;
  /** Undefined while they are read. */
  places: ContactPlaces | undefined;
  edits: ContactEdits;
  countries: readonly string[];
  onNewOrganization: (name: string) => void;
  /** Opens another contact beside this page, so that nothing typed is lost. */
  onOpenBeside: (contactId: string) => void;
  /** Offers to merge another contact with this one, beside this page too. */
  onMergeBeside: (contactId: string) => void;
}

/** Everything known of a contact in sections, each edited in place (R30). */
export function ContactSections(props: ContactSectionsProps) {
  const { detail, places, edits, countries, onNewOrganization, onOpenBeside } = props;
  const translate = useTranslate();
  const denied = useDenied()('contacts.edit');
  const { card, contact, organizations } = detail;
  const duplicates = (
    <DuplicateList
      duplicates={edits.duplicates.value}
      action={translate('quickAdd.openThis')}
      onUse={onOpenBeside}
      onMerge={props.onMergeBeside}
    />
  );
  const hasAttributes = useAttributes('contact').length > 0 || Object.keys(contact.attributes).length > 0;
  const hasPlaces = places !== undefined && (places.site !== undefined || places.sites.length > 0);
  const inheritsPostal = places?.inheritance.postal !== undefined;
  const none = <p class="sc-none">{translate('record.none')}</p>;
  return (
    <>
      <RecordSection
        title={translate('field.addresses')}
        edit={edits.addresses}
        disabledBecause={denied}
        notices={duplicates}
        form={({ rows }) => <AddressEditor model={rows} countries={countries} />}
      >
        {card.addresses.length === 0 ? <p class="sc-none">{translate('contactPage.noAddresses')}</p> : undefined}
        <AddressList addresses={card.addresses} doNotCall={card.doNotCall} />
        <InheritedAddresses inherited={places?.inheritance.phones} doNotCall={card.doNotCall} />
        <InheritedAddresses inherited={places?.inheritance.emails} doNotCall={card.doNotCall} />
      </RecordSection>
      <RecordSection
        title={translate('contactPage.organizations')}
        edit={edits.memberships}
        disabledBecause={denied}
        notices={duplicates}
        form={({ rows }) => <MembershipsEditor model={rows} onNewOrganization={onNewOrganization} />}
      >
        {organizations.length === 0 ? none : <MembershipList contact={contact} organizations={organizations} />}
      </RecordSection>
      {hasPlaces ? (
        <RecordSection
          title={translate('field.site')}
          edit={edits.location}
          disabledBecause={denied}
          form={(form) => <LocationFields form={form} places={places} />}
        >
          <LocationFacts places={places} />
        </RecordSection>
      ) : undefined}
      <RecordSection
        title={translate('contactPage.about')}
        edit={edits.about}
        disabledBecause={denied}
        notices={duplicates}
        form={(form) => <AboutFields form={form} />}
      >
        <AboutFacts contact={contact} />
      </RecordSection>
      <RecordSection
        title={translate('field.postalAddresses')}
        edit={edits.postal}
        disabledBecause={denied}
        form={({ rows }) => <PostalEditor model={rows} countries={countries} />}
      >
        {contact.postalAddresses.length === 0 && !inheritsPostal ? none : undefined}
        {contact.postalAddresses.length === 0 ? undefined : <PostalList addresses={contact.postalAddresses} />}
        <InheritedPostal inherited={places?.inheritance.postal} />
      </RecordSection>
      {hasAttributes ? (
        <RecordSection
          title={translate('field.attributes')}
          edit={edits.attributes}
          disabledBecause={denied}
          form={({ model }) => <AttributeFields owner="contact" model={model} />}
        >
          <AttributeFacts owner="contact" values={contact.attributes} />
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
        {contact.notes ? <p class="sc-record__notes">{contact.notes}</p> : none}
      </RecordSection>
    </>
  );
}
