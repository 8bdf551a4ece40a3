import { isVisible } from '#lib/db/viewer.ts';
import type { Records } from '#lib/db/row-codecs.ts';
import type { ChangeAction } from '#lib/domain/change/change.ts';
import { attributesInForce, fitsAttribute } from '#lib/domain/definition/attribute-value.ts';
import type { AttributeOwner } from '#lib/domain/definition/definition.ts';
import type { Result } from '#lib/domain/result.ts';
import { sameValue } from '#lib/domain/same-value.ts';
import type { ContactEdit, OrganizationEdit } from '#lib/domain/view/bulk-edit.ts';
import { editedContact } from '#lib/domain/view/edited-contact.ts';
import { editedOrganization } from '#lib/domain/view/edited-organization.ts';
import type { ListChanged } from '#lib/messages/protocol/list.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { requirePlaces, requireSight } from '../contacts/check-draft.ts';
import { knownDefinitions } from '../definitions/known-definitions.ts';
import { deleteDistinctions } from '../duplicates/with-deleted.ts';
import { record } from '../journal/record.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** A part of a change of many records. */
interface Part<Table extends 'contacts' | 'organizations'> {
  table: Table;
  ids: readonly string[];
  /** The change as a whole: what Undo takes back. */
  changeId: string;
  action: ChangeAction;
  /** What becomes of a record; the record itself, or an equal one, when it stays. */
  edit: (present: Records[Table]) => Records[Table];
}

/**
 * Writes a part of a change of many records, in one transaction with what the journal says of the whole: after
 * whatever happens the part is done or not, and the parts that are done are undone with one Undo. A part that comes
 * again finds nothing left to do.
 */
async function writePart<Table extends 'contacts' | 'organizations'>(
  deps: ServiceDeps,
  { table, ids, changeId, action, edit }: Part<Table>,
): Promise<ListChanged> {
  const { db } = deps;
  const at = deps.now();
  const header = { id: deps.newId(), action, by: deps.agent.id, at, partOf: changeId } as const;
  return record(db, header, async (journal) => {
    const whole = await db.changes.get(changeId);
    if (whole !== undefined && (whole.by !== deps.agent.id || whole.action !== action || !whole.inParts)) {
      refuse('conflict', `changes:${changeId}`);
    }
    // Somebody took it back while it was under way: it does not go on.
    if (whole?.undoneBy !== undefined) refuse('conflict', `changes:${changeId}`);
    const viewer = viewerOf(deps);
    const present = (await journal.getMany(table, [...new Set(ids)])).flatMap((each) =>
      each !== undefined && isVisible(each, viewer) ? [each] : [],
    );
    const edited = present.flatMap((each) => {
      const next = edit(each);
      return next === each || sameValue(next, each) ? [] : [next];
    });
    await journal.putMany(table, edited);
    await deleteDistinctions(
      deps,
      journal,
      table,
      edited.filter(({ deletedAt }) => deletedAt !== undefined),
    );
    if (edited.length > 0) {
      const batchSize = (whole?.batchSize ?? 0) + edited.length;
      const counted = { subject: String(batchSize), batchSize };
      const base = {
        id: changeId,
        at: whole?.at ?? at,
        by: deps.agent.id,
        action,
        images: [],
        rows: [],
        inParts: true,
      };
      await db.changes.put({ ...base, ...counted });
    }
    return { changed: edited.length, left: ids.length - edited.length };
  });
}

/** Refuses, naming it, one of the team's own fields that is not there, cannot hold the value or may not be empty (R44). */
async function requireFitting(
  deps: ServiceDeps,
  owner: AttributeOwner,
  edit: ContactEdit | OrganizationEdit,
): Promise<void> {
  if (edit.field !== 'attribute') return;
  const definition = attributesInForce(await knownDefinitions(deps), owner).find(({ id }) => id === edit.id);
  const fits = definition && (edit.value === null ? !definition.required : fitsAttribute(definition, edit.value));
  if (!fits) refuse('invalid', `attributes.${edit.id}`);
}

/** The organization of the location that contacts are to get; refused when it is not there. */
async function organizationOfSite({ db }: ServiceDeps, edit: ContactEdit): Promise<string | undefined> {
  if (edit.field !== 'siteId' || edit.value === null) return undefined;
  const site = await db.sites.get(edit.value);
  return site === undefined || site.deletedAt !== undefined ? refuse('invalid', 'siteId') : site.organizationId;
}

/** Changes one field of a part of many contacts (message `list.edit-contacts`). Needs the right to edit them (R60). */
export function editContacts(
  deps: ServiceDeps,
  { ids, changeId, edit }: Request<'list.edit-contacts'>,
): Promise<Result<Response<'list.edit-contacts'>>> {
  return settle(async () => {
    requireRight(deps, 'contacts.edit');
    if (edit.field === 'visibility') requireSight(deps, { visibility: edit.value });
    if (edit.field === 'add-organization') {
      await requirePlaces(deps, { memberships: [{ organizationId: edit.value }] });
    }
    await requireFitting(deps, 'contact', edit);
    const place = await organizationOfSite(deps, edit);
    const change = (contact: Records['contacts']) => editedContact(contact, edit, deps.agent.id, place);
    return writePart(deps, { table: 'contacts', ids, changeId, action: 'contact.update', edit: change });
  });
}

/** Changes one field of a part of many organizations (message `list.edit-organizations`). */
export function editOrganizations(
  deps: ServiceDeps,
  { ids, changeId, edit }: Request<'list.edit-organizations'>,
): Promise<Result<Response<'list.edit-organizations'>>> {
  return settle(async () => {
    requireRight(deps, 'organizations.edit');
    if (edit.field === 'visibility') requireSight(deps, { visibility: edit.value });
    await requireFitting(deps, 'organization', edit);
    const change = (organization: Records['organizations']) => editedOrganization(organization, edit, deps.agent.id);
    return writePart(deps, { table: 'organizations', ids, changeId, action: 'organization.update', edit: change });
  });
}

/** Deletes a part of many contacts or organizations (message `list.delete`). What they took part in keeps their names. */
export function deleteListed(
  deps: ServiceDeps,
  { of, ids, changeId }: Request<'list.delete'>,
): Promise<Result<Response<'list.delete'>>> {
  return settle(async () => {
    const deletedAt = deps.now();
    if (of === 'contacts') {
      requireRight(deps, 'contacts.delete');
      const edit = (contact: Records['contacts']) => ({ ...contact, deletedAt });
      return writePart(deps, { table: of, ids, changeId, action: 'contact.delete', edit });
    }
    requireRight(deps, 'organizations.delete');
    const edit = (organization: Records['organizations']) => ({ ...organization, deletedAt });
    return writePart(deps, { table: of, ids, changeId, action: 'organization.delete', edit });
  });
}
