import type { Database } from '#lib/db/database.ts';
import { contactToRow } from '#lib/db/contact-row.ts';
import { organizationToRow } from '#lib/db/organization-row.ts';
import { isVisible } from '#lib/db/viewer.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import { organizationNameKey } from '#lib/domain/organization/organization-name-key.ts';
import { type Organization, organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { recordBulk } from '../journal/record.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { requireSight } from './check-draft.ts';
import { isNobody, newContact, newOrganization } from './prepare-draft.ts';

type Imported = Request<'contact.import'>['contacts'][number];

/** A contact of the file, ready but for the id and the organization that only the store can tell. */
interface Prepared {
  contact: Contact;
  givenId: string | undefined;
  nameKey: string | undefined;
  organizationName: string;
}

function prepare(deps: ServiceDeps, imported: Imported, at: number, batchId: string): Prepared {
  const { id: givenId, organizationName = '', ...draft } = imported;
  const name = organizationName.trim();
  const nameKey = name === '' ? undefined : organizationNameKey(name);
  const contact = { ...newContact(deps, draft, at), batchId };
  return { contact, givenId, nameKey, organizationName: name };
}

/** Ids of the file that are free: no contact has them, and no earlier one of the file. */
async function freeIds(db: Database, prepared: readonly Prepared[]): Promise<Map<string, Prepared>> {
  const first = new Map<string, Prepared>();
  for (const each of prepared) {
    if (each.givenId !== undefined && !first.has(each.givenId)) first.set(each.givenId, each);
  }
  const taken = await db.contacts.bulkGet([...first.keys()]);
  for (const row of taken) if (row !== undefined) first.delete(row.id);
  return first;
}

/** Finds the organizations that the file names, and makes those that are missing. By name key. */
async function organizationsFor(
  deps: ServiceDeps,
  prepared: readonly Prepared[],
  at: number,
  batchId: string,
): Promise<{ byKey: Map<string, Organization>; made: Organization[] }> {
  const names = new Map(
    prepared.flatMap(({ nameKey, organizationName }) => (nameKey ? [[nameKey, organizationName]] : [])),
  );
  const present = await deps.db.organizations
    .where('nameKey')
    .anyOf([...names.keys()])
    .toArray();
  const byKey = new Map<string, Organization>(present.map((row) => [row.nameKey, row]));
  const made = [...names]
    .filter(([nameKey]) => !byKey.has(nameKey))
    .map(([, name]) => ({ ...newOrganization(deps, organizationDraftSchema.parse({ name }), at), batchId }));
  for (const organization of made) byKey.set(organizationNameKey(organization.name), organization);
  return { byKey, made };
}

/** Organizations of another store mean nothing here: a membership stays only when this store has its organization. */
async function knownOrganizations(deps: ServiceDeps, prepared: readonly Prepared[]): Promise<Set<string>> {
  const ids = prepared.flatMap(({ contact }) => contact.memberships.map(({ organizationId }) => organizationId));
  const rows = await deps.db.organizations.bulkGet([...new Set(ids)]);
  const viewer = viewerOf(deps);
  return new Set(rows.flatMap((row) => (row !== undefined && isVisible(row, viewer) ? [row.id] : [])));
}

function requireImportable(deps: ServiceDeps, contacts: readonly Imported[]): void {
  requireRight(deps, 'interchange');
  requireRight(deps, 'contacts.edit');
  for (const contact of contacts) requireSight(deps, contact);
  const nobody = contacts.findIndex(isNobody);
  if (nobody >= 0) refuse('invalid', `contacts.${nobody}`);
}

/**
 * Saves many contacts as one batch, with the organizations that they name (message `contact.import`): one
 * transaction, all or nothing, one change, which Undo takes back row by row. An `id` of the file is kept when it is
 * free. Addresses that cannot be read are kept as typed. Memberships and sites that this store does not have are
 * left out.
 *
 * `invalid` with `contacts.n` for a row with neither name nor address; `forbidden` with the missing right, which is
 * `organizations.edit` when the file names an organization that is new.
 */
export function importContacts(
  deps: ServiceDeps,
  { contacts }: Request<'contact.import'>,
): Promise<Result<Response<'contact.import'>>> {
  return settle(async () => {
    requireImportable(deps, contacts);
    const { db } = deps;
    const at = deps.now();
    const changeId = deps.newId();
    const prepared = contacts.map((contact) => prepare(deps, contact, at, changeId));
    // Many have no name together: the journal says how many they are.
    const subject = String(contacts.length);
    const header = { id: changeId, action: 'contact.import', subject, by: deps.agent.id, at } as const;
    await recordBulk(db, header, async () => {
      const ids = await freeIds(db, prepared);
      const known = await knownOrganizations(deps, prepared);
      const sites = new Set(await db.sites.toCollection().primaryKeys());
      const { byKey, made } = await organizationsFor(deps, prepared, at, changeId);
      if (made.length > 0) requireRight(deps, 'organizations.edit');
      const viewer = viewerOf(deps);
      const rows = prepared.map((each) => {
        const { contact, givenId, nameKey } = each;
        const named = nameKey === undefined ? undefined : byKey.get(nameKey);
        const kept = contact.memberships.filter(({ organizationId }) => known.has(organizationId));
        const isNew =
          named !== undefined &&
          isVisible(named, viewer) &&
          !kept.some(({ organizationId }) => organizationId === named.id);
        return contactToRow({
          ...contact,
          ...(givenId !== undefined && ids.get(givenId) === each && { id: givenId }),
          memberships: isNew ? [{ organizationId: named.id }, ...kept] : kept,
          ...(contact.siteId !== undefined && !sites.has(contact.siteId) && { siteId: undefined }),
        });
      });
      await db.organizations.bulkAdd(made.map(organizationToRow));
      await db.contacts.bulkAdd(rows);
      return rows.length + made.length;
    });
    return { changeId, saved: contacts.length };
  });
}
