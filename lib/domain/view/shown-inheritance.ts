import type { InteractionAddress } from '../address/interaction-address.ts';
import type { Inheritance, Inherited } from '../contact/inherited.ts';
import type { AddressLine } from './contact-card.ts';
import { addressLineOf, type CardOptions } from './contact-card-of.ts';

/** What a contact inherits, its phones and mails for reading, with what to call or write (R43). */
export interface ShownInheritance extends Pick<Inheritance, 'postal'> {
  phones?: Inherited<AddressLine>;
  emails?: Inherited<AddressLine>;
}

function shown(inherited: Inherited<InteractionAddress>, options: CardOptions): Inherited<AddressLine> {
  return { from: inherited.from, items: inherited.items.map((address) => addressLineOf(address, options)) };
}

/** Makes it: inherited addresses are shown as the contact's own are. */
export function shownInheritance({ phones, emails, postal }: Inheritance, options: CardOptions): ShownInheritance {
  return {
    ...(phones && { phones: shown(phones, options) }),
    ...(emails && { emails: shown(emails, options) }),
    ...(postal && { postal }),
  };
}
