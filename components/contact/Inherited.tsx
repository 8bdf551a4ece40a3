import type { PostalAddress } from '#lib/domain/contact/contact.ts';
import type { Inherited } from '#lib/domain/contact/inherited.ts';
import type { AddressLine } from '#lib/domain/view/contact-card.ts';
import type { ContactPlaces } from '#lib/state/contact-page-model.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import { AddressList } from './AddressList.tsx';
import { PostalList } from './PostalList.tsx';
import './Inherited.css';

/** From where something is inherited (R43). */
function From({ from }: { from: Inherited<unknown>['from'] }) {
  const translate = useTranslate();
  return (
    <p class="sc-inherited__from">
      {translate(from.kind === 'site' ? 'places.fromSite' : 'places.fromOrganization', { name: from.name })}
    </p>
  );
}

/** Phones or mails that the contact has from its location or organization, since it has none of its own (R43). */
export function InheritedAddresses({
  inherited,
  doNotCall,
}: {
  inherited: Inherited<AddressLine> | undefined;
  /** The contact is not to be called, at whosever number. */
  doNotCall: boolean;
}) {
  if (inherited === undefined) return null;
  return (
    <div class="sc-inherited">
      <From from={inherited.from} />
      <AddressList addresses={inherited.items} doNotCall={doNotCall} />
    </div>
  );
}

/** Postal addresses that the contact has from its location or organization (R43). */
export function InheritedPostal({ inherited }: { inherited: Inherited<PostalAddress> | undefined }) {
  if (inherited === undefined) return null;
  return (
    <div class="sc-inherited">
      <From from={inherited.from} />
      <PostalList addresses={inherited.items} />
    </div>
  );
}

/** The location of a contact, which leads to its page; one that was deleted is still told. */
export function LocationFacts({ places }: { places: ContactPlaces | undefined }) {
  const translate = useTranslate();
  if (places?.site === undefined) return <p class="sc-none">{translate('record.none')}</p>;
  return (
    <p>
      {places.site.isDeleted ? (
        <>
          <OutsideText>{places.site.name}</OutsideText>
          <span class="sc-inherited__soft"> · {translate('places.deleted')}</span>
        </>
      ) : (
        <a href={writeManageRoute({ page: 'location', id: places.site.id })}>
          <OutsideText>{places.site.name}</OutsideText>
        </a>
      )}
    </p>
  );
}
