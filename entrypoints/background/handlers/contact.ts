import type { Handlers } from '#lib/messages/handlers.ts';
import { addAddress } from '#lib/services/contacts/add-address.ts';
import { contactHistory } from '#lib/services/contacts/contact-history.ts';
import { contactPlaces } from '#lib/services/contacts/contact-places.ts';
import { createContact } from '#lib/services/contacts/create-contact.ts';
import { deleteContacts } from '#lib/services/contacts/delete-contact.ts';
import { getContact } from '#lib/services/contacts/get-contact.ts';
import { importContacts } from '#lib/services/contacts/import-contacts.ts';
import { prefillTyped } from '#lib/services/contacts/prefill-typed.ts';
import { suggestDuplicates } from '#lib/services/contacts/suggest-duplicates.ts';
import { updateContact } from '#lib/services/contacts/update-contact.ts';
import { searchForContacts } from '#lib/services/search/search-for-contacts.ts';
import type { Worker } from '../compose.ts';
import { reading, writing } from './record-services.ts';

/** What is asked about contacts. */
export function contactHandlers(worker: Worker): Handlers<'contact'> {
  return {
    'contact.search': reading<'contact.search'>(worker, searchForContacts),
    'contact.get': reading<'contact.get'>(worker, getContact),
    'contact.places': reading<'contact.places'>(worker, contactPlaces),
    'contact.create': writing<'contact.create'>(worker, createContact),
    'contact.update': writing<'contact.update'>(worker, updateContact),
    'contact.delete': writing<'contact.delete'>(worker, deleteContacts),
    'contact.history': reading<'contact.history'>(worker, contactHistory),
    'contact.add-address': writing<'contact.add-address'>(worker, addAddress),
    'contact.duplicates': reading<'contact.duplicates'>(worker, suggestDuplicates),
    'contact.prefill': reading<'contact.prefill'>(worker, prefillTyped),
    'contact.import': writing<'contact.import'>(worker, importContacts),
  };
}
