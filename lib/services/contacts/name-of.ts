import type { Contact } from '#lib/domain/contact/contact.ts';
import { contactCardOf } from '#lib/domain/view/contact-card-of.ts';

/** What the history calls a contact: its name, or its first address. */
export function nameOf(contact: Contact): string {
  return contactCardOf(contact, new Map()).name;
}
