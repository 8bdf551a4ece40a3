import type { Handlers } from '#lib/messages/handlers.ts';
import { createOrganization } from '#lib/services/organizations/create-organization.ts';
import { deleteOrganization } from '#lib/services/organizations/delete-organization.ts';
import { getOrganization } from '#lib/services/organizations/get-organization.ts';
import { nameHolder } from '#lib/services/organizations/name-holder.ts';
import { organizationHistory } from '#lib/services/organizations/organization-history.ts';
import { updateOrganization } from '#lib/services/organizations/update-organization.ts';
import { searchForOrganizations } from '#lib/services/search/search-for-organizations.ts';
import type { Worker } from '../compose.ts';
import { reading, writing } from './record-services.ts';

/** What is asked about organizations. */
export function organizationHandlers(worker: Worker): Handlers<'organization'> {
  return {
    'organization.search': reading<'organization.search'>(worker, searchForOrganizations),
    'organization.create': writing<'organization.create'>(worker, createOrganization),
    'organization.get': reading<'organization.get'>(worker, getOrganization),
    'organization.update': writing<'organization.update'>(worker, updateOrganization),
    'organization.delete': writing<'organization.delete'>(worker, deleteOrganization),
    'organization.history': reading<'organization.history'>(worker, organizationHistory),
    'organization.named': reading<'organization.named'>(worker, nameHolder),
  };
}
