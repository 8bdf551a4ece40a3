import type { InteractionAddress } from '../address/interaction-address.ts';
import type { Contact, PostalAddress } from './contact.ts';

/** A location or an organization, as far as a contact inherits from it (R43). */
export interface Place {
  id: string;
  name: string;
  kind: 'site' | 'organization';
  addresses: readonly InteractionAddress[];
  postalAddresses: readonly PostalAddress[];
}

/** What a contact has from a place. */
export interface Inherited<Item> {
  from: Pick<Place, 'id' | 'name' | 'kind'>;
  items: readonly Item[];
}

/** What a contact has of its own nowhere and inherits: by kind, from the first place that has any. */
export interface Inheritance {
  phones?: Inherited<InteractionAddress>;
  emails?: Inherited<InteractionAddress>;
  postal?: Inherited<PostalAddress>;
}

function fromFirst<Item>(
  hasOwn: boolean,
  places: readonly Place[],
  itemsOf: (place: Place) => readonly Item[],
): Inherited<Item> | undefined {
  if (hasOwn) return undefined;
  const place = places.find((each) => itemsOf(each).length > 0);
  if (place === undefined) return undefined;
  const { id, name, kind } = place;
  return { from: { id, name, kind }, items: itemsOf(place) };
}

/**
 * What a contact inherits (R43): of each kind of address that it has none of itself, those of its location, and where
 * that has none, its organization's. `places` in this order: the location, the location's organization, the others.
 * Nothing is copied: what the place has later is inherited later.
 */
export function inheritanceOf(
  { addresses, postalAddresses }: Pick<Contact, 'addresses' | 'postalAddresses'>,
  places: readonly Place[],
): Inheritance {
  const ofMedium = (medium: InteractionAddress['medium']) =>
    fromFirst(
      addresses.some((address) => address.medium === medium),
      places,
      (place) => place.addresses.filter((address) => address.medium === medium),
    );
  const phones = ofMedium('phone');
  const emails = ofMedium('email');
  const postal = fromFirst(postalAddresses.length > 0, places, (place) => place.postalAddresses);
  return { ...(phones && { phones }), ...(emails && { emails }), ...(postal && { postal }) };
}
