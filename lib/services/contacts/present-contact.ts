import { isVisible } from '#lib/db/viewer.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { refuse } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/**
 * The contact of an id as a change finds it or, when it was merged, the one it went into, however often (R31). Nothing
 * when it is gone, deleted, or not for this agent (R10). Merging makes no rings.
 */
export async function contactInChange(
  deps: ServiceDeps,
  journal: JournalWriter,
  id: string,
): Promise<Contact | undefined> {
  const contact = await journal.get('contacts', id);
  if (contact?.mergedInto !== undefined) return contactInChange(deps, journal, contact.mergedInto);
  return contact !== undefined && isVisible(contact, viewerOf(deps)) ? contact : undefined;
}

/** The same, refused with `not-found` when there is none. */
export async function requireContact(deps: ServiceDeps, journal: JournalWriter, id: string): Promise<Contact> {
  return (await contactInChange(deps, journal, id)) ?? refuse('not-found', id);
}

/** The id that a contact has now, seen or not: its own, or that of the contact it was merged into. */
export async function idNow(journal: JournalWriter, id: string): Promise<string> {
  const contact = await journal.get('contacts', id);
  return contact?.mergedInto === undefined ? id : idNow(journal, contact.mergedInto);
}
