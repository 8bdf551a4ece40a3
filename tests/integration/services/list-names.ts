import type { ContactsWanted, OrganizationsWanted } from '#lib/domain/view/list-wanted.ts';
import { listContacts } from '#lib/services/lists/contact-list.ts';
import { listOrganizations } from '#lib/services/lists/organization-list.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { ok } from './desk.ts';

/** The names in a stretch of the list of contacts, as an agent sees it. */
export async function contactNames(
  deps: ServiceDeps,
  wanted: Partial<ContactsWanted> = {},
  from = 0,
  count = 100,
): Promise<string[]> {
  const { rows } = await ok(listContacts(deps, { wanted: { query: '', ...wanted }, from, count }));
  return rows.map((row) => row?.card.name ?? '');
}

/** The names in the list of organizations. */
export async function organizationNames(
  deps: ServiceDeps,
  wanted: Partial<OrganizationsWanted> = {},
): Promise<string[]> {
  const { rows } = await ok(listOrganizations(deps, { wanted: { query: '', ...wanted }, from: 0, count: 100 }));
  return rows.map((row) => row?.name ?? '');
}
