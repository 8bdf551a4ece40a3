import { isVisible } from '#lib/db/viewer.ts';
import type { Records } from '#lib/db/row-codecs.ts';
import type { ChangeAction } from '#lib/domain/change/change.ts';
import type { Result } from '#lib/domain/result.ts';
import { sameValue } from '#lib/domain/same-value.ts';
import { editedContact } from '#lib/domain/view/edited-contact.ts';
import { editedOrganization } from '#lib/domain/view/edited-organization.ts';
import type { ListChanged } from '#lib/messages/protocol/list.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { requirePlaces, requireSight } from '../contacts/check-draft.ts';
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
    const change = (contact: Records['contacts']) => editedContact(contact, edit, deps.agent.id);
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
