import type { OrganizationsWanted } from '#lib/domain/view/list-wanted.ts';
import type { ListedOrganization } from '#lib/messages/protocol/list.ts';
import { createListDesk, type ListDesk, type ListDeskDependencies } from './list-desk.ts';

/** All organizations as a table that is searched, filtered and sorted while one looks, however many there are. */
export type OrganizationsPageModel = ListDesk<OrganizationsWanted, ListedOrganization>;

/** What the address bar says of which organizations are wanted. */
function wantedOf({ query, ...shown }: OrganizationsWanted): OrganizationsWanted {
  const { type, health, tier, industry, country, only, sort } = shown;
  const given = { type, health, tier, industry, country, only, sort };
  return {
    query: query.slice(0, 320),
    ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as typeof given),
  };
}

/** Makes the model. */
export function createOrganizationsPageModel(
  deps: Pick<
    ListDeskDependencies<OrganizationsWanted, ListedOrganization>,
    'call' | 'newId' | 'now' | 'save' | 'onDone'
  >,
): OrganizationsPageModel {
  const { call } = deps;
  return createListDesk<OrganizationsWanted, ListedOrganization>({
    ...deps,
    of: 'organizations',
    wantedOf,
    read: (wanted, from, count) => call('list.organizations', { wanted, from, count }),
    readIds: (wanted, from, count) => call('list.organization-ids', { wanted, from, count }),
  });
}
