import type { Handlers } from '#lib/messages/handlers.ts';
import { deleteListed, editContacts, editOrganizations } from '#lib/services/lists/change-listed.ts';
import { listContactIds, listContacts } from '#lib/services/lists/contact-list.ts';
import { listCountries } from '#lib/services/lists/list-countries.ts';
import { listOrganizationIds, listOrganizations } from '#lib/services/lists/organization-list.ts';
import { recordsOf } from '#lib/services/lists/records-of.ts';
import type { Worker } from '../compose.ts';
import { reading, writing } from './record-services.ts';

/** What tables of contacts and organizations ask, and what is done to many of them at once. */
export function listHandlers(worker: Worker): Handlers<'list'> {
  return {
    'list.contacts': reading<'list.contacts'>(worker, listContacts),
    'list.organizations': reading<'list.organizations'>(worker, listOrganizations),
    'list.contact-ids': reading<'list.contact-ids'>(worker, listContactIds),
    'list.organization-ids': reading<'list.organization-ids'>(worker, listOrganizationIds),
    'list.countries': reading<'list.countries'>(worker, listCountries),
    'list.edit-contacts': writing<'list.edit-contacts'>(worker, editContacts),
    'list.edit-organizations': writing<'list.edit-organizations'>(worker, editOrganizations),
    'list.delete': writing<'list.delete'>(worker, deleteListed),
    'list.records': reading<'list.records'>(worker, recordsOf),
  };
}
